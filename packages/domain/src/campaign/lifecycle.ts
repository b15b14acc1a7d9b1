import { accept, refuse, type Day, type Result } from '../core';

/** Nháp · Đang chạy · Đang chốt · Đã chốt. */
export const CAMPAIGN_STATES = ['DRAFT', 'OPEN', 'CLOSING', 'CLOSED'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];
export const CAMPAIGN_EVENTS = ['OPEN', 'START_CLOSING', 'REOPEN', 'CLOSE'] as const;
export type CampaignEvent = (typeof CAMPAIGN_EVENTS)[number];
export const CAMPAIGN_FINAL: readonly CampaignState[] = ['CLOSED'];

export const CAMPAIGN_GUARDS = [
  'CAMPAIGN_NO_SERVICE',
  'CAMPAIGN_NO_TEAM',
  'CAMPAIGN_NO_HOTLINE',
  'CAMPAIGN_OVER',
  'CAMPAIGN_HAS_OUTINGS',
] as const;
export type CampaignGuard = (typeof CAMPAIGN_GUARDS)[number];

/** What the guards look at. */
export interface CampaignFacts {
  readonly services: number;
  readonly teams: number;
  readonly hotline: string;
  readonly validTo: Day;
  /** Outings that are still to come and not cancelled. */
  readonly outingsAhead: number;
}

interface Row {
  readonly from: CampaignState;
  readonly event: CampaignEvent;
  readonly to: CampaignState;
  readonly guards: readonly CampaignGuard[];
}

/** The life of a campaign. `CLOSING` still takes late acts in and can be taken back; `CLOSED` cannot. */
export const CAMPAIGN_TABLE: readonly Row[] = [
  {
    from: 'DRAFT',
    event: 'OPEN',
    to: 'OPEN',
    guards: ['CAMPAIGN_NO_SERVICE', 'CAMPAIGN_NO_TEAM', 'CAMPAIGN_NO_HOTLINE', 'CAMPAIGN_OVER'],
  },
  { from: 'OPEN', event: 'START_CLOSING', to: 'CLOSING', guards: ['CAMPAIGN_HAS_OUTINGS'] },
  { from: 'CLOSING', event: 'REOPEN', to: 'OPEN', guards: ['CAMPAIGN_OVER'] },
  { from: 'CLOSING', event: 'CLOSE', to: 'CLOSED', guards: [] },
];

const GUARDS: Readonly<Record<CampaignGuard, { field: string; broken(f: CampaignFacts, today: Day): boolean }>> = {
  CAMPAIGN_NO_SERVICE: { field: 'services', broken: (f) => f.services === 0 },
  CAMPAIGN_NO_TEAM: { field: 'teamIds', broken: (f) => f.teams === 0 },
  // The words of consent name whom to call to see, correct or erase.
  CAMPAIGN_NO_HOTLINE: { field: 'hotline', broken: (f) => f.hotline === '' },
  CAMPAIGN_OVER: { field: 'validTo', broken: (f, today) => f.validTo < today },
  CAMPAIGN_HAS_OUTINGS: { field: 'outings', broken: (f) => f.outingsAhead > 0 },
};

export type CampaignMove = Result<CampaignState, CampaignGuard | 'CAMPAIGN_NOT_IN_STATE'>;

export function moveCampaign(
  from: CampaignState,
  event: CampaignEvent,
  facts: CampaignFacts,
  today: Day,
): CampaignMove {
  const row = CAMPAIGN_TABLE.find((r) => r.from === from && r.event === event);
  if (!row) return refuse('CAMPAIGN_NOT_IN_STATE', 'status');
  const broken = row.guards.find((g) => GUARDS[g].broken(facts, today));
  return broken ? refuse(broken, GUARDS[broken].field) : accept(row.to);
}

/**
 * Only a draft is thrown away: no phone has heard of it, so nothing recorded rests on it. What has been open is closed
 * and stays.
 */
export const mayDiscard = (from: CampaignState): Result<null, 'CAMPAIGN_NOT_IN_STATE'> =>
  from === 'DRAFT' ? accept(null) : refuse('CAMPAIGN_NOT_IN_STATE', 'status');

/** What may be done next, each with the first guard that stands in its way. */
export function nextMoves(from: CampaignState, facts: CampaignFacts, today: Day) {
  return CAMPAIGN_TABLE.filter((r) => r.from === from).map(({ event, to, guards }) => ({
    event,
    to,
    hindrance: guards.find((g) => GUARDS[g].broken(facts, today)) ?? null,
  }));
}
