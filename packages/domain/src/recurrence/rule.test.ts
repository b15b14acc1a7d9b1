import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '../core';
import { isSaturday } from '../outing';
import { SERIES_MOST, WEEKDAYS, type Weekly } from '../series';
import { checkWeekly, daysOfRule, ruleText, weeklyOf, withoutDays } from './index';

const saturdays: Weekly = {
  ...{ firstDay: day('2026-11-28'), weekdays: ['SA'], until: day('2026-12-26'), count: null },
};
const check = (more: Partial<Weekly>) => checkWeekly({ ...saturdays, ...more });

describe('the weekly Volunteer Saturday as a rule', () => {
  it('is the text of RFC 5545, and its days: the last one included', () => {
    expect(check({})).toMatchObject({
      value: {
        rule: 'DTSTART;VALUE=DATE:20261128\nRRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20261226',
        days: ['2026-11-28', '2026-12-05', '2026-12-12', '2026-12-19', '2026-12-26'],
      },
    });
  });

  it('begins with the first weekday that comes, and counts outings rather than weeks', () => {
    const wednesday = { firstDay: day('2026-11-25'), weekdays: ['SA', 'TU'] as const, until: null, count: 3 };
    expect(check(wednesday)).toMatchObject({ value: { days: ['2026-11-28', '2026-12-01', '2026-12-05'] } });
  });

  it('leaves out a holiday, and a second one beside it; the end stays where it was', () => {
    const once = withoutDays(ruleText(saturdays), [day('2026-12-12')]);
    const twice = withoutDays(once, [day('2026-12-05'), day('2026-12-12')]);
    expect(twice.split('\n')[2]).toBe('EXDATE;VALUE=DATE:20261205,20261212');
    expect(daysOfRule(twice)).toEqual(['2026-11-28', '2026-12-19', '2026-12-26']);
    expect(weeklyOf(twice)).toEqual({ ...saturdays, leftOut: ['2026-12-05', '2026-12-12'] });
  });

  it('says at the field what is not right', () => {
    expect(check({ weekdays: [] })).toMatchObject({ code: 'SERIES_NO_WEEKDAY', field: 'weekdays' });
    expect(check({ until: null })).toMatchObject({ code: 'SERIES_NO_END', field: 'until' });
    expect(check({ count: 3 })).toMatchObject({ code: 'SERIES_NO_END' });
    expect(check({ until: day('2026-11-27') })).toMatchObject({ code: 'SERIES_ENDS_BEFORE_IT_BEGINS', field: 'until' });
    expect(check({ until: null, count: 0 })).toMatchObject({ code: 'SERIES_NO_DAY', field: 'count' });
    expect(check({ weekdays: ['MO'], until: day('2026-11-29') })).toMatchObject({ code: 'SERIES_NO_DAY' });
    expect(check({ until: null, count: SERIES_MOST }).ok).toBe(true);
    expect(check({ until: null, count: SERIES_MOST + 1 })).toMatchObject({ code: 'SERIES_TOO_LONG', field: 'count' });
    expect(check({ until: day('2036-11-28') })).toMatchObject({ code: 'SERIES_TOO_LONG', field: 'until' });
  });

  it('holds, whatever is planned: on its weekdays alone, inside its span, in order, and read back as written', () => {
    const weekly = fc.record({
      firstDay: fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2024-01-01'), n)),
      weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 3 }),
      weeks: fc.integer({ min: 0, max: 15 }),
    });
    fc.assert(
      fc.property(weekly, ({ firstDay, weekdays, weeks }) => {
        const until = addDays(firstDay, weeks * 7);
        const w: Weekly = { firstDay, weekdays: WEEKDAYS.filter((d) => weekdays.includes(d)), until, count: null };
        const made = checkWeekly(w);
        const { rule, days } = made.ok ? made.value : { rule: null, days: [] };
        // 1970-01-05 was a Monday.
        const expected = Array.from({ length: weeks * 7 + 1 }, (_, i) => addDays(firstDay, i)).filter((d) =>
          w.weekdays.includes(WEEKDAYS[((daysBetween(day('1970-01-05'), d) % 7) + 7) % 7]!),
        );
        expect(days).toEqual(expected);
        if (!made.ok) expect(made.code).toBe('SERIES_NO_DAY');
        if (rule) expect(weeklyOf(rule)).toEqual({ ...w, leftOut: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('knows a Saturday as the outing does', () => {
    const days = daysOfRule(ruleText({ ...saturdays, until: null, count: 40 }));
    expect(days).toHaveLength(40);
    expect(days.every(isSaturday)).toBe(true);
  });
});
