import { randomBytes } from 'node:crypto';
import {
  bucketOf,
  newId,
  refuse,
  type Day,
  type HamletId,
  type PersonId,
  type Refusal,
  type UnitId,
} from '@go-cua/domain/core';
import * as rules from '@go-cua/domain/territory';
import type { HamletKind, HamletVersion } from '@go-cua/domain/territory';
import * as repository from './hamlet.repository';
import { sha256 } from './territory.files';
import type { HamletRow, Sql } from './territory.sql';

export interface Actor {
  readonly personId: PersonId;
  /** The business day. */
  readonly today: Day;
}
export type HamletAnswer = { readonly ok: true; readonly value: HamletRow } | Refusal;

export interface CreateHamlet {
  /** Made by the caller, so that a repeated request makes one hamlet; without it the server makes one. */
  readonly id?: HamletId;
  readonly kind: HamletKind;
  readonly name: string;
  readonly unitId: UnitId;
  /** Without it: since the unit's first day. */
  readonly validFrom?: Day;
  /** The name is made up, for a demo. */
  readonly invented?: boolean;
}

const OUT_OF_SCOPE = (field: string) => refuse('OUT_OF_SCOPE', field);

/** A hamlet under a commune of any day; where that commune has been merged since, the hamlet follows at once. */
export async function createHamlet(sql: Sql, actor: Actor, input: CreateHamlet): Promise<HamletAnswer> {
  const id = input.id ?? newHamletId();
  const known = await repository.hamletVersions(sql, id);
  if (known.length > 0) return standing(sql, known, actor.today);
  const around = await repository.neighbourhood(sql, input.unitId);
  if (!(await coordinatesAny(sql, actor, around.versions))) return OUT_OF_SCOPE('unitId');
  const validFrom = input.validFrom ?? firstDay(around.versions, input.unitId);
  const tree = rules.treeOn(around, validFrom ?? rules.LIST_2023_SEEN);
  const { kind, name, unitId } = input;
  const made = rules.createHamlet({ hamletId: id, kind, name, unitId, validFrom }, tree, sha256);
  if (!made.ok) return made;
  const versions = rules.followUnits([made.value], around, sha256);
  await repository.insertHamlet(sql, id, kind, input.invented ?? false);
  await repository.saveHamletVersions(sql, versions);
  return standing(sql, versions, actor.today);
}

/** Another name from a day on. */
export async function renameHamlet(
  sql: Sql,
  actor: Actor,
  { id, name, day }: { id: HamletId; name: string; day: Day },
): Promise<HamletAnswer> {
  const versions = await repository.hamletVersions(sql, id);
  const current = versions.find((v) => rules.standsOn(v, day));
  if (!current) return refuse('HAMLET_NOT_STANDING', 'day');
  if (!(await mayChange(sql, actor, versions))) return OUT_OF_SCOPE('id');
  const around = current.unitId ? await repository.neighbourhood(sql, current.unitId) : { versions: [], hamlets: [] };
  const renamed = rules.renameHamlet(versions, { name, day }, rules.treeOn(around, day), sha256);
  if (!renamed.ok) return renamed;
  await repository.saveHamletVersions(sql, renamed.value);
  return standing(sql, renamed.value, actor.today);
}

/** Under another commune from a day on; for an undecided hamlet this is the decision. */
export async function moveHamlet(
  sql: Sql,
  actor: Actor,
  { id, unitId, day }: { id: HamletId; unitId: UnitId; day: Day },
): Promise<HamletAnswer> {
  const versions = await repository.hamletVersions(sql, id);
  if (!(await mayChange(sql, actor, versions))) return OUT_OF_SCOPE('id');
  const around = await repository.neighbourhood(sql, unitId);
  if (!(await coordinatesAny(sql, actor, around.versions))) return OUT_OF_SCOPE('unitId');
  const moved = rules.moveHamlet(versions, { unitId, day }, rules.treeOn(around, day), sha256);
  if (!moved.ok) return moved;
  const followed = rules.followUnits(moved.value, around, sha256);
  await repository.saveHamletVersions(sql, followed);
  return standing(sql, followed, actor.today);
}

/** The bucket of a hamlet's first household comes from here: spread evenly by chance. */
function newHamletId(): HamletId {
  const random = randomBytes(16);
  return newId<HamletId>(bucketOf(random.toString('hex')), { now: Date.now(), random: random.subarray(0, 10) });
}

const firstDay = (versions: readonly rules.UnitVersion[], unit: UnitId): Day | null => {
  const days = versions.filter((v) => v.unitId === unit).map((v) => v.validFrom);
  return days.includes(null) ? null : (days.sort()[0] ?? null);
};

/** A unit of the past belongs to those who coordinate what became of it. */
async function coordinatesAny(sql: Sql, { personId, today }: Actor, versions: readonly rules.UnitVersion[]) {
  const units = new Set(versions.filter((v) => rules.standsOn(v, today)).map((v) => v.unitId));
  for (const unit of units) if (await repository.coordinates(sql, personId, unit, today)) return true;
  return false;
}

/** Where the hamlet lies now; while that is undecided, where it lay before. */
async function mayChange(sql: Sql, actor: Actor, versions: readonly HamletVersion[]): Promise<boolean> {
  const unit = versions.findLast((v) => v.unitId !== null)?.unitId;
  if (!unit) return false;
  return coordinatesAny(sql, actor, (await repository.neighbourhood(sql, unit)).versions);
}

async function standing(sql: Sql, versions: readonly HamletVersion[], today: Day): Promise<HamletAnswer> {
  const { hamletId } = versions[0]!;
  const shown = versions.find((v) => rules.standsOn(v, today)) ?? versions.at(-1)!;
  const row = await repository.hamletOn(sql, hamletId, shown.validFrom ?? shown.validTo ?? today);
  return row ? { ok: true, value: row } : refuse('HAMLET_NOT_STANDING');
}
