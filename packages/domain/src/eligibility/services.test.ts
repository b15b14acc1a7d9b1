import { describe, expect, it } from 'vitest';
import type { ServiceCode } from '../activation';
import { day } from '../core';
import { eligibilityOn, eligibilityTimeline, mayBeOffered, rulesBegin, type EligibilityPerson } from './index';

const born = (text: string, card: EligibilityPerson['card'] = 'CHIP_CARD'): EligibilityPerson => ({
  birth: { day: day(text) },
  card,
});
const asked = (service: ServiceCode) => (person: EligibilityPerson, text: string) => {
  const { status, reason } = eligibilityOn(person, service, day(text));
  return `${status} ${reason}`;
};
const grownUp = born('1980-05-05');

describe("the card's dossier", () => {
  const on = asked('ID_CARD');

  it('is for who has no chip card, from the 14th birthday on', () => {
    expect(on(born('2009-05-10', 'NONE'), '2023-05-09')).toBe('NOT_ELIGIBLE UNDER_14');
    expect(on(born('2009-05-10', 'NONE'), '2023-05-10')).toBe('ELIGIBLE AGE_14_WITHOUT_CARD');
    expect(on(born('1950-01-01', 'OLD_PAPER'), '2026-11-24')).toBe('ELIGIBLE AGE_14_WITHOUT_CARD');
    expect(on(grownUp, '2026-11-24')).toBe('NOT_ELIGIBLE HAS_CHIP_CARD');
    expect(on(born('1980-05-05', 'UNKNOWN'), '2026-11-24')).toBe('NOT_KNOWN_YET CARD_UNKNOWN');
  });

  it('is made for a child on request from 2024-07-01, and no target asks for it', () => {
    const child = born('2015-03-03', 'NONE');
    expect(on(child, '2024-06-30')).toBe('NOT_ELIGIBLE UNDER_14');
    expect(on(child, '2024-07-01')).toBe('NOT_ELIGIBLE ON_REQUEST');
    const verdicts = ['2024-06-30', '2024-07-01'].map((d) => mayBeOffered(eligibilityOn(child, 'ID_CARD', day(d))));
    expect(verdicts).toEqual([false, true]);
    expect(on(born('2015-03-03'), '2024-07-01')).toBe('NOT_ELIGIBLE HAS_CHIP_CARD');
  });

  it('waits for the birth or the card where they are not known', () => {
    expect(on({ birth: null, card: 'NONE' }, '2026-11-24')).toBe('NOT_KNOWN_YET BIRTH_UNKNOWN');
    expect(on({ birth: null, card: 'CHIP_CARD' }, '2026-11-24')).toBe('NOT_ELIGIBLE HAS_CHIP_CARD');
    expect(on({ birth: { year: 2012 }, card: 'NONE' }, '2026-06-01')).toBe('NOT_KNOWN_YET BIRTH_YEAR_ONLY');
  });

  it('names the law of the day', () => {
    const law = (text: string) => eligibilityOn(grownUp, 'ID_CARD', day(text)).law;
    expect(law('2024-06-30')).toBe('Luật Căn cước công dân 59/2014/QH13');
    expect(law('2024-07-01')).toBe('Luật Căn cước 26/2023/QH15');
  });
});

