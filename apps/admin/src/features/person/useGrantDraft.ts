import { ref } from 'vue';
import type { Role } from '@go-cua/domain/access';
import type { TypedDate } from '@go-cua/client/format';
import { useScope } from '../../scope';
import { viewer } from '../../session';

export interface GrantDraft {
  readonly role: Role | null;
  readonly unitId: string | null;
  readonly teamId: string | null;
  readonly from: TypedDate | null;
  readonly to: TypedDate | null;
}

export const isOfTeam = (role: Role): boolean => role === 'VOLUNTEER' || role === 'TEAM_LEADER';

/** A role as it is being filled in; it begins today, at the unit in view. */
export function useGrantDraft(start: Partial<GrantDraft> = {}) {
  const scope = useScope();
  const draft = ref<GrantDraft>({
    ...{ role: null, teamId: null, unitId: scope.unitId.value, to: null },
    from: { day: viewer.today.value },
    ...start,
  });
  /** The input without the person, or null while something is missing. */
  function input() {
    const { role, unitId, teamId, from, to } = draft.value;
    const place = role && isOfTeam(role) ? teamId && { teamId } : unitId && { unitId };
    if (!role || !place) return null;
    return {
      role,
      ...place,
      ...(from && 'day' in from && { validFrom: from.day }),
      ...(to && 'day' in to && { validTo: to.day }),
    };
  }
  return { draft, input };
}
