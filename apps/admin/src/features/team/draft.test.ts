import { describe, expect, it } from 'vitest';
import { day, type UnitId } from '@go-cua/domain/core';
import { emptyDraft, fieldsOf, judge } from './draft';

const unit = '01890000-0000-7000-8000-000000000001' as UnitId;
const draft = () => ({ ...emptyDraft(unit, day('2026-11-25')), name: 'Tổ CNSC Đồng Mít' });

describe('a team being filled in', () => {
  it('is told at its field that it begins before its decision', () => {
    const late = { ...draft(), foundingDecisionNo: '46/QĐ-UBND', foundingDecisionDay: { day: day('2026-11-28') } };
    expect(judge(late)).toMatchObject({ code: 'DECISION_AFTER_START', field: 'foundingDecisionDay' });
    expect(judge({ ...late, foundingDecisionDay: { day: day('2026-11-25') } }).ok).toBe(true);
  });
  it('is told that a number of a decision needs its day', () => {
    expect(judge({ ...draft(), foundingDecisionNo: '46/QĐ-UBND' })).toMatchObject({ code: 'DECISION_DAY_MISSING' });
  });
  it('sends nothing for what was left empty', () => {
    expect(fieldsOf(draft())).toMatchObject({ foundingDecisionNo: null, foundingDecisionDay: null, validTo: null });
    expect(fieldsOf({ ...draft(), validFrom: null })).toBeNull();
  });
});
