import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type ActId, type HamletId, type InstallationId, type PersonId, type ResidentId } from '../core';
import {
  answersAt,
  canStep,
  checkStep,
  contradicts,
  evaluateActivation,
  isActivated,
  REFERRED_TO,
  saidOf,
  SERVICES,
  SIMPLE_ANSWERS,
  SIMPLE_EVENTS,
  SIMPLE_STATES,
  SIMPLE_TABLES,
  workflowOf,
  type AdvanceFact,
  type SimpleAnswer,
  type SimpleService,
  type SimpleState,
} from './index';

const TONIGHT = day('2026-11-24');
const FIVE = SERVICES.filter((s): s is SimpleService => s !== 'EID_LEVEL_1');

/** `by('linh', 2, 'DONE', 'REFERRED')`: what Linh's phone says on the second evening of somebody seen as referred. */
function storyteller(service: SimpleService = 'ID_CARD') {
  let n = 0;
  return (who: string, evening: number, answer: SimpleAnswer, from: SimpleState = 'NOT_STARTED'): AdvanceFact => {
    n += 1;
    return {
      actId: `act-${String(n).padStart(3, '0')}` as ActId,
      authorId: who as PersonId,
      installationId: `phone of ${who}` as InstallationId,
      seq: n,
      day: addDays(TONIGHT, evening),
      residentId: 'cô Phượng' as ResidentId,
      hamletId: 'Xuân Thành' as HamletId,
      service,
      ...saidOf(answer, from),
    };
  };
}

describe('the table of each of the five services', () => {
  it.each(FIVE)('%s: reaches every state, and is finished from everywhere', (service) => {
    const walk = (start: SimpleState) => {
      const been = new Set([start]);
      for (let i = 0; i < 3; i += 1) for (const r of SIMPLE_TABLES[service]) if (been.has(r.from)) been.add(r.to);
      return been;
    };
    expect(walk('NOT_STARTED').size).toBe(SIMPLE_STATES.length);
    for (const state of SIMPLE_STATES) expect(walk(state).has('DONE'), state).toBe(true);
    expect(new Set(SIMPLE_TABLES[service].map((r) => r.event))).toEqual(new Set(SIMPLE_EVENTS));
    expect(workflowOf(service)?.table).toBe(SIMPLE_TABLES[service]);
    expect(REFERRED_TO[service]).toBeTruthy();
  });

  it('lets the police answer what was sent to them, and nothing of the other three', () => {
    const may = (s: SimpleService) => canStep(s, 'REFERRED', 'DONE', 'POLICE').ok;
    expect(FIVE.filter(may)).toEqual(['EID_LEVEL_2', 'ID_CARD']);
    expect(canStep('ID_CARD', 'NOT_STARTED', 'DONE', 'POLICE')).toEqual({ ok: false, code: 'NOT_FOR_ROLE' });
  });
});

describe('what may be said', () => {
  it('is whatever the screen offers, and it offers four answers while the service is open', () => {
    for (const service of FIVE) {
      for (const state of SIMPLE_STATES)
        for (const answer of answersAt(service, state))
          expect(checkStep(service, saidOf(answer, state), 'VOLUNTEER').ok, `${service} ${state} ${answer}`).toBe(true);
      expect(answersAt(service, 'NOT_STARTED')).toEqual(['DONE', 'HAD_IT', 'REFERRED', 'DECLINED']);
      expect(answersAt(service, 'REFERRED')).toEqual(['DONE', 'HAD_IT', 'DECLINED', 'OPEN_AGAIN']);
      expect(answersAt(service, 'DONE')).toEqual([]);
    }
  });

  it('says by whose hand, and names no step and no blocker of level 1', () => {
    expect(checkStep('ID_CARD', { from: 'NOT_STARTED', to: 'DONE' })).toMatchObject({ code: 'HOW_MISSING' });
    expect(checkStep('ID_CARD', { from: 'NOT_STARTED', to: 'REFERRED', how: 'HELPED' })).toMatchObject({
      code: 'HOW_NOT_HERE',
    });
    expect(checkStep('ID_CARD', { from: 'NOT_STARTED', to: 'NOT_STARTED' })).toMatchObject({ code: 'NOTHING_SAID' });
    expect(checkStep('ID_CARD', { from: 'NOT_STARTED', to: 'ACTIVATED', how: 'HELPED' })).toMatchObject({
      code: 'NOT_REACHABLE',
    });
    expect(checkStep('EID_LEVEL_1', { from: 'NOT_STARTED', to: 'DONE', how: 'HELPED' })).toMatchObject({
      code: 'NOT_REACHABLE',
    });
    const stopped = { from: 'NOT_STARTED', to: 'NOT_STARTED', blocker: 'NO_CHIP_CARD' } as const;
    expect(checkStep('ID_CARD', stopped)).toMatchObject({ code: 'BLOCKER_NOT_HERE' });
    expect(checkStep('EID_LEVEL_1', stopped).ok).toBe(true);
  });
});

