import { expect, it } from 'vitest';
import { day, type PersonId, type TeamId } from '../core';
import { mayInviteMember, type HeldRole, type Holder } from './index';

const today = day('2026-11-24');
const [team, other] = ['tổ' as TeamId, 'tổ khác' as TeamId];
const role = (r: Partial<HeldRole>): HeldRole => ({
  ...{ role: 'VOLUNTEER', deputy: false, teamId: team, validFrom: day('2026-01-01'), validTo: null, ...r },
});
const who = (id: string, ...roles: Partial<HeldRole>[]): Holder => ({ id: id as PersonId, roles: roles.map(role) });
const leader = who('leader', { role: 'TEAM_LEADER' });
const deputy = who('deputy', { role: 'TEAM_LEADER', deputy: true });
const member = who('member', {});

it('a leader and a deputy invite the members of their team, and the leader the deputy', () => {
  expect([leader, deputy].map((l) => mayInviteMember(l, member, today))).toEqual([true, true]);
  expect(mayInviteMember(leader, deputy, today)).toBe(true);
  expect(mayInviteMember(deputy, leader, today)).toBe(false);
  expect(mayInviteMember(deputy, who('second deputy', { role: 'TEAM_LEADER', deputy: true }), today)).toBe(false);
});

it('nobody else: not of another team, not who has a role elsewhere, not oneself, not once the place has ended', () => {
  const no = (by: Holder, whom: Holder) => expect(mayInviteMember(by, whom, today)).toBe(false);
  no(who('stranger', { role: 'TEAM_LEADER', teamId: other }), member);
  no(who('mate', {}), member);
  no(who('was leader', { role: 'TEAM_LEADER', validTo: day('2026-11-23') }), member);
  no(leader, leader);
  no(leader, who('coordinates too', {}, { role: 'COORDINATOR', teamId: null }));
  no(leader, who('observes from next year', {}, { role: 'OBSERVER', teamId: null, validFrom: day('2027-01-01') }));
  no(leader, who('helps two teams', {}, { teamId: other }));
  no(leader, who('comes next week', { validFrom: day('2026-12-01') }));
  no(leader, who('left', { validTo: day('2026-11-23') }));
  no(leader, who('nobody yet'));
  expect(mayInviteMember(leader, who('was elsewhere', {}, { teamId: other, validTo: day('2026-11-23') }), today)).toBe(
    true,
  );
});
