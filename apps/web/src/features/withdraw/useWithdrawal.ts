import { computed } from 'vue';
import type { ActId, HouseholdId } from '@go-cua/domain/core';
import { planWithdrawal, withdrawableBy, type WithdrawalPlan } from '@go-cua/domain/review';
import { useField, type ActDraft, type ActInHand } from '../../field';

/** Own acts of this evening at one home, and what taking one of them back comes to. */
export function useWithdrawal(householdId: () => HouseholdId) {
  const field = useField();
  const facts = computed(() => field.doors.value.get(householdId())?.facts ?? []);
  const by = computed(() => ({ authorId: field.me.value?.id as never, day: field.today.value }));
  const own = computed(() => new Set<ActId>(withdrawableBy(facts.value, by.value).map((f) => f.actId)));
  /** In hand on this phone, the newest first. */
  const acts = computed(() =>
    field.sync.acts.value.filter((a) => a.householdId === householdId() && own.value.has(a.id)),
  );
  const plan = (of: ActId): WithdrawalPlan | null => planWithdrawal(facts.value, of, by.value);

  function draftsOf({ own: ids }: WithdrawalPlan): ActDraft[] {
    const subjectOf = new Map(facts.value.map((f) => [f.actId, f.subjectId]));
    return ids.map((of) => {
      const subjectId = subjectOf.get(of);
      return { kind: 'withdrawAct', payload: { householdId: householdId(), of, ...(subjectId && { subjectId }) } };
    });
  }
  const takeBack = (p: WithdrawalPlan) => field.saveAll(draftsOf(p));
  const isMine = (a: ActInHand): boolean => own.value.has(a.id);
  return { acts, plan, takeBack, isMine };
}
