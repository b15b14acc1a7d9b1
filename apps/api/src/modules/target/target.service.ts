import type { PoolClient } from 'pg';
import type { ServiceCode } from '@go-cua/domain/activation';
import { refuse, type CampaignId, type HamletId, type UnitId } from '@go-cua/domain/core';
import * as rules from '@go-cua/domain/target';
import type { Target, TargetId, TargetKind } from '@go-cua/domain/target';
import type { Actor } from '../../database/scope';
import { coordinates, newSetUpId, ok, stale, type Answer } from '../organisation/reach';
import * as repository from './target.repository';
import type { StoredTarget } from './target.repository';

export interface SetTarget {
  readonly id?: TargetId | null;
  readonly campaignId: CampaignId;
  readonly service: ServiceCode;
  readonly unitId?: UnitId | null;
  readonly hamletId?: HamletId | null;
  readonly kind: TargetKind;
  readonly value: number;
  readonly locked?: boolean | null;
  /** As it was read; 0 or none for a place that had no target. */
  readonly version?: number | null;
}

export const targets = (
  sql: PoolClient,
  { personId }: Actor,
  campaignId: CampaignId,
  service: ServiceCode | null,
): Promise<StoredTarget[]> => repository.targetsOf(sql, personId, campaignId, service);

/** The target of one place: new, or another value, kind or lock for it. */
export async function setTarget(sql: PoolClient, actor: Actor, input: SetTarget): Promise<Answer<StoredTarget>> {
  const { campaignId, service, kind, value } = input;
  const place = { campaignId, service, unitId: input.unitId ?? null, hamletId: input.hamletId ?? null };
  const campaign = await repository.campaignOf(sql, campaignId);
  if (!campaign) return refuse('CAMPAIGN_UNKNOWN', 'campaignId');
  const at = await repository.placed(sql, place, campaign.unitId, actor.today);
  const field = place.unitId ? 'unitId' : 'hamletId';
  if (at.unitId && !(await coordinates(sql, actor, at.unitId))) return refuse('OUT_OF_SCOPE', field);
  await repository.holdTargets(sql, campaignId, service);
  const before = at.unitId ? await repository.targetAt(sql, place) : undefined;
  const id = before?.id ?? input.id ?? newSetUpId<TargetId>();
  const locked = input.locked ?? before?.locked ?? false;
  const wanted = rules.checkTarget({ ...place, id, kind, value, locked }, { campaign, placeUnderCampaign: at.under });
  if (!wanted.ok) return wanted;
  const same = before !== undefined && before.kind === kind && before.value === value && before.locked === locked;
  const found = stale(same, before?.version ?? 0, input.version ?? 0);
  if (found) return found === 'DONE' ? ok(before!) : found;
  if (!before && (await repository.targetById(sql, id))) return refuse('ID_TAKEN', 'id');
  await repository.saveTargets(sql, [wanted.value as Target]);
  return ok((await repository.targetAt(sql, place))!);
}
