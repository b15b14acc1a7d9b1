import type { Day, HamletId, ResidentId } from '../core';
import {
  evaluateActivation,
  heldBy,
  isActivated,
  type ActivationView,
  type HeldBy,
  type ServiceCode,
  type ServiceState,
} from '../activation';
import { inOrder } from '../activation/facts';
import { isKind, type Fact, type FactOf } from '../act/fact';
import { departures, type Departure } from '../correction/departure';
import { advanceFacts, closingOf, registeredResidents } from '../household/door';
import { rulesBegin } from '../eligibility';
import type { EligibilityStep } from '../resident';
import type { Line } from './line';
import type { AnswerMeasure, Measure } from './measures';

/** Where a resident stands in one service from a day on, and the fact that brought it. */
interface Standing {
  readonly day: Day;
  readonly status: EligibilityStep['status'];
  readonly answer: AnswerMeasure | null;
  readonly state: ServiceState;
  readonly blocker: HeldBy | null;
  readonly measures: readonly Measure[];
  readonly by: Fact;
}

/** One stretch of a resident's standing: holds from `since` until the next; what stands behind a stock's amount. */
export interface ResidentStanding {
  readonly residentId: ResidentId;
  readonly service: ServiceCode;
  readonly since: Day;
  /** First day that it no longer holds; null while it lasts. */
  readonly until: Day | null;
  readonly status: EligibilityStep['status'];
  readonly answer: AnswerMeasure | null;
  readonly state: ServiceState;
  readonly blocker: HeldBy | null;
  readonly hamletId: HamletId;
}

/** What every resident and service of a household shares, found once. */
interface House {
  readonly facts: readonly Fact[];
  readonly registrations: readonly FactOf<'registerResident'>[];
  /** The day of the household's final no, and the visit that heard it. */
  readonly gone?: Day;
  readonly finalNo?: Fact;
  readonly left: ReadonlyMap<ResidentId, Departure>;
}
/** @param counted facts that count (`countedFacts`) */
export function houseOf(counted: readonly Fact[]): House {
  const gone = closingOf(counted).gone?.since;
  const finalNo =
    gone && counted.filter(isKind('recordVisit')).find((f) => f.day === gone && f.data.decline === 'FINAL');
  return {
    facts: counted,
    registrations: registeredResidents(counted),
    left: departures(counted),
    ...(gone && { gone }),
    ...(finalNo && { finalNo }),
  };
}

/** The standings of a household's residents over time. */
export function standingTimeline(house: House, service: ServiceCode): ResidentStanding[] {
  return house.registrations.flatMap((f) => {
    const all = standings(house, f, service);
    return all.map(({ day, status, answer, state, blocker, by }, i) => ({
      residentId: f.subjectId!,
      service,
      since: day,
      until: all[i + 1]?.day ?? house.left.get(f.subjectId!)?.on ?? null,
      ...{ status, answer, state, blocker, hamletId: by.hamletId },
    }));
  });
}

/**
 * Stocks of one service in one household: each change of standing is two lines, one that takes back and one that adds,
 * so that the sum of all lines up to a day is the stand of that day.
 */
export function stockLines(house: House, service: ServiceCode): Line[] {
  const lines = house.registrations.flatMap((f) =>
    changesToLines(standings(house, f, service), service, f.subjectId!, house.left.get(f.subjectId!)?.on),
  );
  return [...lines, ...unregisteredLines(house, service)];
}

const NOT_BEGUN = evaluateActivation([]);

