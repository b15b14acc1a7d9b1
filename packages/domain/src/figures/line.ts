import type { CampaignId, Day, HamletId, ResidentId, TeamId } from '../core';
import type { ServiceCode } from '../activation';
import type { Measure } from './measures';

/** What one amount of a figure belongs to. */
export interface LineKey {
  readonly campaignId: CampaignId | null;
  readonly teamId: TeamId | null;
  readonly hamletId: HamletId;
  readonly service: ServiceCode | 'ALL';
  readonly day: Day;
  readonly measure: Measure;
}
export interface Line extends LineKey {
  readonly amount: number;
  /** The resident behind the amount, so that a figure can name those it counts; absent for doors and unnamed turns. */
  readonly residentId?: ResidentId;
}

export const lineKey = (l: LineKey): string =>
  `${l.campaignId ?? '-'}|${l.teamId ?? '-'}|${l.hamletId}|${l.service}|${l.day}|${l.measure}`;
