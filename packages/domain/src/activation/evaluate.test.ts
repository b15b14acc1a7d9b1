import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type ActId, type HamletId, type InstallationId, type PersonId, type ResidentId } from '../core';
import { settle } from './contradict';
import {
  BLOCKERS,
  checkAdvance,
  contradicts,
  EID1_STATES,
  evaluateActivation,
  type AdvanceFact,
  type Eid1State,
} from './index';

type Say = Partial<Omit<AdvanceFact, 'actId' | 'day' | 'from'>> & { from?: Eid1State; to: Eid1State };

const TONIGHT = day('2026-11-24');

/** `by('linh', 2, {...})`: what Linh's phone says on the second evening; acts are numbered as they are written. */
function storyteller() {
  let n = 0;
  return (who: string, evening: number, said: Say): AdvanceFact => {
    n += 1;
    return {
      actId: `act-${String(n).padStart(3, '0')}` as ActId,
      authorId: who as PersonId,
      installationId: `phone of ${who}` as InstallationId,
      seq: n,
      day: addDays(TONIGHT, evening),
      residentId: 'cô Phượng' as ResidentId,
      hamletId: 'Xuân Thành' as HamletId,
      service: 'EID_LEVEL_1',
      from: 'NOT_STARTED',
      ...said,
    };
  };
}

const blockedAt = (to: Eid1State, blocker: AdvanceFact['blocker'] = 'OTP_NOT_RECEIVED'): Say => ({
  from: to,
  to,
  blocker: blocker!,
});

describe('one volunteer', () => {
  it('knows nothing at first', () => {
    expect(evaluateActivation([])).toEqual({ state: 'NOT_STARTED', witnessed: [], notWitnessed: [], inReview: [] });
  });

  it('jumps to activated: the steps between are not witnessed', () => {
    const by = storyteller();
    const act = by('linh', 0, { to: 'ACTIVATED', how: 'HELPED' });
    expect(evaluateActivation([act])).toEqual({
      state: 'ACTIVATED',
      how: 'HELPED',
      activatedBy: act.actId,
      since: TONIGHT,
      witnessed: ['NOT_STARTED', 'ACTIVATED'],
      notWitnessed: ['APP_INSTALLED', 'REGISTERED', 'PENDING_APPROVAL', 'APPROVED'],
      inReview: [],
    });
  });

  it('is blocked, and an hour later is not', () => {
    const by = storyteller();
    const stuck = by('linh', 0, blockedAt('APPROVED'));
    expect(evaluateActivation([stuck]).blocker).toEqual({
      code: 'OTP_NOT_RECEIVED',
      since: TONIGHT,
      actId: stuck.actId,
    });
    const done = by('linh', 0, { from: 'APPROVED', to: 'ACTIVATED', how: 'HELPED' });
    expect(evaluateActivation([stuck, done])).not.toHaveProperty('blocker');
  });

  it('puts a slip of the thumb right', () => {
    const by = storyteller();
    const facts = [by('linh', 0, { to: 'ACTIVATED', how: 'HELPED' }), by('linh', 0, { to: 'REGISTERED' })];
    expect(evaluateActivation(facts)).toMatchObject({ state: 'REGISTERED', inReview: [] });
    expect(evaluateActivation(facts)).not.toHaveProperty('how');
    const how = [
      by('linh', 1, { to: 'ACTIVATED', how: 'HELPED' }),
      by('linh', 1, { to: 'ACTIVATED', how: 'FOUND_ACTIVE' }),
    ];
    expect(evaluateActivation(how)).toMatchObject({ how: 'FOUND_ACTIVE', activatedBy: how[1]!.actId });
  });

  it('takes a resident back in after a rejection, and dates the state by its last beginning', () => {
    const by = storyteller();
    const facts = [
      by('linh', 0, { to: 'REGISTERED' }),
      by('linh', 2, { from: 'REGISTERED', to: 'REJECTED' }),
      by('linh', 5, { from: 'REJECTED', to: 'REGISTERED' }),
    ];
    expect(evaluateActivation(facts)).toMatchObject({ state: 'REGISTERED', since: addDays(TONIGHT, 5), inReview: [] });
  });
});

