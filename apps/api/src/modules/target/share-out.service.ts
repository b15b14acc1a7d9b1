import type { PoolClient } from 'pg';
import type { ServiceCode } from '@go-cua/domain/activation';
import { bucketOf, refuse, type CampaignId, type UnitId } from '@go-cua/domain/core';
import { peopleOf, shareOut, type ShareBasis, type Target, type TargetId } from '@go-cua/domain/target';
import type { Actor } from '../../database/scope';
import { coordinates, newSetUpId, ok, type Answer } from '../organisation/reach';
import * as repository from './target.repository';
import type { Below, StoredTarget } from './target.repository';

export interface ShareOutTarget {
  readonly campaignId: CampaignId;
  readonly service: ServiceCode;
  /** Whose target is shared out to the places right below. */
  readonly unitId: UnitId;
  /** Of that target, as it was read. */
  readonly version: number;
  /** Only shows what would be. */
  readonly dryRun: boolean;
}
export interface SharedRow {
  readonly unitId: UnitId | null;
  readonly hamletId: string | null;
  readonly name: string;
  /** Eligible people, those not known yet included. */
  readonly eligible: number;
  readonly before: StoredTarget | null;
  /** People; null: a share of a place where nobody is known to be eligible. */
  readonly people: number | null;
  readonly after: Target;
}
export interface ShareOutAnswer {
  readonly basis: ShareBasis;
  /** People to share out; null: a share, handed down as the same share. */
  readonly total: number | null;
  readonly sum: number | null;
  readonly remainder: number | null;
  readonly rows: SharedRow[];
  readonly applied: boolean;
}

/**
 * A unit's target handed down to what lies right below it, by eligible people, so that the parts add up. A share in a
 * place where no eligible people are known yet goes down as the same share.
 */
export async function shareOutTarget(
  sql: PoolClient,
  actor: Actor,
  input: ShareOutTarget,
): Promise<Answer<ShareOutAnswer>> {
  const { campaignId, service, unitId } = input;
  const campaign = await repository.campaignOf(sql, campaignId);
  if (!campaign) return refuse('CAMPAIGN_UNKNOWN', 'campaignId');
  if (!(await coordinates(sql, actor, unitId))) return refuse('OUT_OF_SCOPE', 'unitId');
  if (campaign.status === 'CLOSED') return refuse('CAMPAIGN_CLOSED', 'campaignId');
  await repository.holdTargets(sql, campaignId, service);
  const parent = await repository.targetAt(sql, { campaignId, service, unitId, hamletId: null });
  if (!parent) return refuse('TARGET_UNKNOWN', 'unitId');
  if (parent.version !== input.version) return refuse('STALE', 'version');
  const below = await repository.placesBelow(sql, unitId, actor.today);
  if (below.length === 0) return refuse('NO_PLACES_BELOW', 'unitId');
  const plan = await planOf(sql, actor, parent, below);
  if (input.dryRun) return ok({ ...plan, applied: false });
  if (plan.remainder !== null && plan.remainder < 0) return refuse('LOCKED_ABOVE_TOTAL', 'value');
  await repository.saveTargets(
    sql,
    plan.rows.filter(changes).map((r) => r.after),
  );
  return ok({ ...plan, applied: true });
}

const changes = ({ before, after }: SharedRow): boolean =>
  !after.locked && (!before || before.kind !== after.kind || before.value !== after.value);
const keyOf = (p: { readonly unitId: string | null; readonly hamletId: string | null }): string =>
  (p.unitId ?? p.hamletId)!;

async function planOf(
  sql: PoolClient,
  actor: Actor,
  parent: StoredTarget,
  below: readonly Below[],
): Promise<Omit<ShareOutAnswer, 'applied'>> {
  const { campaignId, service } = parent;
  const hamlets = below.flatMap((b) => b.hamlets);
  const buckets = [...new Set(hamlets.map(bucketOf))];
  const stand = await repository.standOf(sql, { buckets, hamlets, service, day: actor.today });
  const standing = new Map(
    (await repository.targetsOf(sql, actor.personId, campaignId, service)).map((t) => [keyOf(t), t]),
  );
  const places = below.map((b) => ({
    ...b,
    eligible: b.hamlets.reduce((sum, h) => sum + (stand.get(h)?.eligible ?? 0), 0),
    before: standing.get(keyOf(b)) ?? null,
  }));
  const total = peopleOf(
    parent,
    places.reduce((sum, p) => sum + p.eligible, 0),
  );
  const row = (p: (typeof places)[number], kind: Target['kind'], value: number): SharedRow => {
    const { unitId, hamletId, name, eligible, before } = p;
    const id = before?.id ?? newSetUpId<TargetId>();
    const after: Target = before?.locked
      ? before
      : { id, campaignId, service, unitId, hamletId, kind, value, locked: false };
    return { unitId, hamletId, name, eligible, before, after, people: peopleOf(after, eligible) };
  };
  if (total === null) {
    const rows = places.map((p) => row(p, 'SHARE', parent.value));
    return { basis: 'EQUAL', total, sum: null, remainder: null, rows };
  }
  const shared = shareOut(
    total,
    places.map((p) => ({
      key: keyOf(p),
      weight: p.eligible,
      locked: p.before?.locked ? (peopleOf(p.before, p.eligible) ?? 0) : null,
    })),
  );
  const given = new Map(shared.parts.map((part) => [part.key, part.value]));
  const { basis, sum, remainder } = shared;
  return { basis, total, sum, remainder, rows: places.map((p) => row(p, 'NUMBER', given.get(keyOf(p))!)) };
}
