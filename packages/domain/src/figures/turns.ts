import type { ResidentId, VisitId } from '../core';
import { byDayThenId, isKind, type Fact, type FactOf } from '../act/fact';
import { departures } from '../correction/departure';
import { OUTCOMES_WITHOUT_MEETING } from '../visit';
import type { Line } from './line';
import type { Measure } from './measures';

/**
 * Turns of one household. A person-turn is a distinct (visit, resident) met and informed or helped; a door that ends in
 * a no counts none. A service-turn is the same by service. A first turn is a resident's first in a campaign, so that
 * distinct residents of the campaign so far are a sum. Who was met and is not registered here is an anonymous turn:
 * nobody is behind it whom a list could name.
 */
export function turnLines(facts: readonly Fact[]): Line[] {
  const registered = new Set(facts.filter(isKind('registerResident')).map((f) => f.subjectId));
  const left = departures(facts);
  const visits = new Map<VisitId, Fact[]>();
  for (const f of facts) if (f.visitId) visits.set(f.visitId, [...(visits.get(f.visitId) ?? []), f]);

  const lines: Line[] = [];
  const turns: Line[] = [];
  for (const own of visits.values()) {
    const record = own.filter(isKind('recordVisit')).at(-1);
    if (record) lines.push(...visitLines(record));
    if (record && OUTCOMES_WITHOUT_MEETING.includes(record.data.outcome)) continue;

    const helped = own.filter(isKind('advanceActivation')).filter((f) => f.subjectId && !f.data.declined);
    const at = record ?? [...own].sort(byDayThenId)[0]!;
    // Who had left by then was not met, whoever it was.
    const here = (id: ResidentId) => at.day <= (left.get(id)?.on ?? at.day);
    const met = new Set<ResidentId>([...(record?.data.met ?? []).filter(here), ...helped.map((f) => f.subjectId!)]);
    const named = [...met].filter((residentId) => registered.has(residentId));
    for (const residentId of named) turns.push({ ...lineOf(at, 'PERSON_TURNS', 1), residentId });
    const unnamed = (record?.data.anonymousHelped ?? 0) + met.size - named.length;
    if (unnamed > 0) lines.push(lineOf(at, 'ANONYMOUS_TURNS', unnamed));

    const services = new Map(helped.map((f) => [`${f.subjectId}|${f.data.service}`, f]));
    for (const f of services.values())
      lines.push({ ...lineOf(at, 'SERVICE_TURNS', 1), service: f.data.service, residentId: f.subjectId! });
  }
  return [...lines, ...turns, ...firstTurns(turns)];
}

function visitLines(f: FactOf<'recordVisit'>): Line[] {
  const own: Line[] = [lineOf(f, 'VISITS', 1)];
  const byOutcome: Partial<Record<string, Measure>> = {
    MET: 'VISITS_MET',
    NOBODY_HOME: 'VISITS_NOBODY_HOME',
    DECLINED: 'VISITS_DECLINED',
  };
  const measure = byOutcome[f.data.outcome];
  if (measure) own.push(lineOf(f, measure, 1));
  return own;
}

function firstTurns(turns: readonly Line[]): Line[] {
  const first = new Map<string, Line>();
  for (const t of turns) {
    const key = `${t.campaignId ?? '-'}|${t.residentId}`;
    const known = first.get(key);
    if (!known || t.day < known.day || (t.day === known.day && (t.teamId ?? '') < (known.teamId ?? '')))
      first.set(key, t);
  }
  return [...first.values()].map((t) => ({ ...t, measure: 'FIRST_TURNS' }));
}

function lineOf(f: Fact, measure: Measure, amount: number): Line {
  return {
    campaignId: f.campaignId ?? null,
    teamId: f.teamId ?? null,
    hamletId: f.hamletId,
    service: 'ALL',
    day: f.day,
    measure,
    amount,
  };
}