describe('two volunteers who agree', () => {
  it('the second report of the same activation changes nothing', () => {
    const by = storyteller();
    const first = by('linh', 0, { to: 'ACTIVATED', how: 'HELPED' });
    const both = [first, by('hậu', 1, { to: 'ACTIVATED', how: 'HELPED' })];
    expect(evaluateActivation(both)).toEqual(evaluateActivation([first]));
  });

  it('on one evening the further state holds', () => {
    const by = storyteller();
    const facts = [by('linh', 0, { to: 'PENDING_APPROVAL' }), by('hậu', 0, { to: 'APP_INSTALLED' })];
    expect(evaluateActivation(facts)).toMatchObject({ state: 'PENDING_APPROVAL', inReview: [] });
  });

  it('a stale screen does not matter: what was seen later goes on from what was seen before', () => {
    const by = storyteller();
    const facts = [
      by('linh', 0, { to: 'APPROVED' }),
      by('hậu', 1, { from: 'NOT_STARTED', to: 'ACTIVATED', how: 'HELPED' }),
    ];
    expect(evaluateActivation(facts)).toMatchObject({ state: 'ACTIVATED', since: addDays(TONIGHT, 1), inReview: [] });
  });

  it('found active after our own activation is agreement, the help counts', () => {
    for (const evening of [0, 3]) {
      const by = storyteller();
      const helped = by('linh', 0, { to: 'ACTIVATED', how: 'HELPED' });
      const found = by('hậu', evening, { to: 'ACTIVATED', how: 'FOUND_ACTIVE' });
      expect(evaluateActivation([found, helped])).toMatchObject({
        how: 'HELPED',
        activatedBy: helped.actId,
        inReview: [],
      });
    }
  });

  it('seeing it active after somebody saw the second sign-in takes nothing back', () => {
    const by = storyteller();
    const facts = [
      by('linh', 0, { to: 'VERIFIED_LOGIN', how: 'HELPED' }),
      by('hậu', 2, { to: 'ACTIVATED', how: 'FOUND_ACTIVE' }),
    ];
    expect(evaluateActivation(facts)).toMatchObject({
      state: 'VERIFIED_LOGIN',
      how: 'HELPED',
      since: TONIGHT,
      inReview: [],
    });
  });

  it('a leader helps on the same evening from the exit that a volunteer reported', () => {
    const by = storyteller();
    const facts = [
      by('linh', 0, { from: 'APPROVED', to: 'EXPIRED_7_DAYS', blocker: 'SEVEN_DAYS_PASSED' }),
      by('quân', 0, { from: 'EXPIRED_7_DAYS', to: 'ACTIVATED', how: 'HELPED' }),
    ];
    const { blocker: _, ...exit } = facts[0]!;
    expect(evaluateActivation([exit, facts[1]!])).toMatchObject({ state: 'ACTIVATED', how: 'HELPED', inReview: [] });
    expect(evaluateActivation(facts).inReview).toHaveLength(2);
  });

  it('a lock ends the activation, unlocking restores it with its first credit', () => {
    const by = storyteller();
    const found = by('linh', 0, { to: 'ACTIVATED', how: 'FOUND_ACTIVE' });
    const locked = by('hậu', 3, { from: 'ACTIVATED', to: 'LOCKED' });
    expect(evaluateActivation([found, locked])).toMatchObject({ state: 'LOCKED', inReview: [] });
    expect(evaluateActivation([found, locked])).not.toHaveProperty('how');
    const unlocked = by('nhung', 5, { from: 'LOCKED', to: 'ACTIVATED', how: 'HELPED' });
    expect(evaluateActivation([found, locked, unlocked])).toMatchObject({
      state: 'ACTIVATED',
      how: 'FOUND_ACTIVE',
      activatedBy: found.actId,
      since: addDays(TONIGHT, 5),
      inReview: [],
    });
  });

  it('a blocker ends with another one’s step on a later day', () => {
    const by = storyteller();
    const stuck = by('linh', 0, blockedAt('REGISTERED', 'NOT_APPROVED_YET'));
    expect(evaluateActivation([stuck, by('hậu', 2, { to: 'REGISTERED' })]).blocker?.code).toBe('NOT_APPROVED_YET');
    expect(evaluateActivation([stuck, by('hậu', 2, { to: 'APPROVED' })])).not.toHaveProperty('blocker');
  });
});

describe('two volunteers who contradict each other', () => {
  const pair = (first: [number, Say], second: [number, Say]) => {
    const by = storyteller();
    const a = by('linh', ...first);
    const b = by('hậu', ...second);
    return { a, b, view: evaluateActivation([a, b]) };
  };
  const cases: [string, [number, Say], [number, Say]][] = [
    ['done, and stuck at the OTP, on one evening', [0, { to: 'ACTIVATED', how: 'HELPED' }], [0, blockedAt('APPROVED')]],
    ['sent back, and approved, on one evening', [0, { to: 'REJECTED' }], [0, { to: 'APPROVED' }]],
    ['approved, and the next day not even approved', [0, { to: 'APPROVED' }], [1, { to: 'REGISTERED' }]],
    [
      'helped to life after it was found alive',
      [0, { to: 'ACTIVATED', how: 'FOUND_ACTIVE' }],
      [1, { to: 'ACTIVATED', how: 'HELPED' }],
    ],
    ['active, and a week later referred', [0, { to: 'ACTIVATED', how: 'HELPED' }], [7, { to: 'REFERRED_TO_POLICE' }]],
  ];
  for (const [name, first, second] of cases)
    it(`${name}: both wait, neither counts`, () => {
      const { a, b, view } = pair(first, second);
      expect(contradicts(a, b)).toBe(true);
      expect(view).toEqual({ state: 'NOT_STARTED', witnessed: [], notWitnessed: [], inReview: [a.actId, b.actId] });
    });

  it('when a leader has taken one away, the other counts', () => {
    const { a } = pair(cases[0]![1], cases[0]![2]);
    expect(evaluateActivation([a])).toMatchObject({ state: 'ACTIVATED', inReview: [] });
  });

  it('what is not in dispute goes on counting', () => {
    const by = storyteller();
    const facts = [
      by('linh', 0, { to: 'REGISTERED' }),
      by('linh', 2, { from: 'REGISTERED', to: 'ACTIVATED', how: 'HELPED' }),
      by('hậu', 2, { to: 'REJECTED' }),
    ];
    expect(evaluateActivation(facts)).toMatchObject({
      state: 'REGISTERED',
      inReview: [facts[1]!.actId, facts[2]!.actId],
    });
  });

  it('a volunteer who takes the word back ends the dispute', () => {
    const by = storyteller();
    const facts = [
      by('linh', 0, { to: 'LOCKED' }),
      by('hậu', 0, { to: 'APPROVED' }),
      by('linh', 0, { to: 'APPROVED' }),
    ];
    expect(evaluateActivation(facts)).toMatchObject({ state: 'APPROVED', inReview: [] });
  });
});

