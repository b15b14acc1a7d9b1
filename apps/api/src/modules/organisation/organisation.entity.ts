import type { OrganisationId, UnitId } from '@go-cua/domain/core';
import type { OrganisationKind } from '@go-cua/domain/organisation';
import { key, maybe, table, text, uuid } from '../../database/table';

export const OrganisationEntity = table('organisation', {
  id: key(uuid<OrganisationId>()),
  name: text(),
  kind: text<OrganisationKind>(),
  parentId: maybe(uuid<OrganisationId>()),
  unitId: maybe(uuid<UnitId>()),
});