function standings(house: House, registration: FactOf<'registerResident'>, service: ServiceCode): Standing[] {
  const steps = registration.data.eligibility[service];
  const advances = advanceFacts(house.facts, registration.subjectId!, service);
  const disputed = new Set(advances.length > 1 ? evaluateActivation(advances).inReview : []);
  const settled = advances.filter((a) => !disputed.has(a.actId));
  // Registered before the service had rules: it is on no list until something is said of it (docs/decisions/0028).
  const begin = steps ? registration.day : settled.map((a) => a.day).sort()[0];
  if (begin === undefined) return [];
  const byId = new Map(settled.length > 0 ? house.facts.map((f) => [f.actId, f]) : []);
  const { gone, finalNo } = house;
  const end = house.left.get(registration.subjectId!)?.on;
  const here = (d: Day) => d >= begin && d >= registration.day && (end === undefined || d < end);
  const days = [begin, ...(steps ?? []).map((s) => s.day), ...settled.map((a) => a.day), ...(gone ? [gone] : [])];
  const out: Standing[] = [];
  for (const day of [...new Set(days)].filter(here).sort()) {
    const known = settled.filter((a) => a.day <= day);
    const view = known.length > 0 ? evaluateActivation(known) : NOT_BEGUN;
    const eligibility = steps?.findLast((s) => s.day <= day)?.status ?? 'NOT_KNOWN_YET';
    const answer = answerOf(view, finalNo !== undefined && finalNo.day <= day);
    const status = showsEligible(view.state) ? 'ELIGIBLE' : eligibility;
    const measures: Measure[] = status === 'NOT_ELIGIBLE' ? [] : [status, ...(answer ? [answer] : [])];
    const latest = [...known].sort(inOrder).at(-1);
    const by = (latest && byId.get(latest.actId)) ?? (finalNo && finalNo.day <= day ? finalNo : registration);
    out.push({ day, status, answer, state: view.state, blocker: heldBy(view), measures, by });
  }
  return out;
}

/**
 * An account that works proves the card that the rule asks for; who was sent on has asked for it (a child's card is made
 * on request alone).
 */
const showsEligible = (state: ServiceState): boolean => isActivated(state) || state === 'REFERRED';

function answerOf(view: ActivationView, householdSaidNo: boolean): AnswerMeasure | null {
  if (isActivated(view.state)) return view.how === 'FOUND_ACTIVE' ? 'FOUND_ACTIVE' : 'ACTIVATED_HELPED';
  if (view.declined || householdSaidNo) return 'DECLINED_FINAL';
  return heldBy(view) ? 'BLOCKED' : null;
}

/** @param end the first day on which the resident is not here any more: whatever is held then is taken back */
function changesToLines(
  all: readonly Standing[],
  service: ServiceCode,
  residentId: ResidentId,
  end: Day | undefined,
): Line[] {
  const lines: Line[] = [];
  const held = new Map<Measure, Fact>();
  for (const { day, measures, by } of all) {
    for (const [m, since] of held)
      if (!measures.includes(m)) {
        lines.push({ ...stockLine(since, service, day, m, -1), residentId });
        held.delete(m);
      }
    for (const m of measures)
      if (!held.has(m)) {
        lines.push({ ...stockLine(by, service, day, m, 1), residentId });
        held.set(m, by);
      }
  }
  if (end) for (const [m, since] of held) lines.push({ ...stockLine(since, service, end, m, -1), residentId });
  return lines;
}

/**
 * People stated at the door but not registered are not known yet, inside the denominator. The household's final no is
 * their answer, too: nobody goes there again for them.
 */
function unregisteredLines({ facts, registrations, gone }: House, service: ServiceCode): Line[] {
  const household = facts.find(isKind('registerHousehold'));
  if (!household || !(household.data.services ?? ['EID_LEVEL_1']).includes(service)) return [];
  const begin = rulesBegin(service) ?? household.day;
  const first = household.day > begin ? household.day : begin;
  const from = (day: Day): Day => (day > first ? day : first);
  const registered = registrations.map((r) => from(r.day));
  const since = gone && from(gone);
  const days = [...new Set([first, ...registered, ...(since ? [since] : [])])].sort();
  const lines: Line[] = [];
  const held = { NOT_KNOWN_YET: 0, DECLINED_FINAL: 0 };
  for (const day of days) {
    const open = Math.max(0, household.data.peopleStated - registered.filter((d) => d <= day).length);
    const now = { NOT_KNOWN_YET: open, DECLINED_FINAL: since !== undefined && since <= day ? open : 0 };
    for (const measure of ['NOT_KNOWN_YET', 'DECLINED_FINAL'] as const) {
      const change = now[measure] - held[measure];
      if (change !== 0) lines.push(stockLine(household, service, day, measure, change));
      held[measure] = now[measure];
    }
  }
  return lines;
}

function stockLine(f: Fact, service: ServiceCode, day: Day, measure: Measure, amount: number): Line {
  return {
    campaignId: f.campaignId ?? null,
    teamId: f.teamId ?? null,
    hamletId: f.hamletId,
    service,
    day,
    measure,
    amount,
  };
}