describe("a resident's no to the service", () => {
  it('is an answer beside the state, and contradicts nobody', () => {
    const by = storyteller();
    const facts = [by('linh', 0, { to: 'REGISTERED' }), by('hậu', 0, { to: 'NOT_STARTED', declined: true })];
    expect(evaluateActivation(facts)).toMatchObject({ state: 'REGISTERED', declined: TONIGHT, inReview: [] });
  });

  it('is final for others, and put right only by who wrote it', () => {
    const by = storyteller();
    const no = by('linh', 0, { to: 'NOT_STARTED', declined: true });
    expect(evaluateActivation([no, by('hậu', 3, { to: 'APP_INSTALLED' })]).declined).toBe(TONIGHT);
    expect(evaluateActivation([no, by('linh', 0, { to: 'APP_INSTALLED' })])).not.toHaveProperty('declined');
  });
});

/** Any set of reports that the rule lets through, of three people over five evenings. */
const saids: Say[] = EID1_STATES.flatMap((from) =>
  EID1_STATES.flatMap((to): Say[] => [
    { from, to },
    { from, to, how: 'HELPED' as const },
    { from, to, how: 'FOUND_ACTIVE' as const },
    { from, to, declined: true as const },
    ...(['OTP_NOT_RECEIVED', 'DATA_MISMATCH'] as const)
      .filter((code) => BLOCKERS[code].at.includes(to))
      .map((blocker) => ({ from, to, blocker })),
  ]),
).filter((s) => checkAdvance({ ...s, from: s.from! }).ok);

const reports = fc
  .array(
    fc.record({
      who: fc.constantFrom('linh', 'hậu', 'nhung'),
      evening: fc.nat(4),
      said: fc.constantFrom(...saids),
      id: fc.nat(999),
    }),
    { maxLength: 8 },
  )
  .map((list) => {
    const by = storyteller();
    // Ids do not rise with the days: nothing may rest on the order in which phones made them.
    return list.map((r, i) => ({ ...by(r.who, r.evening, r.said), actId: `act-${r.id}-${i}` as ActId }));
  });

const mixed = reports.chain((facts) =>
  fc.record({
    facts: fc.constant(facts),
    shuffled: fc.shuffledSubarray(facts, { minLength: facts.length }),
    again: fc.subarray(facts),
  }),
);

describe('a function of the set', () => {
  it('any order and any repetition gives the same view', () => {
    fc.assert(
      fc.property(mixed, ({ facts, shuffled, again }) => {
        expect(evaluateActivation([...again, ...shuffled, ...again])).toEqual(evaluateActivation(facts));
      }),
      { numRuns: 1500 },
    );
  });

  it('a contradiction is the same from both sides, and never with oneself', () => {
    fc.assert(
      fc.property(reports, (facts) => {
        for (const a of facts)
          for (const b of facts) {
            expect(contradicts(a, b)).toBe(contradicts(b, a));
            if (a.authorId === b.authorId) expect(contradicts(a, b)).toBe(false);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('what waits for review counts for nothing: leaving it out changes no more than the list', () => {
    fc.assert(
      fc.property(reports, (facts) => {
        const view = evaluateActivation(facts);
        const { counted } = settle(facts.filter((f) => !f.declined));
        expect(
          view.inReview.every((id) => facts.some((f) => f.actId === id && facts.some((g) => contradicts(f, g)))),
        ).toBe(true);
        const { declined: _, ...rest } = view;
        expect(evaluateActivation(counted)).toEqual({ ...rest, inReview: [] });
      }),
      { numRuns: 800 },
    );
  });

  it('an active account always says how and by which act, others never', () => {
    fc.assert(
      fc.property(reports, (facts) => {
        const view = evaluateActivation(facts);
        const active = view.state === 'ACTIVATED' || view.state === 'VERIFIED_LOGIN';
        expect([view.how !== undefined, view.activatedBy !== undefined]).toEqual([active, active]);
        if (view.state !== 'NOT_STARTED') expect(view.since).toBeDefined();
        expect(view.witnessed.filter((s) => view.notWitnessed.includes(s))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});
