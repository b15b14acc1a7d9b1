import { SERVICES } from '../activation';
import type { Day, VisitId } from '../core';
import { byDayThenId, isKind, type Fact } from '../act/fact';
import { departures } from '../correction/departure';
import { closingOf, counting } from '../household/door';
import { standsAfterFinalNo } from '../visit';
import type { Line } from './line';
import { houseOf, stockLines } from './stocks';
import { turnLines } from './turns';

/**
 * Facts that count: in effect, not waiting, and nothing done at the door after the household's final no, unless a
 * leader said that the visit counts.
 */
export function countedFacts(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  const own = counting(facts)
    .filter((f) => !seen.has(f.actId) && seen.add(f.actId))
    .sort(byDayThenId);
  const closing = closingOf(facts);
  const late = (f: Fact) => standsAfterFinalNo(f, closing);
  const kept = new Set(own.filter((f) => f.data.kind === 'recordVisit' && late(f)).map((f) => f.visitId));
  return own.filter((f) => f.visitId === undefined || !late(f) || kept.has(f.visitId));
}

/**
 * All figure lines of one household as a function of the *set* of its facts: whoever sent them first, and however often,
 * the lines are the same. The ledger's entries are differences between two such sets of lines.
 */
export function linesOf(facts: readonly Fact[]): Line[] {
  const own = countedFacts(facts);
  const house = houseOf(own);
  return [...turnLines(own), ...SERVICES.flatMap((service) => stockLines(house, service)), ...headLines(own)];
}

/** Person-turns of each visit of one household; a visit that counted nothing is absent. */
export function turnsByVisit(facts: readonly Fact[]): Map<VisitId, number> {
  const counted = countedFacts(facts);
  const people = counted.filter((f) => ['registerResident', 'moveOut', 'death'].includes(f.data.kind));
  const visits = new Map<VisitId, Fact[]>();
  for (const f of counted) if (f.visitId) visits.set(f.visitId, [...(visits.get(f.visitId) ?? []), f]);
  const turns = new Map<VisitId, number>();
  for (const [id, own] of visits) {
    const n = turnLines([...people, ...own]).filter((l) => l.measure === 'PERSON_TURNS').length;
    if (n > 0) turns.set(id, n);
  }
  return turns;
}

/** Stocks that belong to no service. Who leaves is neither registered nor stated here any more. */
function headLines(facts: readonly Fact[]): Line[] {
  const base = (f: Fact): Omit<Line, 'measure' | 'amount'> => ({
    campaignId: f.campaignId ?? null,
    teamId: f.teamId ?? null,
    hamletId: f.hamletId,
    service: 'ALL',
    day: f.day,
  });
  const left = departures(facts);
  const ends: Day[] = [];
  const people = facts.filter(isKind('registerResident')).flatMap((f): Line[] => {
    const about = { ...base(f), measure: 'REGISTERED' as const, ...(f.subjectId && { residentId: f.subjectId }) };
    const on = f.subjectId && left.get(f.subjectId)?.on;
    if (!on) return [{ ...about, amount: 1 }];
    const end = on > f.day ? on : f.day;
    ends.push(end);
    return [
      { ...about, amount: 1 },
      { ...about, day: end, amount: -1 },
    ];
  });
  const homes = facts.filter(isKind('registerHousehold')).flatMap((f): Line[] => [
    { ...base(f), measure: 'HOUSEHOLDS', amount: 1 },
    { ...base(f), measure: 'STATED', amount: f.data.peopleStated },
    // More people may be registered than were stated: nobody leaves who was not counted.
    ...[...ends]
      .sort()
      .slice(0, f.data.peopleStated)
      .map((day): Line => ({ ...base(f), measure: 'STATED', day: day > f.day ? day : f.day, amount: -1 })),
  ]);
  return [...homes, ...people];
}
