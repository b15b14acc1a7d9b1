import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SERVICES } from '../activation';
import { addDays, day, type Day } from '../core';
import { birthRange, CARD_STATUSES, fullYears } from './person';
import {
  consentNeeds,
  eligibilityOn,
  eligibilityTimeline,
  RULES,
  SERVICES_WITH_RULES,
  type EligibilityPerson,
} from './index';

const born = (text: string, card: EligibilityPerson['card'] = 'CHIP_CARD'): EligibilityPerson => ({
  birth: { day: day(text) },
  card,
});
const bornIn = (year: number, card: EligibilityPerson['card'] = 'CHIP_CARD'): EligibilityPerson => ({
  birth: { year },
  card,
});
const on = (person: EligibilityPerson, text: string) => {
  const { status, reason } = eligibilityOn(person, 'EID_LEVEL_1', day(text));
  return `${status} ${reason}`;
};

describe('level 1 under Decree 59 (2022-10-20 to 2024-06-30)', () => {
  it('begins on its day', () => {
    expect(on(born('1980-05-05'), '2022-10-19')).toBe('NOT_ELIGIBLE NO_RULE_IN_FORCE');
    expect(on(born('1980-05-05'), '2022-10-20')).toBe('ELIGIBLE AGE_14_WITH_CARD');
  });

  it('turns on the day of the 14th birthday, not on its eve', () => {
    expect(on(born('2009-05-10'), '2023-05-09')).toBe('NOT_ELIGIBLE UNDER_14');
    expect(on(born('2009-05-10'), '2023-05-10')).toBe('ELIGIBLE AGE_14_WITH_CARD');
  });

  it('counts one born on 29 February from 1 March', () => {
    expect(on(born('2008-02-29'), '2022-10-20')).toBe('ELIGIBLE AGE_14_WITH_CARD');
    expect(fullYears(day('2008-02-29'), day('2022-02-28'))).toBe(13);
    expect(fullYears(day('2008-02-29'), day('2022-03-01'))).toBe(14);
    expect(fullYears(day('2008-02-29'), day('2024-02-29'))).toBe(16);
  });

  it('needs the chip card', () => {
    expect(on(born('1980-05-05', 'OLD_PAPER'), '2023-03-01')).toBe('NOT_ELIGIBLE NO_CHIP_CARD');
    expect(on(born('1980-05-05', 'NONE'), '2023-03-01')).toBe('NOT_ELIGIBLE NO_CARD');
    expect(on(born('1980-05-05', 'UNKNOWN'), '2023-03-01')).toBe('NOT_KNOWN_YET CARD_UNKNOWN');
  });

  it('does not ask for the card of a child', () => {
    expect(on(born('2012-05-05', 'UNKNOWN'), '2023-03-01')).toBe('NOT_ELIGIBLE UNDER_14');
  });
});

describe('level 1 on the change of law', () => {
  it('a ten-year-old with a card waits until 2024-06-30 and may from 2024-07-01', () => {
    expect(on(born('2014-01-01'), '2024-06-30')).toBe('NOT_ELIGIBLE UNDER_14');
    expect(on(born('2014-01-01'), '2024-07-01')).toBe('ELIGIBLE CHILD_WITH_CARD');
  });

  it('so may a child under six with a card, and none without', () => {
    expect(on(born('2020-01-01'), '2024-07-01')).toBe('ELIGIBLE CHILD_WITH_CARD');
    expect(on(born('2020-01-01', 'NONE'), '2024-07-01')).toBe('NOT_ELIGIBLE NO_CARD');
    expect(on(born('2020-01-01', 'UNKNOWN'), '2024-07-01')).toBe('NOT_KNOWN_YET CARD_UNKNOWN');
  });

  it('names the law and the version that decided', () => {
    expect(eligibilityOn(born('1980-05-05'), 'EID_LEVEL_1', day('2024-06-30'))).toMatchObject({
      ruleVersion: 'eid-1/nd59-2022',
      law: 'Nghị định 59/2022/NĐ-CP',
    });
    expect(eligibilityOn(born('1980-05-05'), 'EID_LEVEL_1', day('2024-07-01'))).toMatchObject({
      ruleVersion: 'eid-1/nd69-2024',
      law: 'Nghị định 69/2024/NĐ-CP',
    });
  });
});

describe('what is not known', () => {
  it('a birth year is enough where it leaves no doubt', () => {
    expect(on(bornIn(1960), '2023-03-01')).toBe('ELIGIBLE AGE_14_WITH_CARD');
    expect(on(bornIn(2012), '2023-03-01')).toBe('NOT_ELIGIBLE UNDER_14');
  });

  it('and open in the year of the 14th birthday, until the last day of the year', () => {
    expect(on(bornIn(2009), '2022-12-31')).toBe('NOT_ELIGIBLE UNDER_14');
    expect(on(bornIn(2009), '2023-01-01')).toBe('NOT_KNOWN_YET BIRTH_YEAR_ONLY');
    expect(on(bornIn(2009), '2023-12-30')).toBe('NOT_KNOWN_YET BIRTH_YEAR_ONLY');
    expect(on(bornIn(2009), '2023-12-31')).toBe('ELIGIBLE AGE_14_WITH_CARD');
    expect(on(bornIn(2009, 'NONE'), '2023-06-01')).toMatch(/^NOT_ELIGIBLE/);
  });

  it('no birth at all leaves it open, unless the card already says no', () => {
    expect(on({ birth: null, card: 'CHIP_CARD' }, '2023-03-01')).toBe('NOT_KNOWN_YET BIRTH_UNKNOWN');
    expect(on({ birth: null, card: 'UNKNOWN' }, '2026-11-24')).toBe('NOT_KNOWN_YET BIRTH_UNKNOWN');
    expect(on({ birth: null, card: 'NONE' }, '2023-03-01')).toBe('NOT_ELIGIBLE NO_CARD');
    expect(on({ birth: null, card: 'OLD_PAPER' }, '2026-11-24')).toBe('NOT_ELIGIBLE NO_CHIP_CARD');
  });
});

