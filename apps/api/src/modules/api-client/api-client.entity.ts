import type { PersonId, UnitId } from '@go-cua/domain/core';
import type { ApiScope } from '@go-cua/domain/edition';
import { bytes, instant, key, maybe, table, text, texts, uuid } from '../../database/table';

export const ApiClientEntity = table('api_client', {
  id: key(uuid()),
  name: text(),
  agreement: text(),
  contact: text(),
  unitId: uuid<UnitId>(),
  createdBy: maybe(uuid<PersonId>()),
  createdAt: instant(),
  closedAt: maybe(instant()),
});

export const ApiKeyEntity = table('api_key', {
  id: key(uuid()),
  clientId: uuid(),
  hash: bytes(),
  keyEnd: text(),
  scopes: texts<ApiScope>(),
  expiresAt: instant(),
  revokedAt: maybe(instant()),
  lastUsedAt: maybe(instant()),
  createdAt: instant(),
});

/** What the open API knows of a key that is good. */
export const PublishedKeyEntity = table(
  'api_key',
  {
    hash: key(bytes()),
    keyId: uuid(),
    clientId: uuid(),
    scopes: texts<ApiScope>(),
    expiresAt: instant(),
  },
  'published',
);
