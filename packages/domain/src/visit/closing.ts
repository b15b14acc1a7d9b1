import type { ServiceCode } from '../activation/service';
import { addDays, type Day, type PersonId, type ResidentId } from '../core';
import { byDayThenId, isKind, type Fact } from '../act/fact';
import { DAYS_AFTER_SOFT_NO } from './outcome';

/** What a resident's no leaves behind for everybody; why it is so, leaders alone may read. */
export interface DoorClosing {
  readonly gone?: { readonly since: Day };
  readonly notBefore?: Day;
  readonly notBy?: readonly PersonId[];
  /** Of whom and what nobody asks any more, where the door itself stays open. */
  readonly askNoMore?: readonly AskNoMore[];
}
export interface AskNoMore {
  readonly residentId: ResidentId;
  readonly service: ServiceCode;
}

/**
 * The closing that the visits of a household add up to. A final no stands for good from its day on; a soft no asks for
 * another person, no sooner than 14 days later, until a later visit met somebody.
 */
export function closingOfVisits(facts: readonly Fact[]): DoorClosing {
  const visits = facts
    .filter(isKind('recordVisit'))
    .filter((f) => !f.waits)
    .sort(byDayThenId);
  const final = visits.find((f) => f.data.outcome === 'DECLINED' && f.data.decline === 'FINAL');
  if (final) return { gone: { since: final.day } };
  const lastMet = visits.findLast((f) => f.data.outcome === 'MET');
  const soft = visits.filter((f) => f.data.outcome === 'DECLINED' && (!lastMet || byDayThenId(f, lastMet) > 0));
  const last = soft.at(-1);
  if (!last) return {};
  return { notBefore: addDays(last.day, DAYS_AFTER_SOFT_NO), notBy: [...new Set(soft.map((f) => f.authorId))] };
}

/** A visit on a later day than a final no is not counted, whichever of the two arrived first. */
export function standsAfterFinalNo(fact: Fact, closing: DoorClosing): boolean {
  return closing.gone !== undefined && fact.day > closing.gone.since;
}
