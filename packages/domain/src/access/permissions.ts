import type { Role } from './roles';

/**
 * Who may do what, in one table. It answers only whether a role may ever; *where* is the scope of the grant, which both
 * walls hold (docs/decisions/0003). What stands here is quoted by each resolver; what does not stand here is nobody's.
 */
export const PERMISSIONS = {
  'territory:read': ['VOLUNTEER', 'TEAM_LEADER', 'COORDINATOR', 'OBSERVER', 'OPERATOR'],
  'hamlet:write': ['COORDINATOR'],
  'person:read': ['TEAM_LEADER', 'COORDINATOR'],
  'person:write': ['COORDINATOR'],
  'grant:write': ['COORDINATOR'],
  /** A leader's holds for members of the own team alone: `mayInviteMember`. */
  'invitation:write': ['TEAM_LEADER', 'COORDINATOR'],
  'organisation:read': ['TEAM_LEADER', 'COORDINATOR', 'OBSERVER'],
  'organisation:write': ['COORDINATOR'],
  'team:read': ['VOLUNTEER', 'TEAM_LEADER', 'COORDINATOR', 'OBSERVER'],
  'team:write': ['COORDINATOR'],
  'campaign:read': ['VOLUNTEER', 'TEAM_LEADER', 'COORDINATOR', 'OBSERVER'],
  'campaign:write': ['COORDINATOR'],
  'outing:read': ['VOLUNTEER', 'TEAM_LEADER', 'COORDINATOR', 'OBSERVER'],
  'outing:write': ['COORDINATOR'],
  'target:read': ['TEAM_LEADER', 'COORDINATOR', 'OBSERVER'],
  'target:write': ['COORDINATOR'],
  'door:pull': ['VOLUNTEER', 'TEAM_LEADER', 'COORDINATOR'],
  'household:read': ['VOLUNTEER', 'TEAM_LEADER', 'COORDINATOR'],
  /** What was written of a home and its people is put right: at the desk; on the phone by whoever works at the door. */
  'household:correct': ['TEAM_LEADER', 'COORDINATOR'],
  'resident:erase': ['COORDINATOR'],
  'request:read': ['COORDINATOR'],
  'request:write': ['COORDINATOR'],
  'review:read': ['TEAM_LEADER', 'COORDINATOR'],
  'review:write': ['TEAM_LEADER', 'COORDINATOR'],
  'figure:read': ['TEAM_LEADER', 'COORDINATOR', 'OBSERVER'],
  'figure:people': ['TEAM_LEADER', 'COORDINATOR'],
  'apiClient:read': ['COORDINATOR'],
  'apiClient:write': ['COORDINATOR'],
} as const satisfies Record<`${string}:${string}`, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function may(roles: Iterable<Role>, permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  for (const role of roles) if (allowed.includes(role)) return true;
  return false;
}

/** Everything that a set of roles allows: an app leaves out what a person has no right to see. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((p) => may(roles, p));
}
