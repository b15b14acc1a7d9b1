import { describe, expect, it } from 'vitest';
import { day, type PersonId } from '../core';
import { leavingNotices, successorsOf, type Membership, type MembershipId, type TeamPlace } from './index';

const TODAY = day('2026-11-24');
const member = (person: string, place: TeamPlace, validTo: Membership['validTo'] = null): Membership => ({
  ...{ id: person as MembershipId, personId: person as PersonId, place, validFrom: day('2026-01-01'), validTo },
});
const codes = (leaving: Membership, all: readonly Membership[]) =>
  leavingNotices(leaving, all, TODAY).map((n) => n.code);

describe('somebody leaves a team', () => {
  const leader = member('Cúc', 'LEADER');
  const deputy = member('Dũng', 'DEPUTY');
  const others = ['An', 'Em', 'Lan'].map((name) => member(name, 'MEMBER'));

  it('without a word where the team stays as it should be', () => {
    expect(codes(others[0]!, [leader, deputy, ...others])).toEqual([]);
    expect(codes(deputy, [leader, deputy, ...others])).toEqual([]);
  });
  it('with a word when it is the only leader, though not when another follows from the next day on', () => {
    expect(codes(leader, [leader, deputy, ...others])).toEqual(['LEADER_LEAVES']);
    const next = { ...member('Lan', 'LEADER'), id: 'next' as MembershipId, validFrom: day('2026-11-25') };
    expect(codes(leader, [leader, deputy, ...others, next])).toEqual([]);
  });
  it('with a word when fewer than three stay, or nobody; who ends today stays no longer', () => {
    expect(codes(others[0]!, [leader, deputy, others[0]!])).toEqual(['TEAM_FEW_LEFT']);
    expect(codes(leader, [leader, deputy, others[0]!])).toEqual(['LEADER_LEAVES', 'TEAM_FEW_LEFT']);
    expect(codes(leader, [leader, member('Dũng', 'DEPUTY', TODAY)])).toEqual(['LAST_MEMBER_LEAVES']);
  });
  it('and the deputy is the first who may follow', () => {
    expect(successorsOf(leader, [leader, ...others, deputy]).map((m) => m.id)).toEqual(['Dũng', 'An', 'Em', 'Lan']);
  });
});
