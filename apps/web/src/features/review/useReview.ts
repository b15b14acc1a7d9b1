import { computed } from 'vue';
import { actsInReview, type Fact } from '@go-cua/domain/act';
import { addDays, dayOfInstant, newId, type ActId, type Day, type HouseholdId } from '@go-cua/domain/core';
import { linesOf } from '@go-cua/domain/figures';
import { answersTo, mattersOf, type Answer, type Matter } from '@go-cua/domain/review';
import { useField } from '../../field';

export interface DayAnswer extends Answer {
  readonly day?: Day;
}
export interface DoorMatter extends Matter {
  readonly householdId: HouseholdId;
}

/** What waits at the doors in which this person leads, the oldest first; read off this phone's own store. */
export function useReview() {
  const field = useField();
  const matters = computed((): DoorMatter[] =>
    [...field.doors.value]
      .filter(([, door]) => door.household && field.leadsIn(door.household.hamletId))
      .flatMap(([householdId, { facts }]) => {
        const waiting = actsInReview(facts);
        return waiting.size === 0 ? [] : mattersOf(facts, waiting).map((m) => ({ ...m, householdId }));
      })
      .sort((a, b) => a.acts[0]!.at - b.acts[0]!.at),
  );
  /** A wrong clock does not know its day: the leader names it, one of the last week; an older one in the console. */
  const days = computed(() => Array.from({ length: 7 }, (_, i): Day => addDays(field.today.value, -i)));
  const answersOf = (m: Matter, day: Day): DayAnswer[] =>
    answersTo(m).map((a) => (m.code === 'CLOCK_OFF' && a.keep.length > 0 ? { ...a, day } : a));
  /** Person-turns that an answer adds to what counts now. */
  function turnsOf(m: DoorMatter, { keep, day }: DayAnswer): number {
    const facts = field.doors.value.get(m.householdId)?.facts ?? [];
    const turns = (all: readonly Fact[]) =>
      linesOf(all).reduce(
        (n, l) => n + (l.measure === 'PERSON_TURNS' || l.measure === 'ANONYMOUS_TURNS' ? l.amount : 0),
        0,
      );
    const at = field.now.value;
    const word: Fact = {
      ...{ actId: newId<ActId>(0, { now: at, random: new Uint8Array(10) }), authorId: field.me.value!.id, seq: 0, at },
      ...{ installationId: '' as never, day: dayOfInstant(at), hamletId: m.acts[0]!.hamletId },
      data: { kind: 'decideReview', acts: m.acts.map((f) => f.actId), keep, ...(day && { day }) },
    };
    return turns([...facts, word]) - turns(facts);
  }
  function decide(m: DoorMatter, { keep, day }: DayAnswer) {
    const subjects = new Set(m.acts.map((f) => f.subjectId));
    const [subjectId] = subjects.size === 1 ? [...subjects] : [];
    return field.save('decideReview', {
      ...{ householdId: m.householdId, acts: m.acts.map((f) => f.actId), keep: [...keep] },
      ...(subjectId && { subjectId }),
      ...(day && { day }),
    });
  }
  return { matters, days, answersOf, turnsOf, decide };
}
