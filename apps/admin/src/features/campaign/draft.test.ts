import { describe, expect, it } from 'vitest';
import { day, type UnitId } from '@go-cua/domain/core';
import { emptyCampaign, fieldsOf, judge, servicesInput, servicesOf } from './draft';

const unit = '01890000-0000-7000-8000-000000000001' as UnitId;
const draft = () => ({
  ...emptyCampaign(unit, day('2026-10-03')),
  name: '90 ngày gõ cửa',
  validTo: { day: day('2026-12-31') },
});

describe('a campaign being filled in', () => {
  it('needs its last day, and that day not before the first', () => {
    expect(fieldsOf({ ...draft(), validTo: null })).toBeNull();
    expect(judge({ ...draft(), validTo: { day: day('2026-10-02') } }, servicesOf(null), 'DRAFT')).toMatchObject({
      code: 'ENDS_BEFORE_IT_BEGINS',
      field: 'validTo',
    });
  });
  it('may have no hotline while it is a draft, but not while it is open', () => {
    expect(judge(draft(), servicesOf(null), 'DRAFT').ok).toBe(true);
    expect(judge(draft(), servicesOf(null), 'OPEN')).toMatchObject({ field: 'hotline' });
    expect(judge({ ...draft(), hotline: '1900.0368' }, servicesOf(null), 'OPEN').ok).toBe(true);
  });
  it('is told that a service runs beyond its days', () => {
    const late = servicesOf(null).map((s, i) => (i === 0 ? { ...s, on: true, to: { day: day('2027-01-05') } } : s));
    expect(judge(draft(), late, 'DRAFT')).toMatchObject({ code: 'SERVICE_OUTSIDE_CAMPAIGN', field: 'services' });
  });
  it('offers what is on, and leaves the campaign’s own days out', () => {
    const held = { service: 'EID_LEVEL_1', validFrom: day('2026-10-03'), validTo: null } as const;
    const services = servicesOf({ services: [held], validFrom: day('2026-10-03') });
    expect(servicesInput(services)).toEqual([{ service: 'EID_LEVEL_1', validFrom: null, validTo: null }]);
  });
});
