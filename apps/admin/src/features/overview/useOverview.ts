import { computed } from 'vue';
import { useRoute } from 'vue-router';
import { isId } from '@go-cua/domain/core';
import { useRead } from '../../graphql';
import { useScope } from '../../scope';
import { viewer } from '../../session';
import { CurveQuery, FiguresQuery, WhatRemainsQuery } from './queries';
import { useMoves } from './useMoves';

/** The figures of the scope in the address, asked again whenever the server says that they moved. */
export function useOverview() {
  const route = useRoute();
  const { unitId, day } = useScope();
  const variables = computed(() => ({
    unitId: unitId.value,
    campaignId: isId(route.query.campaign) ? route.query.campaign : null,
    treeDay: day.value,
  }));
  const figures = useRead(FiguresQuery, variables);
  const curve = useRead(CurveQuery, variables);
  const remains = useRead(WhatRemainsQuery, variables, { pause: () => !viewer.may('figure:people') });
  const again = (): void => {
    figures.again();
    curve.again();
    if (viewer.may('figure:people')) remains.again();
  };
  const movedAt = useMoves(again);
  return { variables, figures, curve, remains, movedAt, again };
}
