import type { TypedDate } from '@go-cua/client/format';
import { accept, type Day, type Result, type TeamId, type UnitId } from '@go-cua/domain/core';
import { checkTeam, type TeamKind, type TeamPlace } from '@go-cua/domain/team';
import type { HamletKind } from '@go-cua/domain/territory';
import type { Team } from './team.documents';

export interface PickedHamlet {
  readonly id: string;
  readonly kind: HamletKind;
  readonly name: string;
}
export interface DraftMember {
  readonly personId: string;
  readonly name: string;
  readonly birthYear: number | null;
  place: TeamPlace;
}
/** A team as it is being filled in. */
export interface TeamDraft {
  kind: TeamKind | null;
  name: string;
  unitId: UnitId | null;
  leadOrganisationId: string | null;
  foundingDecisionNo: string;
  foundingDecisionDay: TypedDate | null;
  validFrom: TypedDate | null;
  validTo: TypedDate | null;
  hamlets: readonly PickedHamlet[];
  members: DraftMember[];
}

export const emptyDraft = (unitId: UnitId | null, today: Day): TeamDraft => ({
  ...{ kind: 'COMMUNITY_DIGITAL_TEAM', name: '', unitId, leadOrganisationId: null },
  ...{ foundingDecisionNo: '', foundingDecisionDay: null, validFrom: { day: today }, validTo: null },
  ...{ hamlets: [], members: [] },
});

const typed = (d: Day | null): TypedDate | null => (d === null ? null : { day: d });
export const draftOf = (team: Team): TeamDraft => ({
  ...{ kind: team.kind, name: team.name, unitId: team.unit.id as UnitId, hamlets: team.hamlets, members: [] },
  leadOrganisationId: team.leadOrganisation?.id ?? null,
  foundingDecisionNo: team.foundingDecisionNo ?? '',
  foundingDecisionDay: typed(team.foundingDecisionDay),
  ...{ validFrom: typed(team.validFrom), validTo: typed(team.validTo) },
});

export const dayOf = (value: TypedDate | null): Day | null => (value && 'day' in value ? value.day : null);

/** What both mutations take; null while something without which there is no team is missing. */
export function fieldsOf(draft: TeamDraft) {
  const { kind, leadOrganisationId } = draft;
  const validFrom = dayOf(draft.validFrom);
  if (!kind || !validFrom) return null;
  return {
    ...{ kind, name: draft.name, leadOrganisationId, validFrom, validTo: dayOf(draft.validTo) },
    foundingDecisionNo: draft.foundingDecisionNo.trim() || null,
    foundingDecisionDay: dayOf(draft.foundingDecisionDay),
  };
}

/** The domain's own look at the draft, before anything is sent. */
export function judge(draft: TeamDraft): Result<true> {
  const fields = fieldsOf(draft);
  if (!draft.unitId || !fields) return accept(true);
  const checked = checkTeam(
    {
      ...fields,
      id: '' as TeamId,
      unitId: draft.unitId,
      leadOrganisationId: null,
    },
    { organisationKnown: true },
  );
  return checked.ok ? accept(true) : checked;
}
