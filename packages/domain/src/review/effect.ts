import type { ActId, Day, PersonId } from '../core';
import { byDayThenId, isKind, type Fact } from '../act/fact';
import { withCorrections } from '../correction/corrected';
import { departures, saidAfterLeaving } from '../correction/departure';
import { closingOfVisits, standsAfterFinalNo } from '../visit/closing';
import { possibleDuplicates } from './duplicates';
import { cascade, isAboutActs, restOn } from './rests';

/** What became of an act after it was taken in: its author or a leader took it back, or a leader decided. */
export type ActOutcome = 'WITHDRAWN' | 'KEPT' | 'NOT_COUNTED';

/** What a household's acts come to when those about other acts are heard. */
export interface Effect {
  /** Facts that were neither taken back nor decided against; what waits for a person says so in `waits`. */
  readonly facts: readonly Fact[];
  readonly outcomes: ReadonlyMap<ActId, ActOutcome>;
}
interface Decided {
  readonly keep: boolean;
  readonly day: Day | undefined;
  readonly by: PersonId;
}

const known = new WeakMap<readonly Fact[], Effect>();

/**
 * The effect of a household's facts, as a function of the *set*: whichever phone was heard first, the same acts count,
 * wait and are gone (docs/decisions/0026).
 */
export function effectOf(facts: readonly Fact[]): Effect {
  const before = known.get(facts);
  if (before) return before;
  const effect = settle(facts);
  known.set(facts, effect);
  // What has taken effect stays as it is when it is asked again.
  known.set(effect.facts, effect);
  return effect;
}
export const inEffect = (facts: readonly Fact[]): readonly Fact[] => effectOf(facts).facts;

function settle(facts: readonly Fact[]): Effect {
  const spoken = facts.some(isAboutActs) ? heard(facts) : { facts, outcomes: new Map<ActId, ActOutcome>() };
  const kept = (id: ActId) => spoken.outcomes.get(id) === 'KEPT';
  const standing = afterFinalNo(withoutDuplicates(waitTogether(spoken.facts), kept), kept);
  return { ...spoken, facts: withCorrections(afterLeaving(standing, kept)) };
}

/** What acts about acts say: these are gone, these count, these withdrawals wait for a leader. */
function heard(facts: readonly Fact[]): Effect {
  const decided = decisions(facts);
  const kept = (id: ActId) => decided.get(id)?.keep === true;
  const outcomes = new Map<ActId, ActOutcome>();
  for (const [id, { keep }] of decided) outcomes.set(id, keep ? 'KEPT' : 'NOT_COUNTED');

  const withdrawals = facts.filter(isKind('withdrawAct')).filter((f) => outcomes.get(f.actId) !== 'NOT_COUNTED');
  const forced = withdrawals.filter((f) => kept(f.actId) || (!f.waits && f.data.by === 'LEADER'));
  const dropped = facts.filter((f) => outcomes.get(f.actId) === 'NOT_COUNTED').map((f) => f.actId);
  const gone = cascade(facts, new Set([...forced.map((f) => f.data.of), ...dropped]));

  const own = withdrawals.filter((f) => !f.waits && !forced.includes(f));
  const effective = withoutRested(
    facts.filter((f) => !gone.has(f.actId)),
    own,
  );
  for (const f of effective) gone.add(f.data.of);
  for (const id of gone) if (outcomes.get(id) !== 'NOT_COUNTED') outcomes.set(id, 'WITHDRAWN');

  const rested = new Set(own.filter((f) => !effective.includes(f) && !gone.has(f.data.of)).map((f) => f.actId));
  const left = facts
    .filter((f) => !gone.has(f.actId))
    .map((f) => {
      if (rested.has(f.actId)) return { ...f, waits: 'OTHERS_REST_ON_IT' as const };
      // Without a household there is no door at which it could count: it goes on waiting for one.
      return kept(f.actId) && f.waits !== 'UNKNOWN_HOUSEHOLD' ? lifted(f, decided.get(f.actId)!.day) : f;
    });
  return { facts: left, outcomes };
}

/** The last word of a leader on each act. */
function decisions(facts: readonly Fact[]): Map<ActId, Decided> {
  const out = new Map<ActId, Decided>();
  for (const f of facts.filter(isKind('decideReview')).sort(byDayThenId))
    if (!f.waits)
      for (const id of f.data.acts) out.set(id, { keep: f.data.keep.includes(id), day: f.data.day, by: f.authorId });
  return out;
}

/** Who has the last word on an act; undefined: nobody decided on it, or not where these facts tell. */
export const deciderOf = (facts: readonly Fact[], id: ActId): PersonId | undefined => decisions(facts).get(id)?.by;

/**
 * Withdrawals by the author count where nothing else rests on what they take back. Begun with all of them, so that who
 * takes back a resident and then the home takes back both.
 */
function withoutRested<F extends Fact & { data: { of: ActId } }>(standing: readonly Fact[], own: readonly F[]): F[] {
  let effective = own.filter((f) => standing.some((t) => t.actId === f.data.of));
  for (;;) {
    const taken = new Set(effective.map((f) => f.data.of));
    const left = standing.filter((f) => !taken.has(f.actId));
    const next = effective.filter((f) => {
      const of = standing.find((t) => t.actId === f.data.of)!;
      return restOn([...left, of], of).length === 0;
    });
    if (next.length === effective.length) return effective;
    effective = next;
  }
}

const lifted = ({ waits: _, ...f }: Fact, day: Day | undefined): Fact => (day ? { ...f, day } : f);

/** What rests on an act that waits waits with it, and is free with it. */
function waitTogether(facts: readonly Fact[]): readonly Fact[] {
  const why = new Map(facts.flatMap((f) => (f.waits && !isAboutActs(f) ? [[f.actId, f.waits] as const] : [])));
  if (why.size === 0) return facts;
  // In an order of their own, so that the reason told does not hang on who was heard first.
  const roots = facts.filter((f) => f.waits && why.has(f.actId)).sort(byDayThenId);
  for (const root of roots)
    for (const id of cascade(facts, new Set([root.actId]))) if (!why.has(id)) why.set(id, root.waits!);
  return facts.map((f) => (f.waits || !why.has(f.actId) ? f : { ...f, waits: why.get(f.actId)! }));
}

function withoutDuplicates(facts: readonly Fact[], kept: (id: ActId) => boolean): readonly Fact[] {
  const again = possibleDuplicates(facts, kept);
  return again.size === 0
    ? facts
    : facts.map((f) => (again.has(f.actId) ? { ...f, waits: 'POSSIBLE_DUPLICATE' as const } : f));
}

/** A knock on a later day than the household's final no: a leader looks at it, whichever of the two arrived first. */
function afterFinalNo(facts: readonly Fact[], kept: (id: ActId) => boolean): readonly Fact[] {
  const closing = closingOfVisits(facts);
  const late = (f: Fact) =>
    f.data.kind === 'recordVisit' && !f.waits && !kept(f.actId) && standsAfterFinalNo(f, closing);
  return facts.some(late) ? facts.map((f) => (late(f) ? { ...f, waits: 'OFF_THE_LIST' as const } : f)) : facts;
}

/** A step of somebody on a later day than they were here: a leader looks at it, too. */
function afterLeaving(facts: readonly Fact[], kept: (id: ActId) => boolean): readonly Fact[] {
  const left = departures(facts);
  const late = (f: Fact) => !f.waits && !kept(f.actId) && saidAfterLeaving(f, left);
  return left.size > 0 && facts.some(late)
    ? facts.map((f) => (late(f) ? { ...f, waits: 'NO_LONGER_HERE' as const } : f))
    : facts;
}
