import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { isServiceCode, SERVICES, type ServiceCode } from '@go-cua/domain/activation';
import { isId } from '@go-cua/domain/core';
import { useRead } from '../../graphql';
import { useScope } from '../../scope';
import { viewer } from '../../session';
import { CurveQuery, FiguresQuery, OverviewCampaignsQuery, PaceQuery, WhatRemainsQuery } from './queries';
import { useMoves } from './useMoves';

/** The figures of the scope in the address, asked again whenever the server says that they moved. */
export function useOverview() {
  const route = useRoute();
  const { unitId, day } = useScope();
  const router = useRouter();
  const reading = useRead(OverviewCampaignsQuery, () => ({ unitId: unitId.value }));
  const campaigns = computed(() => reading.data?.campaigns.campaigns ?? []);
  /** The one in the address, else the one that goes on now; `all` for whatever was ever done here. */
  const campaignId = computed<string | null>(() => {
    const asked = route.query.campaign;
    if (asked === 'all') return null;
    if (isId(asked)) return asked;
    return campaigns.value.find((c) => c.status === 'OPEN')?.id ?? null;
  });
  const campaign = computed(() => campaigns.value.find((c) => c.id === campaignId.value) ?? null);
  const choose = (id: string | null): void => void router.replace({ query: { ...route.query, campaign: id ?? 'all' } });
  /** What the campaign offers; without one, whatever any of them offers. */
  const services = computed((): ServiceCode[] => {
    const offered = (campaign.value ? [campaign.value] : campaigns.value).flatMap((c) => c.services);
    return SERVICES.filter((code) => offered.some((s) => s.service === code));
  });
  const service = computed<ServiceCode>({
    get() {
      const asked = route.query.service;
      return isServiceCode(asked) && services.value.includes(asked) ? asked : (services.value[0] ?? SERVICES[0]);
    },
    set: (code) => void router.replace({ query: { ...route.query, service: code } }),
  });
  const variables = computed(() => ({
    ...{ unitId: unitId.value, campaignId: campaignId.value },
    ...{ service: service.value as string, treeDay: day.value },
  }));
  const wait = (): boolean => reading.data === undefined && !reading.trouble;
  const figures = useRead(FiguresQuery, variables, { pause: wait });
  const curve = useRead(CurveQuery, variables, { pause: wait });
  const pace = useRead(PaceQuery, variables, { pause: () => wait() || campaignId.value === null });
  const remains = useRead(WhatRemainsQuery, variables, { pause: () => wait() || !viewer.may('figure:people') });
  const again = (): void => {
    figures.again();
    curve.again();
    if (campaignId.value) pace.again();
    if (viewer.may('figure:people')) remains.again();
  };
  const movedAt = useMoves(again);
  return { variables, campaigns, campaign, choose, services, service, figures, curve, pace, remains, movedAt, again };
}