describe('the timeline', () => {
  const line = (person: EligibilityPerson, from: string) =>
    eligibilityTimeline(person, 'EID_LEVEL_1', day(from)).map((s) => `${s.day} ${s.status}`);

  it('writes a 14th birthday ahead', () => {
    expect(line(born('2009-08-20'), '2023-03-01')).toEqual(['2023-03-01 NOT_ELIGIBLE', '2023-08-20 ELIGIBLE']);
  });

  it('writes a rule ahead that starts before the birthday', () => {
    expect(line(born('2014-08-20'), '2023-03-01')).toEqual(['2023-03-01 NOT_ELIGIBLE', '2024-07-01 ELIGIBLE']);
  });

  it('writes ahead when a birth year opens the question and when it closes it', () => {
    expect(line(bornIn(2009), '2022-11-01')).toEqual([
      '2022-11-01 NOT_ELIGIBLE',
      '2023-01-01 NOT_KNOWN_YET',
      '2023-12-31 ELIGIBLE',
    ]);
  });

  it('has one entry where the calendar changes nothing', () => {
    expect(line(born('1960-01-01'), '2026-11-24')).toEqual(['2026-11-24 ELIGIBLE']);
    expect(line(born('1960-01-01', 'UNKNOWN'), '2026-11-24')).toEqual(['2026-11-24 NOT_KNOWN_YET']);
  });

  it('equals the evaluation on every single day', () => {
    const days = fc.integer({ min: 0, max: 2600 }).map((n) => addDays(day('2022-01-01'), n));
    const births = fc.oneof(
      fc
        .integer({ min: -6000, max: 2000 })
        .map((n): EligibilityPerson['birth'] => ({ day: addDays(day('2022-01-01'), n) })),
      fc.constantFrom('2008-02-29', '2012-02-29').map((d): EligibilityPerson['birth'] => ({ day: day(d) })),
      fc.integer({ min: 2004, max: 2028 }).map((year): EligibilityPerson['birth'] => ({ year })),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        births,
        fc.constantFrom(...CARD_STATUSES),
        fc.constantFrom(...SERVICES),
        days,
        (birth, card, service, from) => {
          const person = { birth, card };
          const steps = eligibilityTimeline(person, service, from);
          expect(steps[0]?.day).toBe(from);
          let changes = 0;
          let before: string | undefined;
          for (let d: Day = from; d < '2032-01-01'; d = addDays(d, 1)) {
            const { status } = eligibilityOn(person, service, d);
            if (status !== steps.findLast((s) => s.day <= d)?.status) expect.fail(`${d}: ${status}`);
            if (status !== before) changes += 1;
            before = status;
          }
          expect(steps.filter((s) => s.day < '2032-01-01')).toHaveLength(changes);
        },
      ),
      { numRuns: 90 },
    );
  });
});

describe('the rules', () => {
  it('cite law, article and source, and never overlap', () => {
    for (const rule of RULES) expect([rule.law, rule.article, rule.source].every((text) => text.length > 5)).toBe(true);
    for (const a of RULES)
      for (const b of RULES)
        if (a !== b && a.service === b.service && a.validFrom < b.validFrom)
          expect(a.validTo! < b.validFrom).toBe(true);
    expect([...SERVICES_WITH_RULES].sort()).toEqual([...SERVICES].sort());
  });

  it('make nobody eligible before a service has one', () => {
    expect(eligibilityOn(born('1980-05-05'), 'HEALTH_RECORD', day('2024-09-16'))).toMatchObject({
      status: 'NOT_ELIGIBLE',
      reason: 'NO_RULE_IN_FORCE',
      ruleVersion: null,
    });
  });
});

describe('whose yes a record needs', () => {
  const today = day('2026-11-24');
  const needs = (text: string) => consentNeeds({ day: day(text) }, today);

  it('a guardian under 16, with the child from 7', () => {
    expect(needs('2019-11-25')).toEqual({ guardian: true, childsOwnYes: false });
    expect(needs('2019-11-24')).toEqual({ guardian: true, childsOwnYes: true });
    expect(needs('2010-11-25')).toEqual({ guardian: true, childsOwnYes: true });
    expect(needs('2010-11-24')).toEqual({ guardian: false, childsOwnYes: false });
  });

  it('says when the year alone leaves it open', () => {
    expect(consentNeeds({ year: 2010 }, today)).toEqual({ guardian: 'UNKNOWN', childsOwnYes: 'UNKNOWN' });
    expect(consentNeeds({ year: 2019 }, today)).toEqual({ guardian: true, childsOwnYes: 'UNKNOWN' });
    expect(consentNeeds({ year: 1960 }, today)).toEqual({ guardian: false, childsOwnYes: false });
    expect(consentNeeds(null, today)).toEqual({ guardian: 'UNKNOWN', childsOwnYes: 'UNKNOWN' });
    expect(birthRange({ year: 1960 })).toEqual(['1960-01-01', '1960-12-31']);
  });
});
