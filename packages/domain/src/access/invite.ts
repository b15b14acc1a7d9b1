import type { Day, PersonId, TeamId } from '../core';
import type { Role } from './roles';

/** A role as far as an invitation asks about it. */
export interface HeldRole {
  readonly role: Role;
  readonly deputy: boolean;
  readonly teamId: TeamId | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}
/** Somebody with all roles that have not ended. */
export interface Holder {
  readonly id: PersonId;
  readonly roles: readonly HeldRole[];
}

const holdsOn = (r: HeldRole, today: Day): boolean => r.validFrom <= today && today <= (r.validTo ?? today);

/**
 * Whether a team's leader may give somebody a new way in. Who invites could sign in as the invited: so all of their roles,
 * now and to come, lie in teams that the inviter leads, as a volunteer's; a deputy's alone where the inviter is no deputy.
 */
export function mayInviteMember(leader: Holder, member: Holder, today: Day): boolean {
  if (leader.id === member.id) return false;
  const led = leader.roles.filter((r) => r.role === 'TEAM_LEADER' && holdsOn(r, today));
  const mine = ({ role, deputy, teamId }: HeldRole): boolean =>
    led.some(
      (l) =>
        l.teamId !== null &&
        l.teamId === teamId &&
        (role === 'VOLUNTEER' || (role === 'TEAM_LEADER' && deputy && !l.deputy)),
    );
  const open = member.roles.filter((r) => (r.validTo ?? today) >= today);
  return open.some((r) => holdsOn(r, today)) && open.every(mine);
}
