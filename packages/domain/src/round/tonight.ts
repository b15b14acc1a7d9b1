import { tooLateForNewDoor } from '../act/clock';
import { heldBy, isActivated, type ServiceCode } from '../activation';
import type { Day, HamletId, HouseholdId, PersonId, TeamId } from '../core';
import {
  activationOf,
  asksNoMore,
  counting,
  doorClosing,
  lastVisitOn,
  openCustodies,
  registeredResidents,
  type Door,
} from '../household/door';
import { departures, livesHere } from '../correction';
import { fold } from '../text';
import type { VisitOutcome } from '../visit';
import { helpedOn } from './helped';

/** Why a door stands on tonight's list, in the order of the list; the first that is true is the one stated. */
export const ROUND_REASONS = [
  /** A resident's account stands open on a volunteer's phone: nothing goes before the sign-out. */
  'SIGN_OUT_FIRST',
  /** Asked for today, `at` the minute if one was named. */
  'PROMISED',
  /** Asked to return, or a time that passed, and nobody came since; `on` the day. */
  'RETURN_DUE',
  'NEVER_KNOCKED',
  'PEOPLE_LEFT',
  'NOBODY_WAS_HOME',
  'COULD_NOT_ENTER',
] as const;
export type RoundReason = (typeof ROUND_REASONS)[number];

