import type { Role } from '@go-cua/domain/access';
import type { PersonId } from '@go-cua/domain/core';
import { bytes, date, flag, instant, key, maybe, smallint, table, text, uuid, version } from '../../database/table';

export const PersonEntity = table('person', {
  id: key(uuid<PersonId>()),
  familyName: text(),
  middleName: text(),
  givenName: text(),
  nameFolded: text(),
  gender: maybe(text()),
  birthYear: maybe(smallint()),
  phoneEnc: bytes(),
  phoneHash: bytes(),
  phoneEnd: text(),
  pausedAt: maybe(instant()),
  createdBy: maybe(uuid<PersonId>()),
  createdAt: instant(),
  version: version(),
});

/** A role with the one place it is held at: a unit, a team (then it is a membership) or an organisation. */
export const RoleGrantEntity = table('role_grant', {
  id: key(uuid()),
  personId: uuid<PersonId>(),
  role: text<Role>(),
  deputy: flag(),
  unitId: maybe(uuid()),
  teamId: maybe(uuid()),
  organisationId: maybe(uuid()),
  validFrom: date(),
  validTo: maybe(date()),
  grantedBy: maybe(uuid<PersonId>()),
});

export const InvitationEntity = table('invitation', {
  id: key(uuid()),
  personId: maybe(uuid<PersonId>()),
  kind: text<'PERSON' | 'FIRST_COORDINATOR'>(),
  tokenHash: bytes(),
  madeBy: maybe(uuid<PersonId>()),
  madeAt: instant(),
  expiresAt: instant(),
  usedAt: maybe(instant()),
  withdrawnAt: maybe(instant()),
});
