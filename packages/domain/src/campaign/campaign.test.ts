import { describe, expect, it } from 'vitest';
import { day, type CampaignId, type UnitId } from '../core';
import { checkCampaign, checkServices, type Campaign } from './index';

const campaign: Campaign = {
  ...{
    id: 'c' as CampaignId,
    name: '90 ngày gõ cửa',
    programme: 'PROJECT_06',
    unitId: 'u' as UnitId,
    organisationId: null,
  },
  ...{ status: 'DRAFT', validFrom: day('2026-10-03'), validTo: day('2026-12-31'), asksIdNumber: false, hotline: '' },
  ...{ planNo: null, planDay: null, planTitle: '' },
};
const check = (more: Partial<Campaign>, rest = {}) =>
  checkCampaign({ ...campaign, ...more }, { organisationKnown: false, services: [], outingDays: [], ...rest });

describe('a campaign as it is written down', () => {
  it('may lack its hotline while a draft, not while it runs', () => {
    expect(check({}).ok).toBe(true);
    expect(check({ status: 'OPEN' })).toMatchObject({ code: 'HOTLINE_NOT_A_NUMBER', field: 'hotline' });
  });
  it('has a hotline that can be dialled', () => {
    for (const hotline of ['1900.0368', '0257 3841 222', '+84 257 3841222', '0950 000 000', '113 1'])
      expect(check({ hotline }).ok, hotline).toBe(true);
    for (const hotline of ['113', 'gọi xã', '1900..0368', '09500000000000000'])
      expect(check({ hotline }).ok, hotline).toBe(false);
  });
  it('carries out a plan that is named by number and day', () => {
    const plan = { planNo: ' 15-KH/TĐTN ', planDay: day('2026-09-01'), planTitle: 'Hỗ trợ  chuyển đổi số cộng đồng' };
    expect(check(plan)).toMatchObject({ value: { planNo: '15-KH/TĐTN', planTitle: 'Hỗ trợ chuyển đổi số cộng đồng' } });
    expect(check({ ...plan, planNo: ' ' })).toMatchObject({ code: 'PLAN_NO_MISSING', field: 'planNo' });
    expect(check({ ...plan, planDay: null })).toMatchObject({ code: 'PLAN_DAY_MISSING', field: 'planDay' });
    expect(check({ planTitle: 'Kế hoạch' })).toMatchObject({ code: 'PLAN_NO_MISSING' });
  });
  it('keeps its services and outings inside its days', () => {
    const services = [{ service: 'EID_LEVEL_1' as const, validFrom: day('2026-11-01'), validTo: null }];
    expect(check({}, { services }).ok).toBe(true);
    expect(check({ validFrom: day('2026-11-02') }, { services })).toMatchObject({ code: 'SERVICE_OUTSIDE_CAMPAIGN' });
    expect(check({ validTo: day('2026-11-29') }, { outingDays: [day('2026-11-30')] })).toMatchObject({
      code: 'OUTING_OUTSIDE_CAMPAIGN',
    });
    expect(checkServices([{ ...services[0]!, validTo: day('2026-10-31') }], campaign)).toMatchObject({
      code: 'ENDS_BEFORE_IT_BEGINS',
    });
  });
});
