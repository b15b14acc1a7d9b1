import type { ActId, Day, ResidentId } from '../core';
import type { HouseholdChange, ResidentChange } from '../correction/change';
import { byDayThenId, isKind, type Fact, type FactOf } from '../act/fact';
import {
  evaluateActivation,
  isActivated,
  type ActivationView,
  type AdvanceFact,
  type ServiceCode,
  type StateOf,
} from '../activation';
import type { ResidentCard } from '../resident';
import { inEffect } from '../review';
import { closingOfVisits, type AskNoMore, type DoorClosing } from '../visit/closing';
import type { HouseholdCard } from './household';

/**
 * All that one door is: what is known of its people, and the facts of every act about it. The same shape lies on the
 * phone and is loaded by the server; `decide` reads it, and every other view is a function of it.
 */
export interface Door {
  readonly household: HouseholdCard | null;
  readonly residents: readonly ResidentCard[];
  readonly facts: readonly Fact[];
  /** On a phone that may not see why: the closing as the server tells it. */
  readonly closing?: DoorClosing;
  /** People of the facts whose personal data were erased on request: they count, and have no card. */
  readonly erased?: readonly ResidentId[];
  /** On a phone: what corrections of its own took the place of. */
  readonly replaced?: readonly Replaced[];
}
export interface Replaced {
  readonly by: ActId;
  readonly residentId?: ResidentId;
  readonly was: ResidentChange | HouseholdChange;
}

export const EMPTY_DOOR: Door = { household: null, residents: [], facts: [] };

/** Facts that count: in effect, and not waiting for anybody. */
export const counting = (facts: readonly Fact[]): Fact[] => inEffect(facts).filter((f) => f.waits === undefined);

/** What the visits of a household leave behind, of those that count. */
export const closingOf = (facts: readonly Fact[]): DoorClosing => closingOfVisits(inEffect(facts));

/**
 * What a phone was told of a closing, and what its own facts add to it: a no that was heard an hour ago and is not sent
 * yet closes the door on this phone, too.
 */
export function doorClosing(door: Door): DoorClosing {
  const { closing: told } = door;
  const own = closingOf(door.facts);
  if (!told) return own;
  const since = [told.gone?.since, own.gone?.since].filter((d) => d !== undefined).sort()[0];
  if (since) return { gone: { since } };
  const notBefore = [told.notBefore, own.notBefore]
    .filter((d) => d !== undefined)
    .sort()
    .at(-1);
  const notBy = [...new Set([...(told.notBy ?? []), ...(own.notBy ?? [])])];
  return { ...(notBefore && { notBefore }), ...(notBy.length > 0 && { notBy }) };
}

/**
 * Whether the household was ever registered. Taking that back later is no reason for another's act to wait: that act
 * rests on it, and so the household stands again.
 */
export function hasHousehold(door: Door): boolean {
  const registered = (f: Fact) => f.data.kind === 'registerHousehold' && !f.waits;
  return door.facts.some(registered) || inEffect(door.facts).some(registered);
}

/** Residents whose registration counts, in the order of day and id. */
export function registeredResidents(facts: readonly Fact[]): FactOf<'registerResident'>[] {
  return counting(facts)
    .filter(isKind('registerResident'))
    .filter((f) => f.subjectId)
    .sort(byDayThenId);
}

export function advanceFacts(facts: readonly Fact[], residentId: ResidentId, service: ServiceCode): AdvanceFact[] {
  return counting(facts)
    .filter(isKind('advanceActivation'))
    .filter((f) => f.subjectId === residentId && f.data.service === service)
    .map((f) => ({
      actId: f.actId,
      authorId: f.authorId,
      installationId: f.installationId,
      seq: f.seq,
      day: f.day,
      residentId,
      service,
      from: f.data.from,
      to: f.data.to,
      ...(f.data.how && { how: f.data.how }),
      ...(f.data.blocker && { blocker: f.data.blocker }),
      ...(f.data.declined && { declined: true as const }),
      ...(f.teamId && { teamId: f.teamId }),
      ...(f.campaignId && { campaignId: f.campaignId }),
      hamletId: f.hamletId,
    }));
}

/** What is taken in of a service names states of that service alone (`advanceActivation`). */
export function activationOf<S extends ServiceCode>(
  facts: readonly Fact[],
  residentId: ResidentId,
  service: S,
): ActivationView<StateOf<S>> {
  return evaluateActivation(advanceFacts(facts, residentId, service)) as ActivationView<StateOf<S>>;
}

/** People who said no to a service and have not thought again: what the server tells everybody, without who said it. */
export function askedNoMore(facts: readonly Fact[]): AskNoMore[] {
  const said = new Map<string, AskNoMore>();
  for (const { subjectId: residentId, data } of counting(facts).filter(isKind('advanceActivation')))
    if (residentId && data.declined) said.set(`${residentId}:${data.service}`, { residentId, service: data.service });
  return [...said.values()].filter((s) => {
    const { state, declined } = activationOf(facts, s.residentId, s.service);
    return declined !== undefined && !isActivated(state);
  });
}

/** Whether somebody is not asked about a service any more, by what this phone was told and what it heard itself. */
export function asksNoMore(door: Door, residentId: ResidentId, service: ServiceCode): boolean {
  const { state, declined } = activationOf(door.facts, residentId, service);
  if (isActivated(state)) return false;
  const told = door.closing?.askNoMore ?? [];
  return declined !== undefined || told.some((s) => s.residentId === residentId && s.service === service);
}

/** Custodies that were opened and not yet signed out: the phone of a volunteer still holds a resident's account. */
export function openCustodies({ facts, erased }: Pick<Door, 'facts' | 'erased'>): FactOf<'recordCustody'>[] {
  const all = inEffect(facts).filter(isKind('recordCustody'));
  const closed = new Set(all.filter((f) => f.data.event === 'SIGNED_OUT').map((f) => f.data.custodyId));
  // Whose account it was, nobody is asked any more.
  const known = (f: Fact) => !erased?.some((id) => id === f.subjectId);
  return all.filter((f) => f.data.event === 'OPENED' && !closed.has(f.data.custodyId) && known(f)).sort(byDayThenId);
}

export function visitsOf(facts: readonly Fact[]): FactOf<'recordVisit'>[] {
  return inEffect(facts).filter(isKind('recordVisit')).sort(byDayThenId);
}

export function lastVisitOn(facts: readonly Fact[], until: Day): FactOf<'recordVisit'> | undefined {
  return visitsOf(facts)
    .filter((f) => !f.waits && f.day <= until)
    .at(-1);
}
