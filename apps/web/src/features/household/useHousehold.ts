import { computed } from 'vue';
import { isKind } from '@go-cua/domain/act';
import type { HouseholdId, VisitId } from '@go-cua/domain/core';
import { livingHere, statedNow } from '@go-cua/domain/household';
import { useField } from '../../field';
import { headOf } from '../people/call';
import { useWords } from '../people/useWords';
import { currentVisit } from '../visit/currentVisit';

const opened = new Map<HouseholdId, VisitId>();

/** One household as its screens need it; everything follows the door on the phone. */
export function useHousehold(id: () => string) {
  const field = useField();
  const { call, homeOf, placeOf } = useWords();
  const householdId = computed(() => id() as HouseholdId);
  const door = computed(() => field.doors.value.get(householdId.value));
  const household = computed(() => door.value?.household ?? null);
  const entry = computed(() => {
    const { open, visited, leftOut } = field.round.value;
    return [...open, ...visited, ...leftOut].find((e) => e.householdId === householdId.value);
  });
  const home = computed(() => homeOf(door.value));
  const place = computed(() => (household.value ? placeOf(household.value) : ''));
  /** Whom the words at this door are for. */
  const host = computed(() => {
    const head = door.value && headOf(door.value, field.today.value);
    return head ? call(head) : null;
  });
  const residents = computed(() =>
    (door.value ? livingHere(door.value, field.today.value) : []).sort(
      (a, b) => Number(b.isHead) - Number(a.isHead) || (a.id < b.id ? -1 : 1),
    ),
  );
  const people = computed(() =>
    Math.max(door.value ? statedNow(door.value, field.today.value) : 0, residents.value.length),
  );
  /** The head has left, and nobody was named instead. */
  const headless = computed(
    () =>
      door.value !== undefined &&
      door.value.residents.some((r) => r.isHead) &&
      residents.value.length > 0 &&
      !residents.value.some((r) => r.isHead),
  );
  /** Residents for whom something was done in this stay. */
  function helpedNow(): Set<string> {
    const visit = going();
    const facts = door.value?.facts ?? [];
    return new Set(
      residents.value
        .filter((r) => facts.some((f) => isKind('advanceActivation')(f) && f.subjectId === r.id && f.visitId === visit))
        .map((r) => r.id),
    );
  }
  const going = (): VisitId | undefined => {
    const me = field.me.value?.id;
    return me && door.value ? currentVisit(door.value.facts, me, field.now.value) : undefined;
  };
  /** The id of this stay at the door; every act of it carries the same. */
  function visitId(): VisitId {
    const known = going() ?? opened.get(householdId.value) ?? field.newVisitId(householdId.value);
    opened.set(householdId.value, known);
    return known;
  }
  /** The stay ended with nobody met: the next knock is another visit. */
  const closeVisit = () => opened.delete(householdId.value);
  return {
    ...{ householdId, door, household, entry, home, place, host, residents, people, headless },
    ...{ helpedNow, visitId, closeVisit },
  };
}
