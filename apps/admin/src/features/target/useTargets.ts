import { computed, type MaybeRefOrGetter, toValue } from 'vue';
import type { ServiceCode } from '@go-cua/domain/activation';
import { useRead } from '../../graphql';
import { TargetsQuery } from './target.documents';

/** All targets of a campaign and a service, by the place they hold for. */
export function useTargets(campaignId: MaybeRefOrGetter<string>, service: MaybeRefOrGetter<ServiceCode>) {
  const read = useRead(TargetsQuery, () => ({ campaignId: toValue(campaignId), service: toValue(service) }), {
    pause: () => !toValue(campaignId),
  });
  const byPlace = computed(() => new Map((read.data?.targets ?? []).map((x) => [x.unitId ?? x.hamletId ?? '', x])));
  return { read, byPlace };
}
