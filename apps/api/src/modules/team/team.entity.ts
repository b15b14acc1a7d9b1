import type { HamletId, OrganisationId, TeamId, UnitId } from '@go-cua/domain/core';
import type { TeamKind } from '@go-cua/domain/team';
import { date, key, maybe, table, text, uuid, version } from '../../database/table';

/** Who stands in it are its role grants (people.entity.ts). */
export const TeamEntity = table('team', {
  id: key(uuid<TeamId>()),
  kind: text<TeamKind>(),
  name: text(),
  unitId: uuid<UnitId>(),
  leadOrganisationId: maybe(uuid<OrganisationId>()),
  foundingDecisionNo: maybe(text()),
  foundingDecisionDay: maybe(date()),
  validFrom: date(),
  validTo: maybe(date()),
  version: version(),
});

export const TeamHamletEntity = table('team_hamlet', {
  teamId: key(uuid<TeamId>()),
  hamletId: key(uuid<HamletId>()),
  validFrom: key(date()),
  validTo: maybe(date()),
});
