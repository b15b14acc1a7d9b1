import {
  actsInReview,
  applyDecision,
  decide,
  readAct,
  type ActEnvelope,
  type Decision,
  type Fact,
  type ReadAct,
  type ReceiptCode,
  type Situation,
  type UnreadAct,
} from '@go-cua/domain/act';
import type { ActId, Day, HamletId, HouseholdId, OutingId, TeamId } from '@go-cua/domain/core';
import type { Departure } from '@go-cua/domain/correction';
import { entriesBetween, type Entry } from '@go-cua/domain/figures';
import { hasHousehold, type Door } from '@go-cua/domain/household';
import type { ResidentCard } from '@go-cua/domain/resident';
import { effectOf, type ActOutcome } from '@go-cua/domain/review';
import { standingCards } from './standing-cards';

/** A door in the middle of a batch: what was loaded, and what the acts so far have made of it. */
export interface OpenDoor {
  readonly id: HouseholdId;
  readonly before: Door;
  door: Door;
  place: number;
  /** Rows that stand for registrations of this door. */
  readonly people: ReadonlySet<string>;
  readonly verdictsBefore: ReadonlyMap<ActId, Verdict>;
  waiting: WaitingAct[];
  readonly erased: ReadonlySet<string>;
  /** What phones may still call people by whose data were erased. */
  readonly forgotten: ReadonlySet<string>;
}
/** What an act waits for and what became of it, as the tables hold it. */
export interface Verdict {
  readonly review: ReceiptCode | null;
  readonly outcome: ActOutcome | null;
}
/** An act that waits for its household, opened again. */
export interface WaitingAct {
  readonly envelope: ActEnvelope;
  readonly fact: Fact;
  readonly receivedAt: number;
  readonly inScope: boolean;
  /** The campaign that it was stamped with, which the batch that brings the household may not know. */
  readonly campaign: Situation['campaign'];
}

/** What the log will hold of one act. */
export interface DecidedAct {
  readonly act: ReadAct | UnreadAct;
  readonly decision: Decision;
  readonly inScope: boolean;
  readonly place: number;
  readonly day: Day;
  readonly teamId?: TeamId;
}
/** An act that waited and was decided anew. */
export interface AdoptedAct {
  readonly actId: ActId;
  readonly decision: Decision;
  readonly act: ReadAct;
}
export interface NewEntry extends Entry {
  readonly actId: ActId;
}
/** A resident to be written, with the full payload of the registration. */
export interface NewResident {
  readonly card: ResidentCard;
  readonly act: ReadAct;
  readonly left: Pick<Departure, 'on' | 'why'> | null;
}

export interface BatchState {
  readonly now: number;
  readonly today: Day;
  readonly demo: boolean;
  readonly author: Situation['author'];
  readonly scope: ReadonlySet<HamletId>;
  /** Hamlets in which the author leads. */
  readonly leads: ReadonlySet<HamletId>;
  readonly outings: Map<OutingId, NonNullable<Situation['outing']>>;
  readonly campaigns: ReadonlyMap<string, NonNullable<Situation['campaign']>>;
  readonly isStaffNumber: (phone: unknown) => boolean;
  readonly doors: ReadonlyMap<HouseholdId, OpenDoor>;
}
export interface Folded {
  readonly decided: DecidedAct[];
  readonly adopted: AdoptedAct[];
  readonly entries: NewEntry[];
  readonly residents: NewResident[];
  readonly touched: Set<OpenDoor>;
}

const NO_DOOR: Door = { household: null, residents: [], facts: [] };

/** Folds the acts of a batch over the doors that they touch, in order, by the domain's `decide`; changes no table. */
export function foldBatch(state: BatchState, envelopes: readonly ActEnvelope[], seqReused: ReadonlySet<ActId>): Folded {
  const out: Folded = { decided: [], adopted: [], entries: [], residents: [], touched: new Set() };
  for (const e of envelopes) {
    const act = readAct(e);
    const open = e.householdId && state.doors.get(e.householdId);
    const inScope =
      state.scope.has(e.hamletId) && (!open?.door.household || open.door.household.hamletId === e.hamletId);
    const situation = situationOf(state, act, inScope, open || undefined);
    const decision: Decision = seqReused.has(e.id)
      ? { receipt: { actId: e.id, status: 'REFUSED', code: 'SEQ_REUSED', receivedAt: state.now } }
      : decide(open ? open.door : NO_DOOR, act, situation);
    if (decision.fact && !open) noteAttendance(state, decision.fact);
    const place = open ? (open.place += 1) : 0;
    const teamId = decision.fact?.teamId ?? state.author.teamId;
    out.decided.push({
      act,
      decision,
      inScope,
      place,
      day: decision.fact?.day ?? state.today,
      ...(teamId && { teamId }),
    });
    if (!open || !decision.fact || !act.ok) continue;
    if (decision.fact.waits === 'UNKNOWN_HOUSEHOLD') {
      const { campaign } = situation;
      open.waiting.push({ envelope: e, fact: decision.fact, receivedAt: state.now, inScope, campaign });
    }
    const known = hasHousehold(open.door);
    enter(state, out, open, act, decision);
    if (!known && hasHousehold(open.door)) adopt(state, out, open);
  }
  return out;
}