/** Why a door is not knocked on tonight. The reason of a no is never said: only what follows from it. */
export const LEFT_OUT_REASONS = [
  'NO_FURTHER_VISIT',
  'NOT_BEFORE',
  'SOMEONE_ELSE',
  'PROMISED_LATER',
  'MOVED_AWAY',
  'ALL_ANSWERED',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface RoundSituation {
  readonly today: Day;
  /** Unix milliseconds by the corrected clock. */
  readonly now: number;
  readonly personId: PersonId;
  /** Tonight's outing; absent: the whole area, without a team's count. */
  readonly outing?: { readonly teamId: TeamId; readonly hamletIds: readonly HamletId[] };
  readonly service?: ServiceCode;
  /** Who holds which door tonight; a door that is not in it is anybody's. */
  readonly holders?: ReadonlyMap<HouseholdId, PersonId>;
}

export interface RoundEntry {
  readonly householdId: HouseholdId;
  readonly hamletId: HamletId;
  readonly lane: string;
  readonly number: string;
  /** `VISITED` for a door that somebody was at today, `LEFT_OUT` with `leftOut` saying why. */
  readonly place: 'OPEN' | 'VISITED' | 'LEFT_OUT';
  readonly reason?: RoundReason;
  readonly leftOut?: LeftOutReason;
  readonly on?: Day;
  /** Minutes after midnight. */
  readonly at?: number;
  /** Somebody asked us to come back: for today, or for a day that passed. */
  readonly promised?: true;
  /** People of the household, and those whose answer for the service is still open («còn 3/4»). */
  readonly people: number;
  readonly left: number;
  /** Person-turns of the team at this door today, unnamed ones included. */
  readonly helped: number;
  readonly lastVisit?: { readonly outcome: VisitOutcome; readonly day: Day };
  /** Where the door lies on the way: sorts by hamlet, lane and number, 2 before 12. */
  readonly along: string;
}

export interface RoundView {
  readonly open: readonly RoundEntry[];
  readonly visited: readonly RoundEntry[];
  readonly leftOut: readonly RoundEntry[];
  /** The door that glows, never one that somebody else holds; null after 21:00. */
  readonly next: HouseholdId | null;
  readonly lateForNewDoor: boolean;
  /** Person-turns of the team today, unnamed ones included; never one person's. */
  readonly helpedTonight: number;
}

/** Registered people whose answer is open and who may still get the service, and those stated but not registered. */
export function peopleLeft(door: Door, service: ServiceCode, today: Day): { people: number; left: number } {
  const registered = registeredResidents(door.facts);
  const left = departures(counting(door.facts));
  const living = registered.filter((f) => livesHere(left, f.subjectId!, today));
  // Most people of an area have no step yet: nothing is evaluated for them.
  const begun = new Set(door.facts.map((f) => (f.data.kind === 'advanceActivation' ? f.subjectId : undefined)));
  const open = living.filter((f) => {
    // Erased on request: there is nobody of that name to ask for.
    if (door.erased?.includes(f.subjectId!)) return false;
    const view = begun.has(f.subjectId) && activationOf(door.facts, f.subjectId!, service);
    if (view && (isActivated(view.state) || view.declined || heldBy(view))) return false;
    if (door.closing?.askNoMore?.length && asksNoMore(door, f.subjectId!, service)) return false;
    const steps = f.data.eligibility[service] ?? [];
    return (steps.findLast((s) => s.day <= today)?.status ?? 'NOT_KNOWN_YET') !== 'NOT_ELIGIBLE';
  });
  const unnamed = Math.max(0, (door.household?.peopleStated ?? 0) - registered.length);
  return { people: living.length + unnamed, left: open.length + unnamed };
}

/** Where one door stands tonight; null for what has no household yet. A function of the door and the evening alone. */
export function doorTonight(door: Door, s: RoundSituation): RoundEntry | null {
  const h = door.household;
  if (!h) return null;
  const last = lastVisitOn(door.facts, s.today);
  const entry = {
    householdId: h.id,
    hamletId: h.hamletId,
    lane: h.lane,
    number: h.number,
    along: `${h.hamletId} ${natural(h.lane)} ${natural(h.number)} ${h.id}`,
    ...peopleLeft(door, s.service ?? 'EID_LEVEL_1', s.today),
    helped: helpedOn(door, s.today, s.outing?.teamId),
    ...(last && { lastVisit: { outcome: last.data.outcome, day: last.day } }),
  };
  const open = (reason: RoundReason, more: Pick<RoundEntry, 'on' | 'at' | 'promised'> = {}): RoundEntry => ({
    ...entry,
    place: 'OPEN',
    reason,
    ...more,
  });
  const leftOut = (why: LeftOutReason, on?: Day): RoundEntry => ({
    ...entry,
    place: 'LEFT_OUT',
    leftOut: why,
    ...(on && { on }),
  });

  if (openCustodies(door).some((f) => !f.waits)) return open('SIGN_OUT_FIRST');
  const closing = doorClosing(door);
  if (closing.gone) return leftOut('NO_FURTHER_VISIT');
  if (closing.notBefore && closing.notBefore > s.today) return leftOut('NOT_BEFORE', closing.notBefore);
  if (closing.notBy?.includes(s.personId)) return leftOut('SOMEONE_ELSE');
  if (last?.data.outcome === 'MOVED') return leftOut('MOVED_AWAY');

  const promised = last?.data.returnOn;
  if (promised === s.today)
    return open('PROMISED', { promised: true, ...(last?.data.returnAt !== undefined && { at: last.data.returnAt }) });
  if (promised && promised > s.today) return leftOut('PROMISED_LATER', promised);
  if (last?.day === s.today) return { ...entry, place: 'VISITED' };
  const knocked = last !== undefined || entry.people > entry.left || registeredResidents(door.facts).length > 0;
  if (!knocked) return closing.notBefore ? open('RETURN_DUE', { on: closing.notBefore }) : open('NEVER_KNOCKED');
  if (promised) return open('RETURN_DUE', { on: promised, promised: true });
  if (entry.left === 0) return leftOut('ALL_ANSWERED');
  if (last?.data.outcome === 'ASKED_TO_RETURN') return open('RETURN_DUE', { on: last.day, promised: true });
  if (closing.notBefore) return open('RETURN_DUE', { on: closing.notBefore });
  if (last?.data.outcome === 'NOBODY_HOME') return open('NOBODY_WAS_HOME');
  if (last?.data.outcome === 'CANNOT_ENTER') return open('COULD_NOT_ENTER');
  return open('PEOPLE_LEFT');
}

/** Made once per door, compared a thousand times per save: figures padded, so that plain text order is a walk's order. */
const natural = (text: string): string => fold(text).replace(/\d+/g, (digits) => digits.padStart(6, '0'));

const rankOf = (e: RoundEntry): number => (e.reason ? ROUND_REASONS.indexOf(e.reason) : ROUND_REASONS.length);

/** By reason, then the promised minute, then along the lanes. */
function inRoundOrder(a: RoundEntry, b: RoundEntry): number {
  return rankOf(a) - rankOf(b) || (a.at ?? 1440) - (b.at ?? 1440) || (a.along < b.along ? -1 : 1);
}

/**
 * Tonight's list (D1). `standing` answers for one door; the phone passes its own memory of `doorTonight`, so that one
 * saved act does not ask a thousand doors again.
 */
export function tonightList(
  doors: Iterable<Door>,
  s: RoundSituation,
  standing: (door: Door) => RoundEntry | null = (door) => doorTonight(door, s),
): RoundView {
  const hamlets = s.outing && s.outing.hamletIds.length > 0 ? new Set(s.outing.hamletIds) : null;
  const places: Record<RoundEntry['place'], RoundEntry[]> = { OPEN: [], VISITED: [], LEFT_OUT: [] };
  let helpedTonight = 0;
  for (const door of doors) {
    const entry = standing(door);
    helpedTonight += entry?.helped ?? 0;
    if (entry && (!hamlets || hamlets.has(entry.hamletId))) places[entry.place].push(entry);
  }
  for (const list of Object.values(places)) list.sort(inRoundOrder);
  const lateForNewDoor = tooLateForNewDoor(s.now);
  const first = places.OPEN.find((e) => (s.holders?.get(e.householdId) ?? s.personId) === s.personId);
  return {
    open: places.OPEN,
    visited: places.VISITED,
    leftOut: places.LEFT_OUT,
    next: first && (!lateForNewDoor || first.reason === 'SIGN_OUT_FIRST') ? first.householdId : null,
    lateForNewDoor,
    helpedTonight,
  };
}
