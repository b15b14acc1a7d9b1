import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eid1Document, simpleDocument } from './diagram';
import {
  BLOCKER_CODES,
  BLOCKERS,
  canAdvance,
  checkAdvance,
  checkStep,
  EID1_EVENTS,
  EID1_EXITS,
  EID1_FINAL,
  EID1_FORWARD,
  EID1_STATES,
  EID1_TABLE,
  isActivated,
  isForward,
  nextSteps,
  rankOf,
  reachable,
  SERVICES,
  workflowOf,
  type Eid1State,
  type ServiceCode,
} from './index';

/** Walks rows only, exits included: a walk of its own, so that it can find the rule of the module wrong. */
function walk(start: Eid1State): Set<Eid1State> {
  const been = new Set<Eid1State>([start]);
  for (let size = 0; size !== been.size;) {
    size = been.size;
    for (const row of EID1_TABLE) if (been.has(row.from)) been.add(row.to);
  }
  return been;
}

describe('the table of level 1', () => {
  it('reaches every state from the start', () => {
    expect([...walk('NOT_STARTED')].sort()).toEqual([...EID1_STATES].sort());
  });

  it('uses every event it names and no other, and each row once', () => {
    expect(new Set(EID1_TABLE.map((r) => r.event))).toEqual(new Set(EID1_EVENTS));
    expect(new Set(EID1_TABLE.map((r) => `${r.from}>${r.to}`)).size).toBe(EID1_TABLE.length);
  });

  it('has no dead end that is not final: from everywhere the work can still be finished', () => {
    for (const state of EID1_STATES) {
      if (EID1_FINAL.includes(state)) continue;
      expect(
        EID1_TABLE.some((r) => r.from === state),
        state,
      ).toBe(true);
      expect(
        EID1_FINAL.some((end) => walk(state).has(end)),
        state,
      ).toBe(true);
      expect(nextSteps(state).main, state).not.toBeNull();
    }
  });

  it('leads back to the chain from every exit, and implies no exit', () => {
    for (const exit of EID1_EXITS) {
      expect(
        EID1_TABLE.some((r) => r.from === exit && !(EID1_EXITS as readonly Eid1State[]).includes(r.to)),
        exit,
      ).toBe(true);
      expect(
        EID1_TABLE.filter((r) => r.from === exit || r.to === exit).every((r) => r.jump === 'SEEN'),
        exit,
      ).toBe(true);
    }
  });

  it('lets someone report every row', () => {
    for (const row of EID1_TABLE) {
      expect(row.who.length).toBeGreaterThan(0);
      for (const role of row.who)
        expect(canAdvance(row.from, row.to, role)).toEqual({ ok: true, value: { implied: [] } });
    }
  });
});

describe('a jump', () => {
  it('implies the steps between, which nobody witnessed', () => {
    expect(canAdvance('APP_INSTALLED', 'ACTIVATED')).toEqual({
      ok: true,
      value: { implied: ['REGISTERED', 'PENDING_APPROVAL', 'APPROVED'] },
    });
    expect(canAdvance('NOT_STARTED', 'LOCKED')).toMatchObject({ value: { implied: EID1_FORWARD.slice(1, 6) } });
    expect(canAdvance('REJECTED', 'APPROVED')).toMatchObject({
      value: { implied: ['REGISTERED', 'PENDING_APPROVAL'] },
    });
  });

  it('goes forward over any steps and never backward', () => {
    for (const a of EID1_FORWARD)
      for (const b of EID1_FORWARD) {
        expect(reachable(a, b), `${a} ${b}`).toBe(rankOf(b) >= rankOf(a));
        expect(isForward(a, b), `${a} ${b}`).toBe(rankOf(b) > rankOf(a));
      }
  });

  it('never passes an exit unseen', () => {
    expect(canAdvance('PENDING_APPROVAL', 'REGISTERED')).toEqual({ ok: false, code: 'NOT_REACHABLE', field: 'to' });
    expect(reachable('ACTIVATED', 'REFERRED_TO_POLICE')).toBe(false);
    expect(reachable('EXPIRED_7_DAYS', 'APPROVED')).toBe(false);
  });

  it('takes the ways back of real life', () => {
    expect(reachable('REJECTED', 'REGISTERED')).toBe(true);
    expect(reachable('EXPIRED_7_DAYS', 'ACTIVATED')).toBe(true);
    expect(reachable('LOCKED', 'ACTIVATED')).toBe(true);
    for (const state of EID1_FORWARD) expect(reachable('REFERRED_TO_POLICE', state), state).toBe(true);
  });

  it('lets the police answer a referral and nothing else', () => {
    expect(canAdvance('REFERRED_TO_POLICE', 'ACTIVATED', 'POLICE').ok).toBe(true);
    expect(canAdvance('NOT_STARTED', 'ACTIVATED', 'POLICE')).toEqual({ ok: false, code: 'NOT_FOR_ROLE' });
    expect(canAdvance('REFERRED_TO_POLICE', 'LOCKED', 'POLICE').ok).toBe(false);
  });
});

