import type { QueryResultRow } from 'pg';
import type { Day, HamletId, UnitId } from '@go-cua/domain/core';
import type { HamletKind, UnitLevel, UnitType } from '@go-cua/domain/territory';

/** A connection inside the transaction that a scope was set for. */
export interface Sql {
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<{ rows: R[] }>;
}

export interface UnitRow {
  readonly id: UnitId;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly certain: boolean;
}
export interface HamletRow {
  readonly id: HamletId;
  readonly kind: HamletKind;
  readonly name: string;
  readonly invented: boolean;
  readonly unitId: UnitId | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly certain: boolean;
}
/** Whether a row stands on a day: both bounds belong to it. */
export const span = (alias: string, day = '$1') =>
  `(${alias}.valid_from is null or ${alias}.valid_from <= ${day}) and (${alias}.valid_to is null or ${alias}.valid_to >= ${day})`;
export const unitJson = (v: string, u: string) =>
  `json_build_object('id', ${v}.unit_id, 'level', ${u}.level, 'code', ${v}.code, 'name', ${v}.name, 'type', ${v}.type,
    'validFrom', ${v}.valid_from, 'validTo', ${v}.valid_to, 'certain', ${v}.certain)`;
export const hamletJson = (v: string, h: string) =>
  `json_build_object('id', ${v}.hamlet_id, 'kind', ${h}.kind, 'name', ${v}.name, 'invented', ${h}.invented,
    'unitId', ${v}.parent_id, 'validFrom', ${v}.valid_from, 'validTo', ${v}.valid_to, 'certain', ${v}.certain)`;
const SERVED = `exists (select from app.team_hamlet th join app.team t on t.id = th.team_id
  where th.hamlet_id = h.hamlet_id and ${span('th')} and ${span('t')})`;
export const STANDING = `standing as (
  select v.*, u.level from app.unit_version v join app.unit u on u.id = v.unit_id where ${span('v')})`;
/** Every hamlet that stands on the day, with its commune and the units above that. */
export const PLACED = `placed as (
  select h.*, k.kind, k.invented, c.unit_id as commune, p.unit_id as above, q.unit_id as top, ${SERVED} as served
  from app.hamlet_version h join app.hamlet k on k.id = h.hamlet_id
    join standing c on c.unit_id = h.parent_id
    left join standing p on p.unit_id = c.parent_id left join standing q on q.unit_id = p.parent_id
  where ${span('h')})`;

export function versionJson(v: string, h: string): string {
  return `json_build_object('id', ${v}.id, 'hamletId', ${v}.hamlet_id, 'kind', ${h}.kind, 'name', ${v}.name,
    'unitId', ${v}.parent_id, 'validFrom', ${v}.valid_from, 'validTo', ${v}.valid_to, 'certain', ${v}.certain)`;
}
