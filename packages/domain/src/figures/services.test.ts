import { describe, expect, it } from 'vitest';
import { saidOf, SERVICES, type ServiceCode, type SimpleAnswer } from '../activation';
import type { Fact, FactData } from '../act/fact';
import {
  addDays,
  day,
  type ActId,
  type Day,
  type HamletId,
  type HouseholdId,
  type InstallationId,
  type PersonId,
  type ResidentId,
} from '../core';
import { eligibilityTimeline, SERVICES_WITH_RULES, type EligibilityPerson } from '../eligibility';
import { houseOf, linesOf, standingTimeline, type Measure } from './index';

const TONIGHT = day('2026-11-24');

/** What one phone writes at one door: facts as the intake stamps them. */
function aDoor(over: { services?: readonly ServiceCode[] | null; stated?: number; on?: Day } = {}) {
  const { services = SERVICES_WITH_RULES, stated = 1, on = TONIGHT } = over;
  const facts: Fact[] = [];
  const write = (data: FactData, at = on, subjectId?: ResidentId): void =>
    void facts.push({
      ...{ actId: `act-${String(facts.length).padStart(2, '0')}` as ActId, authorId: 'linh' as PersonId },
      ...{ installationId: 'phone' as InstallationId, seq: facts.length, day: at, at: 0, data },
      ...{ hamletId: 'Xuân Thành' as HamletId, householdId: 'nhà 12' as HouseholdId, ...(subjectId && { subjectId }) },
    });
  write({ kind: 'registerHousehold', peopleStated: stated, ...(services && { services }) });
  return {
    facts,
    write,
    registers(who: string, person: EligibilityPerson, known: readonly ServiceCode[] = SERVICES, at = on) {
      const eligibility = Object.fromEntries(known.map((s) => [s, eligibilityTimeline(person, s, at)]));
      write({ kind: 'registerResident', eligibility }, at, who as ResidentId);
    },
    says(who: string, service: ServiceCode, answer: SimpleAnswer, at = on) {
      write({ kind: 'advanceActivation', service, ...saidOf(answer, 'NOT_STARTED') }, at, who as ResidentId);
    },
    stand: (service: ServiceCode, measure: Measure, until: Day = TONIGHT): number =>
      linesOf(facts)
        .filter((l) => l.service === service && l.measure === measure && l.day <= until)
        .reduce((n, l) => n + l.amount, 0),
  };
}
const born = (text: string, card: EligibilityPerson['card'] = 'CHIP_CARD'): EligibilityPerson => ({
  birth: { day: day(text) },
  card,
});

describe('the stocks of each service', () => {
  it('follow its own rule: who holds a chip card needs no dossier, who has none is counted there first', () => {
    const d = aDoor({ stated: 2 });
    d.registers('cô Phượng', born('1980-05-05'));
    d.registers('bác Tám', born('1950-05-05', 'NONE'));
    expect(SERVICES.map((s) => d.stand(s, 'ELIGIBLE'))).toEqual([1, 1, 1, 1, 1, 1]);
    d.says('bác Tám', 'ID_CARD', 'DONE');
    expect([d.stand('ID_CARD', 'ACTIVATED_HELPED'), d.stand('EID_LEVEL_1', 'ACTIVATED_HELPED')]).toEqual([1, 0]);
  });

  it("count a child's card from the request on", () => {
    const d = aDoor();
    d.registers('bé An', born('2018-05-05', 'NONE'));
    expect([d.stand('ID_CARD', 'ELIGIBLE'), d.stand('ID_CARD', 'NOT_KNOWN_YET')]).toEqual([0, 0]);
    d.says('bé An', 'ID_CARD', 'REFERRED');
    expect([d.stand('ID_CARD', 'ELIGIBLE'), d.stand('ID_CARD', 'BLOCKED')]).toEqual([1, 1]);
    const [last] = standingTimeline(houseOf(d.facts), 'ID_CARD').slice(-1);
    expect(last).toMatchObject({ status: 'ELIGIBLE', answer: 'BLOCKED', blocker: 'REFERRED', state: 'REFERRED' });
  });

  it('begin with the first rule of the service, whenever the door was entered', () => {
    const d = aDoor({ stated: 3, on: day('2023-06-06') });
    d.registers('cô Phượng', born('1980-05-05'));
    const known = (service: ServiceCode, until: string) =>
      (['ELIGIBLE', 'NOT_KNOWN_YET'] as const).map((m) => d.stand(service, m, day(until)));
    expect(known('EID_LEVEL_2', '2023-06-06')).toEqual([1, 2]);
    expect(known('CASHLESS_PAYMENT', '2024-06-30')).toEqual([0, 0]);
    expect(known('CASHLESS_PAYMENT', '2024-07-01')).toEqual([1, 2]);
    expect(known('HEALTH_RECORD', '2024-09-16')).toEqual([0, 0]);
    expect(known('HEALTH_RECORD', '2024-09-17')).toEqual([1, 2]);
  });

  it('take the final no of a household as the answer for each', () => {
    const d = aDoor({ stated: 2 });
    d.registers('cô Phượng', born('1980-05-05'));
    d.write({ kind: 'recordVisit', outcome: 'DECLINED', decline: 'FINAL', met: [], anonymousHelped: 0 });
    expect(SERVICES.map((s) => d.stand(s, 'DECLINED_FINAL'))).toEqual([2, 2, 1, 2, 2, 2]);
  });
});

describe('what was written before a service had rules', () => {
  const before = () => {
    const d = aDoor({ services: null, stated: 3, on: addDays(TONIGHT, -30) });
    d.registers('cô Phượng', born('1980-05-05'), ['EID_LEVEL_1']);
    return d;
  };

  it('stands as it stood: level 1 whole, nothing of the others', () => {
    const d = before();
    expect([d.stand('EID_LEVEL_1', 'ELIGIBLE'), d.stand('EID_LEVEL_1', 'NOT_KNOWN_YET')]).toEqual([1, 2]);
    expect(new Set(linesOf(d.facts).map((l) => l.service))).toEqual(new Set(['ALL', 'EID_LEVEL_1']));
  });

  it('is not known yet from the day on which something is said of the service, and whole once it is done', () => {
    const d = before();
    d.says('cô Phượng', 'PUBLIC_SERVICES', 'DECLINED', addDays(TONIGHT, -1));
    const stand = (m: Measure, until?: Day) => d.stand('PUBLIC_SERVICES', m, until);
    expect([stand('NOT_KNOWN_YET', addDays(TONIGHT, -2)), stand('NOT_KNOWN_YET'), stand('DECLINED_FINAL')]).toEqual([
      ...[0, 1, 1],
    ]);
    d.says('cô Phượng', 'PUBLIC_SERVICES', 'HAD_IT');
    expect([stand('ELIGIBLE'), stand('NOT_KNOWN_YET'), stand('FOUND_ACTIVE'), stand('DECLINED_FINAL')]).toEqual([
      ...[1, 0, 1, 0],
    ]);
  });

  it('knows whom it meets from now on', () => {
    const d = before();
    d.registers('chú Năm', born('1975-05-05'), SERVICES, TONIGHT);
    expect([d.stand('EID_LEVEL_1', 'ELIGIBLE'), d.stand('PUBLIC_SERVICES', 'ELIGIBLE')]).toEqual([2, 1]);
    expect(d.stand('PUBLIC_SERVICES', 'NOT_KNOWN_YET')).toBe(0);
  });
});