describe('level 2', () => {
  const on = asked('EID_LEVEL_2');

  it('needs a chip card and full 14 years under Decree 59', () => {
    expect(on(grownUp, '2022-10-19')).toBe('NOT_ELIGIBLE NO_RULE_IN_FORCE');
    expect(on(grownUp, '2022-10-20')).toBe('ELIGIBLE AGE_14_WITH_CARD');
    expect(on(born('1980-05-05', 'NONE'), '2023-03-01')).toBe('NOT_ELIGIBLE NO_CARD');
    expect(on(born('1980-05-05', 'OLD_PAPER'), '2023-03-01')).toBe('NOT_ELIGIBLE NO_CHIP_CARD');
    expect(on(born('2009-05-10'), '2023-05-09')).toBe('NOT_ELIGIBLE UNDER_14');
    expect(on(born('2009-05-10'), '2023-05-10')).toBe('ELIGIBLE AGE_14_WITH_CARD');
  });

  it('is open to a child with a card from the 6th birthday on under Decree 69, level 1 from birth', () => {
    expect(on(born('2015-01-01'), '2024-06-30')).toBe('NOT_ELIGIBLE UNDER_14');
    expect(on(born('2015-01-01'), '2024-07-01')).toBe('ELIGIBLE CHILD_WITH_CARD');
    expect(on(born('2019-02-02'), '2025-02-01')).toBe('NOT_ELIGIBLE UNDER_6');
    expect(on(born('2019-02-02'), '2025-02-02')).toBe('ELIGIBLE CHILD_WITH_CARD');
    expect(asked('EID_LEVEL_1')(born('2019-02-02'), '2025-02-01')).toBe('ELIGIBLE CHILD_WITH_CARD');
  });

  it('waits for the card of who may be old enough', () => {
    expect(on(born('2019-02-02', 'UNKNOWN'), '2025-02-02')).toBe('NOT_KNOWN_YET CARD_UNKNOWN');
    expect(on({ birth: { year: 2019 }, card: 'CHIP_CARD' }, '2025-06-01')).toBe('NOT_KNOWN_YET BIRTH_YEAR_ONLY');
  });
});

describe('online public services', () => {
  const on = asked('PUBLIC_SERVICES');

  it('took any ID paper until 2024-06-30, and take the e-ID account since', () => {
    const oldPaper = born('1960-05-05', 'OLD_PAPER');
    expect(on(oldPaper, '2024-06-30')).toBe('ELIGIBLE AGE_14_WITH_CARD');
    expect(on(oldPaper, '2024-07-01')).toBe('NOT_ELIGIBLE NO_CHIP_CARD');
    expect(on(grownUp, '2024-07-01')).toBe('ELIGIBLE AGE_14_WITH_CARD');
  });

  it('are used by a child through the parents, until the 14th birthday', () => {
    expect(on(born('2012-08-08'), '2026-08-07')).toBe('NOT_ELIGIBLE UNDER_14');
    expect(on(born('2012-08-08'), '2026-08-08')).toBe('ELIGIBLE AGE_14_WITH_CARD');
  });
});

describe('cashless payment', () => {
  const on = asked('CASHLESS_PAYMENT');

  it('takes an account of one’s own, from full 15 years', () => {
    expect(on(born('2011-08-08'), '2026-08-07')).toBe('NOT_ELIGIBLE UNDER_15');
    expect(on(born('2011-08-08'), '2026-08-08')).toBe('ELIGIBLE AGE_15_WITH_CARD');
    expect(on(born('1980-05-05', 'NONE'), '2026-08-08')).toBe('NOT_ELIGIBLE NO_CARD');
    expect(on(born('1980-05-05', 'UNKNOWN'), '2026-08-08')).toBe('NOT_KNOWN_YET CARD_UNKNOWN');
  });

  it('has no rule here before 2024-07-01, so nobody counts', () => {
    expect(on(grownUp, '2024-06-30')).toBe('NOT_ELIGIBLE NO_RULE_IN_FORCE');
    expect(rulesBegin('CASHLESS_PAYMENT')).toBe('2024-07-01');
    const line = eligibilityTimeline(grownUp, 'CASHLESS_PAYMENT', day('2023-06-01'));
    expect(line.map((s) => `${s.day} ${s.status}`)).toEqual(['2023-06-01 NOT_ELIGIBLE', '2024-07-01 ELIGIBLE']);
  });
});

describe('the health record', () => {
  const on = asked('HEALTH_RECORD');

  it('is read with an account of level 2, since 2024-09-17', () => {
    expect(on(grownUp, '2024-09-16')).toBe('NOT_ELIGIBLE NO_RULE_IN_FORCE');
    expect(on(grownUp, '2024-09-17')).toBe('ELIGIBLE AGE_14_WITH_CARD');
    expect(on(born('2019-02-02'), '2025-02-01')).toBe('NOT_ELIGIBLE UNDER_6');
    expect(on(born('2019-02-02'), '2025-02-02')).toBe('ELIGIBLE CHILD_WITH_CARD');
    expect(on(born('1980-05-05', 'OLD_PAPER'), '2026-11-24')).toBe('NOT_ELIGIBLE NO_CHIP_CARD');
  });
});
