import type { Day, HamletId, ResidentId } from '../core';
import { evaluateActivation, isActivated, type BlockerCode, type Eid1State, type ServiceCode } from '../activation';
import { isKind, type Fact } from '../act/fact';
import { advanceFacts, closingOf, registeredResidents } from '../household/door';
import { SERVICES_WITH_RULES } from '../eligibility';
import type { EligibilityStep } from '../resident';
import type { Line } from './line';
import type { AnswerMeasure, Measure } from './measures';

/** Where a resident stands in one service from a day on, and the fact that brought it. */
interface Standing {
  readonly day: Day;
  readonly status: EligibilityStep['status'];
  readonly answer: AnswerMeasure | null;
  readonly state: Eid1State;
  readonly blocker: BlockerCode | null;
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
  readonly state: Eid1State;
  readonly blocker: BlockerCode | null;
  readonly hamletId: HamletId;
}

/** The standings of a household's residents over time, from facts that count (`countedFacts`). */
export function standingTimeline(counted: readonly Fact[], service: ServiceCode): ResidentStanding[] {
  return registeredResidents(counted)
    .filter((f) => f.data.eligibility[service])
    .flatMap((f) => {
      const all = standings(counted, f.subjectId!, f, service);
      return all.map(({ day, status, answer, state, blocker, by }, i) => ({
        residentId: f.subjectId!,
        service,
        since: day,
        until: all[i + 1]?.day ?? null,
        ...{ status, answer, state, blocker, hamletId: by.hamletId },
      }));
    });
}

/**
 * Stocks of one service in one household: each change of standing is two lines, one that takes back and one that adds,
 * so that the sum of all lines up to a day is the stand of that day.
 */
export function stockLines(facts: readonly Fact[], service: ServiceCode): Line[] {
  const residents = registeredResidents(facts).filter((f) => f.data.eligibility[service]);
  const lines = residents.flatMap((f) =>
    changesToLines(standings(facts, f.subjectId!, f, service), service, f.subjectId!),
  );
  return [...lines, ...unregisteredLines(facts, service)];
}

function standings(
  facts: readonly Fact[],
  residentId: ResidentId,
  registration: Fact & { data: { eligibility: Partial<Record<ServiceCode, readonly EligibilityStep[]>> } },
  service: ServiceCode,
): Standing[] {
  const steps = registration.data.eligibility[service] ?? [];
  const final = closingOf(facts).gone;
  const finalNo =
    final && facts.filter(isKind('recordVisit')).find((f) => f.day === final.since && f.data.decline === 'FINAL');
  const advances = advanceFacts(facts, residentId, service);
  const disputed = new Set(evaluateActivation(advances).inReview);
  const settled = advances.filter((a) => !disputed.has(a.actId));
  const byId = new Map(facts.map((f) => [f.actId, f]));

  const days = [
    ...new Set([
      registration.day,
      ...steps.map((s) => s.day),
      ...settled.map((a) => a.day),
      ...(final ? [final.since] : []),
    ]),
  ]
    .filter((d) => d >= registration.day)
    .sort();
  const out: Standing[] = [];
  for (const day of days) {
    const known = settled.filter((a) => a.day <= day);
    const view = evaluateActivation(known);
    const eligibility = steps.findLast((s) => s.day <= day)?.status ?? 'NOT_KNOWN_YET';
    const answer = answerOf(view, finalNo !== undefined && finalNo.day <= day);
    // An account that works proves the card that the rule asks for.
    const status = isActivated(view.state) ? 'ELIGIBLE' : eligibility;
    const measures: Measure[] = status === 'NOT_ELIGIBLE' ? [] : [status, ...(answer ? [answer] : [])];
    const latest = [...known]
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.actId < b.actId ? -1 : 1))
      .at(-1);
    const by = (latest && byId.get(latest.actId)) ?? (finalNo && finalNo.day <= day ? finalNo : registration);
    out.push({ day, status, answer, state: view.state, blocker: view.blocker?.code ?? null, measures, by });
  }
  return out;
}

function answerOf(view: ReturnType<typeof evaluateActivation>, householdSaidNo: boolean): AnswerMeasure | null {
  if (isActivated(view.state)) return view.how === 'FOUND_ACTIVE' ? 'FOUND_ACTIVE' : 'ACTIVATED_HELPED';
  if (view.declined || householdSaidNo) return 'DECLINED_FINAL';
  return view.blocker ? 'BLOCKED' : null;
}

function changesToLines(all: readonly Standing[], service: ServiceCode, residentId: ResidentId): Line[] {
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
  return lines;
}

/**
 * People stated at the door but not registered are not known yet, inside the denominator. The household's final no is
 * their answer, too: nobody goes there again for them.
 */
function unregisteredLines(facts: readonly Fact[], service: ServiceCode): Line[] {
  const household = facts.find(isKind('registerHousehold'));
  if (!household || !SERVICES_WITH_RULES.includes(service)) return [];
  const registered = registeredResidents(facts).map((r) => (r.day > household.day ? r.day : household.day));
  const since = closingOf(facts).gone?.since;
  const days = [...new Set([household.day, ...registered, ...(since && since > household.day ? [since] : [])])].sort();
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
