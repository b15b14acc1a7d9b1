import type { HamletId, UnitId } from '@go-cua/domain/core';
import type { HamletKind, HamletVersionId } from '@go-cua/domain/territory';
import { date, flag, key, maybe, table, text, uuid } from '../../database/table';

export const HamletEntity = table('hamlet', {
  id: key(uuid<HamletId>()),
  kind: text<HamletKind>(),
  invented: flag(),
});

export const HamletVersionEntity = table('hamlet_version', {
  id: key(uuid<HamletVersionId>()),
  hamletId: uuid<HamletId>(),
  name: text(),
  nameFolded: text(),
  parentId: maybe(uuid<UnitId>()),
  validFrom: maybe(date()),
  validTo: maybe(date()),
  certain: flag(),
});
