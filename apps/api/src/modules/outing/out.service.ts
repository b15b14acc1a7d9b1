import type { PoolClient } from 'pg';
import { bucketOf, minuteOfInstant, type UnitId } from '@go-cua/domain/core';
import { OUT_STATES, outState } from '@go-cua/domain/outing';
import type { Actor } from '../../database/scope';
import { ownHamlets } from '../figures/figures.service';
import { outNow } from './out.repository';
import type { TeamOut } from './out.type';

/** Teams on an outing of today in a place, who must be asked after first: counts, and nobody by name. */
export async function teamsOut(sql: PoolClient, actor: Actor, now: number, unitId: UnitId | null): Promise<TeamOut[]> {
  const hamlets = (await ownHamlets(sql, actor, { unitId })).map((h) => h.id);
  const rows = await outNow(sql, { buckets: [...new Set(hamlets.map(bucketOf))], hamlets, day: actor.today });
  const minute = minuteOfInstant(now);
  return rows
    .map((r) => ({ ...r, state: outState({ ...r, now: minute }) }))
    .sort((a, b) => OUT_STATES.indexOf(a.state) - OUT_STATES.indexOf(b.state));
}
