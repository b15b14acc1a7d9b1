import { randomBytes, randomInt } from 'node:crypto';
import type { PoolClient } from 'pg';
import { newId, refuse, type Id, type Refusal, type UnitId } from '@go-cua/domain/core';
import type { Actor } from '../../database/scope';

export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;
export const ok = <T>(value: T): Answer<T> => ({ ok: true, value });

/**
 * Whether a coordinator's grant of today reaches a unit: the unit itself, one above it on today's tree, or what became
 * of it. `scope_unit` is brought up to date by `app_scope` and held again by the second wall (docs/decisions/0014).
 */
export async function coordinates(sql: PoolClient, { personId }: Actor, unitId: UnitId): Promise<boolean> {
  const { rows } = await sql.query<{ yes: boolean }>(
    `select exists (select from scope_unit s where s.scope_id = $1 and s.unit_id = $2 and s.writes) as yes`,
    [personId, unitId],
  );
  return rows[0]!.yes;
}

/** Whether a unit is one of the own grants' units, or lies under one; whatever the role. */
export async function liesBelowMine(sql: PoolClient, { personId }: Actor, unitId: UnitId): Promise<boolean> {
  const { rows } = await sql.query<{ yes: boolean }>(
    `select exists (select from scope_unit s where s.scope_id = $1 and s.unit_id = $2 and s.below) as yes`,
    [personId, unitId],
  );
  return rows[0]!.yes;
}

/** For a condition of a list: units below the reader's own grants; `me` is the parameter of the reader. */
export const unitsBelowMine = (me: string): string =>
  `(select s.unit_id from scope_unit s where s.scope_id = ${me} and s.below)`;
/** With the units above: a province's campaign is everybody's in it. */
export const unitsInReach = (me: string): string => `(select s.unit_id from scope_unit s where s.scope_id = ${me})`;

/**
 * `with recursive` part: `unit` with all below it on the tree of `day` and all that these came from. Facts of 2023 lie
 * under a commune that stands no more; they are asked for under what became of it.
 */
export const unitsUnder = (name: string, unit: string, day: string): string => `${name} as (
  select ${unit}::uuid as id
  union select x.id from ${name} u cross join lateral (
    select v.unit_id as id from unit_version v where v.parent_id = u.id
      and (v.valid_from is null or v.valid_from <= ${day}) and (v.valid_to is null or v.valid_to >= ${day})
    union all select s.from_unit_id from unit_succession s where s.to_unit_id = u.id) x)`;

/** `with recursive` part: `unit` with all above it on the tree of `day`. */
export const unitsAbove = (name: string, unit: string, day: string): string => `${name} as (
  select ${unit}::uuid as id
  union select v.parent_id from ${name} u join unit_version v on v.unit_id = u.id and v.parent_id is not null
    and (v.valid_from is null or v.valid_from <= ${day}) and (v.valid_to is null or v.valid_to >= ${day}))`;

/** Set-up rows lie in no bucket: the last bits of their ids are chance. */
export const newSetUpId = <I extends Id<string>>(): I =>
  newId<I>(randomInt(1024), { now: Date.now(), random: randomBytes(10) });

/** Several writes that stand or fall together: a refusal in the middle takes back what came before it. */
export async function allOrNothing<T>(sql: PoolClient, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  await sql.query('savepoint whole');
  const done = await work();
  await sql.query(done.ok ? 'release savepoint whole' : 'rollback to savepoint whole');
  return done;
}

/**
 * For a change of something read before: refused when somebody has changed it since, unless it stands already as
 * wanted, which is what a repeated request finds.
 */
export const stale = (same: boolean, has: number, read: number): Refusal | 'DONE' | null =>
  same ? 'DONE' : has === read ? null : refuse('STALE', 'version');