/**
 * @param rest the door without what this decision takes the place of. An act that waits carries others, too: a colleague's
 *   withdrawal of what it rests on has no effect while it is there. So the entries lie between the door as it was, with
 *   it, and the door as it becomes.
 */
function enter(
  state: BatchState,
  out: Folded,
  open: OpenDoor,
  act: ReadAct,
  decision: Decision,
  rest = open.door,
): void {
  const after = applyDecision(rest, decision);
  const entries = entriesBetween(open.door.facts, after.facts, state.today);
  out.entries.push(...entries.map((entry) => ({ ...entry, actId: act.envelope.id })));
  open.door = after;
  out.touched.add(open);
}

/** The household has arrived: what waited for it is taken up, in the order in which each author wrote it. */
function adopt(state: BatchState, out: Folded, open: OpenDoor): void {
  const waiting = [...open.waiting].sort(
    (a, b) =>
      cmp(a.envelope.authorId, b.envelope.authorId) ||
      cmp(a.envelope.installationId, b.envelope.installationId) ||
      a.envelope.seq - b.envelope.seq,
  );
  open.waiting = [];
  const unheard = new Set(waiting.map((w) => w.fact.actId));
  // Kept by a leader's word, the home has no card yet.
  const home = open.door.household?.hamletId ?? standingCards(open.door.facts).household?.hamletId;
  for (const w of waiting) {
    const act = readAct(w.envelope);
    unheard.delete(w.fact.actId);
    if (!act.ok) continue;
    const rest: Door = { ...open.door, facts: open.door.facts.filter((f) => f.actId !== w.fact.actId) };
    // As if the home had been there: nobody had yet said what comes after it, or taken back what it rests on.
    const ahead = (f: Fact) => f.installationId === w.fact.installationId && f.seq > w.fact.seq;
    const then: Door = { ...rest, facts: rest.facts.filter((f) => !unheard.has(f.actId) && !ahead(f)) };
    const inScope = w.inScope && home === w.envelope.hamletId;
    const decision = decide(then, act, {
      ...situationOf(state, act, inScope, open),
      now: w.receivedAt,
      author: { personId: w.envelope.authorId, paused: false },
      campaign: w.campaign,
      stamp: w.fact,
    });
    out.adopted.push({ actId: w.fact.actId, decision, act });
    enter(state, out, open, act, decision, rest);
  }
}

function situationOf(s: BatchState, act: ReadAct | UnreadAct, inScope: boolean, open: OpenDoor | undefined): Situation {
  const { envelope: e } = act;
  const outing = e.outingId && s.outings.get(e.outingId);
  const campaign = s.campaigns.get((outing && outing.campaignId) ?? e.campaignId ?? '');
  return {
    now: s.now,
    author: s.author,
    inScope,
    leads: s.leads.has(open?.door.household?.hamletId ?? e.hamletId),
    ...(outing && { outing }),
    ...(campaign && { campaign }),
    staffNumber: act.ok && s.isStaffNumber(phoneOf(act.payload)),
    erased: e.subjectId !== undefined && [open?.erased, open?.forgotten].some((ids) => ids?.has(e.subjectId!)),
    ...(open && open.forgotten.size > 0 && { erasedPeople: open.forgotten }),
    demo: s.demo,
  };
}

/** The number that a registration or a correction brings. */
function phoneOf(payload: ReadAct['payload']): unknown {
  return payload['phone'] ?? (payload['change'] as { phone?: unknown } | undefined)?.phone;
}

function noteAttendance(s: BatchState, fact: Fact): void {
  const outing = fact.outingId && s.outings.get(fact.outingId);
  if (!outing || !fact.outingId) return;
  if (fact.data.kind === 'checkIn' && outing.checkInAt === undefined)
    s.outings.set(fact.outingId, { ...outing, checkInAt: fact.at });
  if (fact.data.kind === 'checkOut' && outing.checkOutAt === undefined)
    s.outings.set(fact.outingId, { ...outing, checkOutAt: fact.at });
}

/** Acts of which something else is true now than before the batch was folded: what they wait for, what became of them. */
export function verdictChanges(open: OpenDoor): (Verdict & { actId: ActId })[] {
  const review = actsInReview(open.door.facts);
  const { outcomes } = effectOf(open.door.facts);
  const ids = new Set([...open.verdictsBefore.keys(), ...review.keys(), ...outcomes.keys()]);
  return [...ids].flatMap((actId) => {
    const was = open.verdictsBefore.get(actId);
    const is = { review: review.get(actId) ?? null, outcome: outcomes.get(actId) ?? null };
    const same = (was?.review ?? null) === is.review && (was?.outcome ?? null) === is.outcome;
    return same ? [] : [{ actId, ...is }];
  });
}

const cmp = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