describe('an evening with the five services', () => {
  it('tells with our help from had it already', () => {
    const by = storyteller();
    expect(evaluateActivation([by('linh', 0, 'DONE')])).toMatchObject({ state: 'DONE', how: 'HELPED', since: TONIGHT });
    expect(evaluateActivation([by('linh', 0, 'HAD_IT')])).toMatchObject({ state: 'DONE', how: 'FOUND_ACTIVE' });
    expect(isActivated('DONE')).toBe(true);
  });

  it('sends on, and learns later that it was done or came back', () => {
    const by = storyteller();
    const sent = by('linh', 0, 'REFERRED');
    expect(evaluateActivation([sent])).toMatchObject({ state: 'REFERRED', since: TONIGHT, notWitnessed: [] });
    expect(evaluateActivation([sent, by('hậu', 3, 'DONE', 'REFERRED')])).toMatchObject({
      ...{ state: 'DONE', how: 'HELPED', since: addDays(TONIGHT, 3), inReview: [] },
    });
    expect(evaluateActivation([sent, by('hậu', 3, 'OPEN_AGAIN', 'REFERRED')])).toMatchObject({
      ...{ state: 'NOT_STARTED', inReview: [] },
    });
  });

  it('keeps a no beside the state, put right only by who wrote it', () => {
    const by = storyteller();
    const no = by('linh', 0, 'DECLINED');
    expect(evaluateActivation([no])).toMatchObject({ state: 'NOT_STARTED', declined: TONIGHT });
    expect(evaluateActivation([no, by('linh', 0, 'DONE')])).not.toHaveProperty('declined');
    expect(evaluateActivation([no, by('hậu', 3, 'DONE')])).toMatchObject({ state: 'DONE', declined: TONIGHT });
  });
});

describe('two volunteers who say different things', () => {
  const inReview = (...facts: AdvanceFact[]) => evaluateActivation(facts).inReview.length;

  it('done and sent on in one evening: both wait', () => {
    const by = storyteller();
    expect(inReview(by('linh', 0, 'DONE'), by('hậu', 0, 'REFERRED'))).toBe(2);
  });

  it('sent on by one, and done by another who saw that: no contradiction', () => {
    const by = storyteller();
    expect(inReview(by('linh', 0, 'REFERRED'), by('hậu', 0, 'DONE', 'REFERRED'))).toBe(0);
  });

  it('done on one day and sent on later, or helped after it was found: both wait', () => {
    const by = storyteller();
    expect(inReview(by('linh', 0, 'DONE'), by('hậu', 2, 'REFERRED'))).toBe(2);
    expect(inReview(by('linh', 0, 'HAD_IT'), by('hậu', 2, 'DONE'))).toBe(2);
    expect(inReview(by('linh', 0, 'DONE'), by('hậu', 2, 'HAD_IT'))).toBe(0);
  });

  it('one who corrects the own word contradicts nobody', () => {
    const by = storyteller();
    expect(evaluateActivation([by('linh', 0, 'DONE'), by('linh', 0, 'REFERRED')])).toMatchObject({
      ...{ state: 'REFERRED', inReview: [] },
    });
  });
});

/** Any set of answers that the rule lets through, of three people over five evenings. */
const answers = fc
  .array(
    fc.record({
      ...{ who: fc.constantFrom('linh', 'hậu', 'nhung'), evening: fc.nat(4), id: fc.nat(999) },
      said: fc.constantFrom(
        ...SIMPLE_STATES.flatMap((from) => SIMPLE_ANSWERS.map((answer) => ({ answer, from }))).filter(
          ({ answer, from }) => checkStep('ID_CARD', saidOf(answer, from)).ok,
        ),
      ),
    }),
    { maxLength: 8 },
  )
  .map((list) => {
    const by = storyteller();
    return list.map((r, i) => ({
      ...by(r.who, r.evening, r.said.answer, r.said.from),
      actId: `act-${r.id}-${i}` as ActId,
    }));
  });

describe('a function of the set', () => {
  it('any order of phones and any repetition gives the same view', () => {
    const mixed = answers.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }), fc.shuffledSubarray(facts)),
    );
    fc.assert(
      fc.property(mixed, ([facts, shuffled, again]) => {
        expect(evaluateActivation([...again, ...shuffled])).toEqual(evaluateActivation(facts));
      }),
      { numRuns: 800 },
    );
  });

  it('what waits contradicts another one from both sides, and done always says how and by which act', () => {
    fc.assert(
      fc.property(answers, (facts) => {
        const view = evaluateActivation(facts);
        for (const id of view.inReview) {
          const own = facts.find((f) => f.actId === id)!;
          expect(facts.some((f) => contradicts(own, f) && contradicts(f, own))).toBe(true);
        }
        expect(isActivated(view.state)).toBe(view.how !== undefined && view.activatedBy !== undefined);
      }),
      { numRuns: 400 },
    );
  });
});
