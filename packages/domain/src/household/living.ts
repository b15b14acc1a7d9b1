import { departures, livesHere, type Departure } from '../correction';
import type { Day, ResidentId } from '../core';
import { birthRange, fullYears } from '../eligibility/person';
import type { ResidentCard } from '../resident';
import { counting, type Door } from './door';

/** Who has left this door, with the day and why. */
export const leftDoor = ({ facts }: Pick<Door, 'facts'>): ReadonlyMap<ResidentId, Departure> =>
  departures(counting(facts));

/** The people of a door who live there on a day. */
export function livingHere(door: Pick<Door, 'facts' | 'residents'>, on: Day): ResidentCard[] {
  const left = leftDoor(door);
  return left.size === 0 ? [...door.residents] : door.residents.filter((r) => livesHere(left, r.id, on));
}

/** How many people the door has on a day by its own word: as stated, without those who have left. */
export function statedNow(door: Door, on: Day): number {
  return Math.max(0, (door.household?.peopleStated ?? 0) - goneBy(door, on));
}
/** What a correction writes when `people` live here on a day: those who have left stay among the stated. */
export const statedWith = (door: Door, people: number, on: Day): number => people + goneBy(door, on);

const goneBy = (door: Door, on: Day): number => [...leftDoor(door).values()].filter((d) => d.on <= on).length;

/** Full civil capacity (Civil Code 2015, Art. 20): a head acts for the household (Law on Residence 2020, Art. 10). */
const OF_AGE = 18;
/** Where no grown person is left, who may act alone in most things (Civil Code 2015, Art. 21); a child never. */
export const YOUNGEST_HEAD = 15;

/**
 * Who could be the head: of those who live here and are not it, the oldest first; from 15 where nobody is of age. Where two
 * phones wrote down a head each, either of them.
 */
export function couldBeHead(door: Pick<Door, 'facts' | 'residents'>, on: Day): ResidentCard[] {
  const here = livingHere(door, on);
  const others = here.filter((r) => r.isHead).length > 1 ? here : here.filter((r) => !r.isHead);
  const born = (r: ResidentCard) => (r.birth ? birthRange(r.birth)[1] : undefined);
  const from = (age: number) => others.filter((r) => fullYears(born(r) ?? ('1900-01-01' as Day), on) >= age);
  const grown = from(OF_AGE);
  return (grown.length > 0 ? grown : from(YOUNGEST_HEAD)).sort((a, b) =>
    (born(a) ?? '9') < (born(b) ?? '9') ? -1 : 1,
  );
}

/** The head who lives here; null where nobody is, or where the head has left. */
export const headOf = (door: Pick<Door, 'facts' | 'residents'>, on: Day): ResidentCard | null =>
  livingHere(door, on).find((r) => r.isHead) ?? null;
