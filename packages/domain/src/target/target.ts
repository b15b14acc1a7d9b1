import { accept, refuse, type CampaignId, type HamletId, type Id, type Result, type UnitId } from '../core';
import type { ServiceCode } from '../activation';
import type { CampaignState } from '../campaign';

export const TARGET_KINDS = ['SHARE', 'NUMBER'] as const;
/** SHARE: per cent of the eligible, 0..100. NUMBER: people, whole, ≥ 0. */
export type TargetKind = (typeof TARGET_KINDS)[number];
export type TargetId = Id<'Target'>;

/** A target holds for one service of a campaign in one place: a unit or a hamlet. */
export interface Target {
  readonly id: TargetId;
  readonly campaignId: CampaignId;
  readonly service: ServiceCode;
  readonly unitId: UnitId | null;
  readonly hamletId: HamletId | null;
  readonly kind: TargetKind;
  readonly value: number;
  /** Sharing out leaves it as it is. */
  readonly locked: boolean;
}

export const TARGET_REFUSALS = [
  'TARGET_PLACE_MISSING',
  'TARGET_BELOW_0',
  'TARGET_ABOVE_100',
  'TARGET_NOT_WHOLE',
  'TARGET_TOO_LARGE',
  'SERVICE_NOT_IN_CAMPAIGN',
  'TARGET_OUTSIDE_CAMPAIGN',
  'CAMPAIGN_CLOSED',
  'CAMPAIGN_UNKNOWN',
  'TARGET_UNKNOWN',
  'NO_PLACES_BELOW',
  'LOCKED_ABOVE_TOTAL',
] as const;
export type TargetRefusal = (typeof TARGET_REFUSALS)[number];

/** More people than live in the country is a slip of the hand. */
const MOST = 100_000_000;

export interface TargetCampaign {
  readonly status: CampaignState;
  readonly services: readonly ServiceCode[];
}

export function checkTarget(
  wanted: Target,
  { campaign, placeUnderCampaign }: { readonly campaign: TargetCampaign; readonly placeUnderCampaign: boolean },
): Result<Target, TargetRefusal> {
  if (campaign.status === 'CLOSED') return refuse('CAMPAIGN_CLOSED', 'campaignId');
  if ((wanted.unitId === null) === (wanted.hamletId === null)) return refuse('TARGET_PLACE_MISSING', 'unitId');
  if (!campaign.services.includes(wanted.service)) return refuse('SERVICE_NOT_IN_CAMPAIGN', 'service');
  if (!placeUnderCampaign) return refuse('TARGET_OUTSIDE_CAMPAIGN', wanted.unitId === null ? 'hamletId' : 'unitId');
  const value = checkTargetValue(wanted.kind, wanted.value);
  return value.ok ? accept(wanted) : value;
}

export function checkTargetValue(
  kind: TargetKind,
  value: number,
): Result<number, 'TARGET_BELOW_0' | 'TARGET_ABOVE_100' | 'TARGET_NOT_WHOLE' | 'TARGET_TOO_LARGE'> {
  if (!Number.isFinite(value)) return refuse('TARGET_NOT_WHOLE', 'value');
  if (value < 0) return refuse('TARGET_BELOW_0', 'value');
  if (kind === 'SHARE') return value > 100 ? refuse('TARGET_ABOVE_100', 'value') : accept(value);
  if (!Number.isInteger(value)) return refuse('TARGET_NOT_WHOLE', 'value');
  return value > MOST ? refuse('TARGET_TOO_LARGE', 'value') : accept(value);
}

/**
 * The people that a target stands for, whole; half of a person counts as one more. null: a share of a place where no
 * eligible people are known stands for no number yet.
 * @param eligible eligible people, those not known yet included
 */
export function peopleOf({ kind, value }: Pick<Target, 'kind' | 'value'>, eligible: number): number | null {
  if (kind === 'NUMBER') return value;
  return eligible > 0 ? Math.round((eligible * value) / 100) : null;
}
