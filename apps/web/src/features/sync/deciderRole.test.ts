import { describe, expect, it } from 'vitest';
import type { ActId } from '@go-cua/domain/core';
import type { Door } from '@go-cua/domain/household';
import type { Team } from '../../field';
import { deciderRole } from './deciderRole';

const VISIT = 'visit' as ActId;
const team = {
  ...{ id: 'team', hamletIds: ['ours'], leaderIds: ['leader', 'deputy'], deputyIds: ['deputy'] },
  members: ['leader', 'deputy', 'once a leader'].map((id) => ({ id })),
} as unknown as Team;
const door = (decisions: readonly { by: string; at: number; waits?: string }[], hamletId = 'ours'): Door =>
  ({
    household: { id: 'home', hamletId },
    residents: [],
    facts: decisions.map(({ by, at, waits }) => ({
      ...{ actId: `decision ${at}`, authorId: by, day: '2026-11-24', at, ...(waits && { waits }) },
      data: { kind: 'decideReview', acts: [VISIT], keep: [VISIT] },
    })),
  }) as unknown as Door;
const decidedBy = (by: string, hamletId?: string) => deciderRole(door([{ by, at: 1 }], hamletId), VISIT, [team]);

describe('who decided on an act', () => {
  it('is told by the office that they hold', () => {
    expect(decidedBy('leader')).toBe('LEADER');
    expect(decidedBy('deputy')).toBe('DEPUTY');
    expect(decidedBy('somebody in the office')).toBe('COORDINATOR');
  });
  it('is the one with the last word', () => {
    const both = [
      { by: 'leader', at: 1 },
      { by: 'somebody in the office', at: 2 },
    ];
    expect(deciderRole(door(both), VISIT, [team])).toBe('COORDINATOR');
    expect(deciderRole(door([both[0]!, { ...both[1]!, waits: 'OUTSIDE_SCOPE' }]), VISIT, [team])).toBe('LEADER');
  });
  it('is given no office where this phone cannot know it', () => {
    expect(decidedBy('once a leader')).toBe('SOMEBODY');
    expect(decidedBy('the leader of the team that has this hamlet now', 'theirs')).toBe('SOMEBODY');
    expect(deciderRole(door([]), VISIT, [team])).toBe('SOMEBODY');
    expect(deciderRole(undefined, VISIT, [team])).toBe('SOMEBODY');
  });
});
