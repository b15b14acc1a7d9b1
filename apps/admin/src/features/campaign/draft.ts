import type { TypedDate } from '@go-cua/client/format';
import { SERVICES, type ServiceCode } from '@go-cua/domain/activation';
import { checkCampaign, checkServices } from '@go-cua/domain/campaign';
import { accept, type CampaignId, type Day, type Result, type UnitId } from '@go-cua/domain/core';
import type { Campaign } from './campaign.documents';

export interface DraftService {
  readonly service: ServiceCode;
  readonly on: boolean;
  readonly from: TypedDate | null;
  readonly to: TypedDate | null;
}
/** A campaign as it is being filled in. */
export interface CampaignDraft {
  name: string;
  unitId: UnitId | null;
  organisationId: string | null;
  validFrom: TypedDate | null;
  validTo: TypedDate | null;
  hotline: string;
  asksIdNumber: boolean;
  planNo: string;
  planDay: TypedDate | null;
  planTitle: string;
}

export const dayOf = (value: TypedDate | null): Day | null => (value && 'day' in value ? value.day : null);

export const emptyCampaign = (unitId: UnitId | null, today: Day): CampaignDraft => ({
  ...{ name: '', unitId, organisationId: null, validFrom: { day: today }, validTo: null },
  ...{ hotline: '', asksIdNumber: false, planNo: '', planDay: null, planTitle: '' },
});
export const draftOf = (c: Campaign): CampaignDraft => ({
  ...{ name: c.name, unitId: c.unit.id as UnitId, organisationId: c.organisation?.id ?? null },
  ...{ validFrom: { day: c.validFrom }, validTo: { day: c.validTo }, hotline: c.hotline, asksIdNumber: c.asksIdNumber },
  ...{ planNo: c.planNo ?? '', planDay: c.planDay ? { day: c.planDay } : null, planTitle: c.planTitle },
});
/** All services in their order; those that are offered are on, a span that is the campaign's own is left empty. */
export const servicesOf = (c: Pick<Campaign, 'services' | 'validFrom'> | null): DraftService[] =>
  SERVICES.map((service) => {
    const held = c?.services.find((s) => s.service === service);
    return {
      service,
      on: held !== undefined,
      from: held && held.validFrom !== c?.validFrom ? { day: held.validFrom } : null,
      to: held?.validTo ? { day: held.validTo } : null,
    };
  });

export function fieldsOf(draft: CampaignDraft) {
  const validFrom = dayOf(draft.validFrom);
  const validTo = dayOf(draft.validTo);
  if (!validFrom || !validTo) return null;
  const { name, organisationId, asksIdNumber } = draft;
  const plan = {
    planNo: draft.planNo.trim() || null,
    planDay: dayOf(draft.planDay),
    planTitle: draft.planTitle.trim(),
  };
  return { name, organisationId, validFrom, validTo, asksIdNumber, hotline: draft.hotline.trim() || null, ...plan };
}
export const servicesInput = (services: readonly DraftService[]) =>
  services.filter((s) => s.on).map((s) => ({ service: s.service, validFrom: dayOf(s.from), validTo: dayOf(s.to) }));

/** The domain's own look, before anything is sent. */
export function judge(
  draft: CampaignDraft,
  services: readonly DraftService[],
  status: Campaign['status'],
): Result<true> {
  const fields = fieldsOf(draft);
  if (!fields || !draft.unitId) return accept(true);
  const offered = servicesInput(services).map((s) => ({ ...s, validFrom: s.validFrom ?? fields.validFrom }));
  const inside = checkServices(offered, fields);
  if (!inside.ok && fields.validFrom <= fields.validTo) return inside;
  const checked = checkCampaign(
    {
      ...fields,
      ...{ id: '' as CampaignId, programme: 'PROJECT_06', unitId: draft.unitId, status },
      organisationId: null,
      hotline: fields.hotline ?? '',
    },
    { organisationKnown: true, services: [], outingDays: [] },
  );
  return checked.ok ? accept(true) : checked;
}