describe('a report', () => {
  it('must say something', () => {
    expect(checkAdvance({ from: 'REGISTERED', to: 'REGISTERED' })).toMatchObject({ code: 'NOTHING_SAID' });
    expect(checkAdvance({ from: 'REGISTERED', to: 'REGISTERED', declined: true }).ok).toBe(true);
  });

  it('says how an account became active, there and only there', () => {
    expect(checkAdvance({ from: 'NOT_STARTED', to: 'ACTIVATED' })).toMatchObject({ code: 'HOW_MISSING' });
    expect(checkAdvance({ from: 'NOT_STARTED', to: 'VERIFIED_LOGIN' })).toMatchObject({ code: 'HOW_MISSING' });
    expect(checkAdvance({ from: 'NOT_STARTED', to: 'ACTIVATED', how: 'FOUND_ACTIVE' }).ok).toBe(true);
    expect(checkAdvance({ from: 'ACTIVATED', to: 'VERIFIED_LOGIN' }).ok).toBe(true);
    expect(checkAdvance({ from: 'ACTIVATED', to: 'VERIFIED_LOGIN', how: 'HELPED' })).toMatchObject({
      code: 'HOW_NOT_HERE',
    });
    expect(checkAdvance({ from: 'NOT_STARTED', to: 'LOCKED' }).ok).toBe(true);
  });

  it('names a blocker that is met at its state', () => {
    expect(checkAdvance({ from: 'APPROVED', to: 'APPROVED', blocker: 'OTP_NOT_RECEIVED' }).ok).toBe(true);
    expect(checkAdvance({ from: 'VERIFIED_LOGIN', to: 'VERIFIED_LOGIN', blocker: 'NFC_READ_FAILED' })).toMatchObject({
      code: 'BLOCKER_NOT_HERE',
      field: 'blocker',
    });
  });
});

describe('what the portal offers', () => {
  it('puts the next step on the one big button', () => {
    expect(nextSteps('NOT_STARTED')).toMatchObject({
      main: { to: 'APP_INSTALLED', event: 'INSTALL_APP' },
      jumps: EID1_FORWARD.slice(2),
      exits: EID1_EXITS,
    });
    expect(nextSteps('EXPIRED_7_DAYS').main).toEqual({ to: 'ACTIVATED', event: 'ACTIVATE_BY_HOTLINE' });
    expect(nextSteps('VERIFIED_LOGIN')).toMatchObject({ main: null, jumps: [], exits: ['LOCKED'] });
  });

  it('offers nothing that the same rule would refuse', () => {
    for (const state of EID1_STATES) {
      const { main, jumps, exits, blockers } = nextSteps(state);
      for (const to of [...(main ? [main.to] : []), ...jumps, ...exits])
        expect(canAdvance(state, to, 'VOLUNTEER').ok, `${state} ${to}`).toBe(true);
      for (const blocker of blockers) expect(checkAdvance({ from: state, to: state, blocker }).ok).toBe(true);
    }
  });

  it('has an owner and a wait for every blocker, and a place where it is met', () => {
    for (const code of BLOCKER_CODES) {
      expect(BLOCKERS[code].code).toBe(code);
      expect(BLOCKERS[code].at.length, code).toBeGreaterThan(0);
      expect(BLOCKERS[code].waitDays, code).toBeGreaterThan(0);
    }
    expect(BLOCKER_CODES.filter((code) => !BLOCKERS[code].answers)).toEqual(['ABSENT']);
  });
});

it('counts as activated at or past activated and not locked', () => {
  expect(EID1_STATES.filter(isActivated)).toEqual(['ACTIVATED', 'VERIFIED_LOGIN']);
});

it('has a table of its own for every service of the catalogue', () => {
  expect(SERVICES.map((s) => workflowOf(s)?.table.length)).toEqual([EID1_TABLE.length, 4, 4, 4, 4, 4]);
  expect(workflowOf('EID_LEVEL_1')?.table).toBe(EID1_TABLE);
});

it('offers nothing of a service that a newer catalogue has', () => {
  expect(workflowOf('DRIVING_LICENCE' as ServiceCode)).toBeNull();
  expect(checkStep('DRIVING_LICENCE' as ServiceCode, { from: 'NOT_STARTED', to: 'DONE' }).ok).toBe(false);
});

it.each([
  ['workflow-eid-level-1', eid1Document],
  ['workflow-other-services', simpleDocument],
])('the document %s is the one that the table makes', (name, made) => {
  const written = readFileSync(new URL(`../../../../docs/${name}.md`, import.meta.url), 'utf8');
  expect(written === made(), 'run: node scripts/workflow-diagram.mjs').toBe(true);
});
