import { computed, ref } from 'vue';
import type { HouseholdId } from '@go-cua/domain/core';
import type { RoundEntry } from '@go-cua/domain/round';
import { useField } from '../../field';
import { locale } from '../../locales';
import { useSaving } from '../saving/useSaving';

/** Several doors at once: chosen on the list, «không có nhà» as one gesture with one undo. */
export function usePicking(entries: () => readonly RoundEntry[]) {
  const field = useField();
  const { t, f } = locale.use();
  const saving = useSaving();
  const picked = ref<ReadonlySet<HouseholdId> | null>(null);

  const chosen = computed(() => entries().filter((e) => picked.value?.has(e.householdId)));
  /** The lane of the doors chosen so far, when it is one and has more of them. */
  const lane = computed(() => {
    const lanes = new Set(chosen.value.map((e) => `${e.hamletId}|${e.lane}`));
    const one = lanes.size === 1 ? chosen.value[0] : undefined;
    return one?.lane && laneOf(one).length > chosen.value.length ? one : undefined;
  });
  const laneOf = (one: RoundEntry) => entries().filter((e) => e.lane === one.lane && e.hamletId === one.hamletId);

  function toggle(id: HouseholdId): void {
    const next = new Set(picked.value);
    if (!next.delete(id)) next.add(id);
    picked.value = next;
  }
  function wholeLane(): void {
    if (lane.value) picked.value = new Set([...(picked.value ?? []), ...laneOf(lane.value).map((e) => e.householdId)]);
  }
  async function nobodyHome(): Promise<void> {
    const n = chosen.value.length;
    const saved = await saving.save(() =>
      field.saveAll(
        chosen.value.map(({ householdId }) => ({
          kind: 'recordVisit' as const,
          payload: {
            ...{ householdId, visitId: field.newVisitId(householdId) },
            ...{ outcome: 'NOBODY_HOME' as const, met: [], anonymousHelped: 0 },
          },
        })),
        { gestureId: field.newGestureId() },
      ),
    );
    if (!saved) return;
    picked.value = null;
    saving.say(t('round.nobodyHomeMany', { n: f.number(n) }, n), saved);
  }
  return { picked, chosen, lane, toggle, wholeLane, nobodyHome, ...saving };
}
