import { describe, expect, it } from 'vitest';
import { actsInReview, type Fact, type FactData } from '../act';
import {
  day,
  newId,
  type ActId,
  type HamletId,
  type HouseholdId,
  type InstallationId,
  type PersonId,
  type ResidentId,
  type VisitId,
} from '../core';
import { answersTo, effectOf, inEffect, mattersOf, planWithdrawal, withdrawableBy } from './index';

const TODAY = day('2026-11-24');
const EVENING = Date.parse('2026-11-24T19:00:00+07:00');
let made = 0;
const id = <I extends string>(): I =>
  newId(5, { now: EVENING, random: Uint8Array.from({ length: 10 }, (_, i) => (made += i + 3) % 256) }) as never;
const [huu, thao, hamletId, householdId] = [id<PersonId>(), id<PersonId>(), id<HamletId>(), id<HouseholdId>()];
const phones = new Map([huu, thao].map((p) => [p, id<InstallationId>()]));

/** A fact by somebody, so many minutes into the evening. */
function fact(authorId: PersonId, minute: number, data: FactData, more: Partial<Fact> = {}): Fact {
  const about = { actId: id<ActId>(), authorId, installationId: phones.get(authorId)!, seq: minute + 1 };
  return { ...about, day: TODAY, at: EVENING + minute * 60_000, hamletId, householdId, data, ...more };
}
const home = fact(huu, 0, { kind: 'registerHousehold', peopleStated: 2 });
const subjectId = id<ResidentId>();
const yes = fact(
  huu,
  1,
  { kind: 'recordConsent', purposes: ['RECORD'], textVersion: 1, guardian: false },
  { subjectId },
);
const person = fact(huu, 2, { kind: 'registerResident', eligibility: {} }, { subjectId });
const met = (by: PersonId, minute: number, more: Partial<Extract<FactData, { kind: 'recordVisit' }>> = {}) =>
  fact(
    by,
    minute,
    { kind: 'recordVisit', outcome: 'MET', met: [subjectId], anonymousHelped: 0, ...more },
    { visitId: id<VisitId>() },
  );
const back = (by: PersonId, minute: number, of: Fact, as: 'AUTHOR' | 'LEADER' = 'AUTHOR') =>
  fact(by, minute, { kind: 'withdrawAct', of: of.actId, by: as });
const ids = (facts: readonly Fact[]) => facts.map((f) => f.actId);

describe('what somebody takes back', () => {
  it('is gone where nothing rests on it, and stands again when something does', () => {
    const taken = [home, back(huu, 5, home)];
    expect(ids(inEffect(taken))).toEqual([taken[1]!.actId]);
    const visit = met(thao, 9, { met: [], anonymousHelped: 1 });
    const later = inEffect([...taken, visit]);
    expect(ids(later)).toContain(home.actId);
    expect(actsInReview([...taken, visit]).get(taken[1]!.actId)).toBe('OTHERS_REST_ON_IT');
    // Whichever was heard first.
    expect(new Set(ids(inEffect([visit, ...taken])))).toEqual(new Set(ids(later)));
  });

  it('by a leader goes with all that rests on it', () => {
    const visit = met(thao, 9);
    const facts = [home, yes, person, visit, back(thao, 20, home, 'LEADER')];
    expect(inEffect(facts).map((f) => f.data.kind)).toEqual(['withdrawAct']);
    expect([...effectOf(facts).outcomes.values()]).toEqual(['WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN']);
  });

  it('is planned whole: a wrong person goes with the yes and the visit, in an order in which each may go', () => {
    const visit = met(huu, 5);
    const by = { authorId: huu, day: TODAY };
    const all = [home, yes, person, visit];
    expect(planWithdrawal(all, person.actId, by)).toEqual({ own: [visit.actId, person.actId, yes.actId], others: 0 });
    expect(planWithdrawal([...all, met(thao, 30)], person.actId, by)).toEqual({ own: [person.actId], others: 1 });
    expect(planWithdrawal(all, visit.actId, { ...by, authorId: thao })).toBeNull();
    expect(ids(withdrawableBy(all, { ...by, day: day('2026-11-25') }))).toEqual([]);
  });
});

describe('two like visits', () => {
  const alike = (minute: number, more = {}) => actsInReview([home, yes, person, met(huu, 0), met(thao, minute, more)]);
  it.each([
    ['nine minutes apart: the later one waits', 9, {}, 1],
    ['eleven minutes apart are two visits', 11, {}, 0],
    ['with another end are two visits', 9, { outcome: 'NOBODY_HOME', met: [] }, 0],
    ['that met other people are two visits', 9, { met: [id<ResidentId>()] }, 0],
  ])('%s', (_, minute, more, waiting) => expect(alike(minute, more).size).toBe(waiting));
});

it('a matter is one decision: all sides of a contradiction, all acts of one phone with a wrong clock', () => {
  const off = [home, yes, person].map((f) => ({ ...f, waits: 'CLOCK_OFF' as const }));
  const [clock] = mattersOf(off, actsInReview(off));
  expect(clock!.acts).toHaveLength(3);
  expect(answersTo(clock!).map((a) => a.keep.length)).toEqual([3, 0]);
  const step = (by: PersonId, to: 'ACTIVATED' | 'REGISTERED') =>
    fact(
      by,
      4,
      {
        ...{ kind: 'advanceActivation', service: 'EID_LEVEL_1', from: 'NOT_STARTED', to },
        ...(to === 'ACTIVATED' ? { how: 'HELPED' } : { blocker: 'NOT_APPROVED_YET' }),
      },
      { subjectId },
    );
  const sides = [home, yes, person, step(huu, 'ACTIVATED'), step(thao, 'REGISTERED')];
  const [matter, ...more] = mattersOf(sides, actsInReview(sides));
  expect([matter!.code, matter!.acts.length, more]).toEqual(['CONTRADICTION', 2, []]);
  expect(new Set(answersTo(matter!).map((a) => a.keep.join()))).toEqual(
    new Set([sides[3]!.actId, sides[4]!.actId, '']),
  );
});
