import { accept, refuse, type CampaignId, type Day, type OrganisationId, type Result, type UnitId } from '../core';
import type { ServiceCode } from '../activation';
import { checkLabel, isEmpty, type LabelCode, type Span } from '../organisation';
import type { CampaignState } from './lifecycle';

export const CAMPAIGN_NAME_MAX = 120;
const PLAN_NO_MAX = 60;
const PLAN_TITLE_MAX = 200;
/** Đề án 06 (Decision 06/QĐ-TTg); another programme is another row here. */
export const PROGRAMMES = ['PROJECT_06'] as const;
export type Programme = (typeof PROGRAMMES)[number];

export interface Campaign {
  readonly id: CampaignId;
  readonly name: string;
  readonly programme: Programme;
  readonly unitId: UnitId;
  readonly organisationId: OrganisationId | null;
  readonly status: CampaignState;
  readonly validFrom: Day;
  readonly validTo: Day;
  /** Off until a campaign turns it on, with its own purpose of consent. */
  readonly asksIdNumber: boolean;
  /** Whom a resident calls to see, correct or erase; empty while a draft. */
  readonly hotline: string;
  /** The plan document that it carries out, with number and day; null and empty: none is named. */
  readonly planNo: string | null;
  readonly planDay: Day | null;
  readonly planTitle: string;
}

/** A service is offered in a campaign for a stretch of days inside the campaign's own. */
export interface CampaignService {
  readonly service: ServiceCode;
  readonly validFrom: Day;
  /** null: to the campaign's last day. */
  readonly validTo: Day | null;
}

export const CAMPAIGN_REFUSALS = [
  'ENDS_BEFORE_IT_BEGINS',
  'HOTLINE_NOT_A_NUMBER',
  'PLAN_NO_MISSING',
  'PLAN_DAY_MISSING',
  'CAMPAIGN_CLOSED',
  'ORGANISATION_UNKNOWN',
  'SERVICE_OUTSIDE_CAMPAIGN',
  'SERVICE_TWICE',
  'SERVICE_IN_USE',
  'OUTING_OUTSIDE_CAMPAIGN',
  'TEAM_UNKNOWN',
  'TEAM_OUTSIDE_CAMPAIGN',
  'TEAM_HAS_OUTINGS',
  'CAMPAIGN_NOT_IN_STATE',
] as const;
export type CampaignRefusal = (typeof CAMPAIGN_REFUSALS)[number];

/** `1900.0368`, `0257 3841 222`: 4 to 11 digits with spaces, dots or hyphens between, a +84 in front at most. */
const HOTLINE = /^(?:\+84(?:[ .-]?\d){4,10}|\d(?:[ .-]?\d){3,10})$/;

/** A campaign as it may be written down. */
export function checkCampaign(
  wanted: Campaign,
  { organisationKnown, services, outingDays }: CampaignRest,
): Result<Campaign, CampaignRefusal | LabelCode> {
  if (wanted.status === 'CLOSED') return refuse('CAMPAIGN_CLOSED', 'status');
  const name = checkLabel(wanted.name, { field: 'name', max: CAMPAIGN_NAME_MAX });
  if (!name.ok) return name;
  if (isEmpty(wanted)) return refuse('ENDS_BEFORE_IT_BEGINS', 'validTo');
  const hotline = wanted.hotline.replace(/\s+/gu, ' ').trim();
  if (hotline !== '' && !HOTLINE.test(hotline)) return refuse('HOTLINE_NOT_A_NUMBER', 'hotline');
  if (hotline === '' && wanted.status !== 'DRAFT') return refuse('HOTLINE_NOT_A_NUMBER', 'hotline');
  if (wanted.organisationId !== null && !organisationKnown) return refuse('ORGANISATION_UNKNOWN', 'organisationId');
  const plan = checkPlan(wanted);
  if (!plan.ok) return plan;
  const inside = checkServices(services, wanted);
  if (!inside.ok) return refuse(inside.code, 'validTo');
  if (outingDays.some((d) => d < wanted.validFrom || d > wanted.validTo))
    return refuse('OUTING_OUTSIDE_CAMPAIGN', 'validTo');
  return accept({ ...wanted, ...plan.value, name: name.value, hotline });
}

type Plan = Pick<Campaign, 'planNo' | 'planDay' | 'planTitle'>;

/** A plan is known by its number and its day; a title alone names none. */
export function checkPlan({
  planNo,
  planDay,
  planTitle,
}: Plan): Result<Plan, 'PLAN_NO_MISSING' | 'PLAN_DAY_MISSING' | LabelCode> {
  const no = checkLabel(planNo, { field: 'planNo', max: PLAN_NO_MAX, optional: true });
  if (!no.ok) return no;
  const title = checkLabel(planTitle, { field: 'planTitle', max: PLAN_TITLE_MAX, optional: true });
  if (!title.ok) return title;
  if (no.value === '' && (planDay !== null || title.value !== '')) return refuse('PLAN_NO_MISSING', 'planNo');
  if (no.value !== '' && planDay === null) return refuse('PLAN_DAY_MISSING', 'planDay');
  return accept({ planNo: no.value || null, planDay, planTitle: title.value });
}

/** What already rests on a campaign's days. */
export interface CampaignRest {
  readonly organisationKnown: boolean;
  readonly services: readonly CampaignService[];
  /** Days of its outings that are not cancelled. */
  readonly outingDays: readonly Day[];
}

/** Services inside the campaign's days, each once. */
export function checkServices(
  services: readonly CampaignService[],
  campaign: { readonly validFrom: Day; readonly validTo: Day },
): Result<readonly CampaignService[], 'SERVICE_OUTSIDE_CAMPAIGN' | 'SERVICE_TWICE' | 'ENDS_BEFORE_IT_BEGINS'> {
  if (new Set(services.map((s) => s.service)).size < services.length) return refuse('SERVICE_TWICE', 'services');
  for (const s of services) {
    const span: Span = { validFrom: s.validFrom, validTo: s.validTo ?? campaign.validTo };
    if (isEmpty(span)) return refuse('ENDS_BEFORE_IT_BEGINS', 'services');
    if (span.validFrom < campaign.validFrom || span.validTo! > campaign.validTo)
      return refuse('SERVICE_OUTSIDE_CAMPAIGN', 'services');
  }
  return accept(services);
}
