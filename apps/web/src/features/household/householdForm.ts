import type { Availability } from '@go-cua/domain/household';
import { AVAILABILITIES, MANY_PEOPLE, MAX_PEOPLE, type Door } from '@go-cua/domain/household';
import type { HamletId, HouseholdId } from '@go-cua/domain/core';
import { fold } from '@go-cua/domain/text';

/** The form of a new household while it is typed; kept as a draft. */
export interface HouseholdForm {
  /** Made once per draft: the act, and what rests on it, keep this id. */
  id: HouseholdId | null;
  hamletId: HamletId | null;
  lane: string;
  number: string;
  people: number;
  availability: Availability[];
  note: string;
}
export const householdForm = (hamletId: HamletId | null) => (): HouseholdForm => ({
  ...{ id: null, hamletId, lane: '', number: '', people: 4, availability: [], note: '' },
});
export const HOUSEHOLD_DRAFT = 'household:new';
export const LIMITS = { people: MAX_PEOPLE, many: MANY_PEOPLE, lane: 60, number: 40, note: 300 } as const;
export { AVAILABILITIES };

/** «3» typed as a lane is written «Hẻm 3», as on the plate. */
export function tidyLane(text: string, word: string): string {
  const lane = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return /^\d+[a-zA-Z]?$/.test(lane) ? `${word} ${lane}` : lane.charAt(0).toLocaleUpperCase('vi') + lane.slice(1);
}

const same = (a: string, b: string): boolean =>
  fold(a).replace(/\s+/g, ' ').trim() === fold(b).replace(/\s+/g, ' ').trim();

/** Another household that already stands at this lane and number of the hamlet. */
export function knownAt(doors: Iterable<Door>, form: HouseholdForm, laneWord: string): Door | undefined {
  if (!form.number.trim()) return undefined;
  const lane = tidyLane(form.lane, laneWord);
  for (const d of doors)
    if (
      d.household &&
      d.household.id !== form.id &&
      d.household.hamletId === form.hamletId &&
      same(d.household.number, form.number) &&
      same(d.household.lane, lane)
    )
      return d;
  return undefined;
}
