import type { Role } from '@go-cua/domain/access';
import type { TeamKind } from '@go-cua/domain/team';
import { locale } from '../locales';

export interface NamedRole {
  readonly role: Role;
  readonly deputy: boolean;
  /** Of the team, where the role is a team's. */
  readonly teamKind?: TeamKind | null;
}

/** A role as people say it: who leads a tổ is its tổ trưởng, who leads a đội its đội trưởng. */
export function useRoleWords() {
  const { t } = locale.use();
  return ({ role, deputy, teamKind }: NamedRole): string =>
    role !== 'TEAM_LEADER' || !teamKind
      ? t(`role.${role}`)
      : t(deputy ? `person.deputyOf.${teamKind}` : `person.leaderOf.${teamKind}`);
}
