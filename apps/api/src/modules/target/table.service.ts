import type { PoolClient } from 'pg';
import type { ServiceCode } from '@go-cua/domain/activation';
import { bucketOf, type CampaignId, type HamletId, type UnitId } from '@go-cua/domain/core';
import { cascade, type CascadeRow } from '@go-cua/domain/target';
import type { Actor } from '../../database/scope';
import { liesBelowMine } from '../organisation/reach';
import * as repository from './target.repository';
import type { StoredTarget, TreePlace } from './target.repository';

export interface TableAsk {
  readonly campaignId: CampaignId;
  readonly service: ServiceCode;
  readonly unitId: UnitId;
}
export interface TargetRow extends CascadeRow {
  readonly unitId: UnitId | null;
  readonly hamletId: HamletId | null;
  readonly name: string;
  readonly target: StoredTarget | null;
}
export interface TargetTable {
  readonly place: TargetRow;
  readonly rows: TargetRow[];
}

/** A unit's target and those right below it, with the people that they stand for and what they add up to; today's tree; null where not all of it may be seen. */
export async function targetTable(sql: PoolClient, actor: Actor, a: TableAsk): Promise<TargetTable | null> {
  if (!(await liesBelowMine(sql, actor, a.unitId))) return null;
  const places = await repository.treeBelow(sql, a.unitId, actor.today);
  const top = places.find((p) => p.parentId === null);
  if (!top) return null;
  const hamlets = places.filter((p) => p.isHamlet).map((p) => p.id as HamletId);
  if (!(await repository.seesAll(sql, actor.personId, hamlets))) return null;
  const buckets = [...new Set(hamlets.map(bucketOf))];
  const stand = await repository.standOf(sql, { buckets, hamlets, service: a.service, day: actor.today });
  const own = await repository.targetsOf(sql, actor.personId, a.campaignId, a.service);
  const targets = new Map(own.map((t) => [(t.unitId ?? t.hamletId) as string, t]));
  const sums = cascade(
    places.map((p) => {
      const { eligible = 0, reached = 0 } = stand.get(p.id as HamletId) ?? {};
      return { key: p.id, parent: p.parentId, eligible, reached };
    }),
    targets,
  );
  const row = (p: TreePlace): TargetRow => ({
    unitId: p.isHamlet ? null : (p.id as UnitId),
    hamletId: p.isHamlet ? (p.id as HamletId) : null,
    name: p.name,
    target: targets.get(p.id) ?? null,
    ...sums.get(p.id)!,
  });
  return { place: row(top), rows: places.filter((p) => p.parentId === top.id).map(row) };
}
