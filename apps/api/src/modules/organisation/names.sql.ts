import type { HamletId, UnitId } from '@go-cua/domain/core';
import type { HamletKind, UnitLevel, UnitType } from '@go-cua/domain/territory';
import { span } from '../../database/span';

export interface UnitNameRow {
  readonly id: UnitId;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
}
export interface HamletNameRow {
  readonly id: HamletId;
  readonly kind: HamletKind;
  readonly name: string;
  readonly unitId: UnitId | null;
}

/** The unit as it is called on a day, or, where it does not stand then, as it was called last. */
export const unitName = (id: string, day: string): string => `(select json_build_object(
    'id', v.unit_id, 'level', u.level, 'code', v.code, 'name', v.name, 'type', v.type)
  from unit_version v join unit u on u.id = v.unit_id where v.unit_id = ${id}
  order by (${span('v', day)}) desc, v.valid_from desc nulls last limit 1)`;

/** The same for a hamlet. */
export const hamletName = (id: string, day: string): string => `(select json_build_object(
    'id', h.hamlet_id, 'kind', k.kind, 'name', h.name, 'unitId', h.parent_id)
  from hamlet_version h join hamlet k on k.id = h.hamlet_id where h.hamlet_id = ${id}
  order by (${span('h', day)}) desc, h.valid_from desc nulls last limit 1)`;

export const organisationJson = (o: string): string =>
  `json_build_object('id', ${o}.id, 'name', ${o}.name, 'kind', ${o}.kind, 'parentId', ${o}.parent_id, 'unitId', ${o}.unit_id)`;
