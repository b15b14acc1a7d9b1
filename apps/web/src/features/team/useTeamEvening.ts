import { computed } from 'vue';
import { isActivated } from '@go-cua/domain/activation';
import { minuteOfInstant, type HouseholdId, type PersonId } from '@go-cua/domain/core';
import { HOME_BY } from '@go-cua/domain/outing';
import type { RoundEntry } from '@go-cua/domain/round';
import { useField } from '../../field';
import { useMates } from '../round/useMates';

/** What a leader asks of the evening: how far the team is, who holds what, who is still out. */
export function useTeamEvening() {
  const field = useField();
  const { mates, heardAt } = useMates();
  const open = computed(() => field.round.value.open);
  const heldBy = (id: string): readonly RoundEntry[] =>
    open.value.filter((e) => field.holders.value.get(e.householdId) === id);
  const free = computed(() => open.value.filter((e) => !field.holders.value.has(e.householdId)));

  const knocked = computed(() => {
    const { visited, leftOut } = field.round.value;
    return [...open.value, ...visited, ...leftOut].filter((e) => e.lastVisit?.day === field.today.value).length;
  });
  /** Of all doors on this phone: the newest act of each of the team today, and who came to life by the team's hand. */
  const tonight = computed(() => {
    const lastAct = new Map<PersonId, number>();
    const activated = new Set<string>();
    for (const { facts } of field.doors.value.values())
      for (const f of facts) {
        if (f.day !== field.today.value) continue;
        lastAct.set(f.authorId, Math.max(f.at, lastAct.get(f.authorId) ?? 0));
        const { data } = f;
        const byUs = data.kind === 'advanceActivation' && isActivated(data.to) && data.how === 'HELPED';
        if (byUs && !f.waits && f.subjectId && f.teamId === field.team.value?.id) activated.add(f.subjectId);
      }
    return { lastAct, activated: activated.size };
  });
  const team = computed(() =>
    mates.value.map((m) => ({
      ...m,
      holds: heldBy(m.id).length,
      lastAct: tonight.value.lastAct.get(m.id as PersonId),
    })),
  );
  const out = computed(() => team.value.filter((m) => m.state === 'OUT'));
  const late = computed(() => minuteOfInstant(field.now.value) >= HOME_BY && out.value.length > 0);
  const ids = (entries: readonly RoundEntry[]): HouseholdId[] => entries.map((e) => e.householdId);
  return {
    team,
    out,
    late,
    heardAt,
    open,
    free,
    heldBy,
    knocked,
    ids,
    activated: computed(() => tonight.value.activated),
  };
}
