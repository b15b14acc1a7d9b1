import type { ServiceCode } from '../activation/service';
import { day, type Day } from '../core/day';
import { birthRange, dayAfter, fullYears, turningDays, type EligibilityPerson } from './person';
import { ruleOn, RULES } from './rule';
import type { EligibilityVerdict, Rule } from './verdict';

export interface Eligibility extends EligibilityVerdict {
  /** The version of the rule that decided; null where no rule was in force. */
  readonly ruleVersion: string | null;
  readonly law: string | null;
}

function decideFor(born: Day, person: EligibilityPerson, rule: Rule, on: Day): EligibilityVerdict {
  const age = fullYears(born, on);
  return age < 0 ? { status: 'NOT_ELIGIBLE', reason: 'NOT_BORN_YET' } : rule.decide(age, person.card);
}

function decide(person: EligibilityPerson, rule: Rule, on: Day): EligibilityVerdict {
  if (!person.birth) {
    // Asked at an age above every bound: a no that even then stands is the card's.
    const atBest = rule.decide(Math.max(...rule.ages), person.card);
    return atBest.status === 'NOT_ELIGIBLE' ? atBest : { status: 'NOT_KNOWN_YET', reason: 'BIRTH_UNKNOWN' };
  }
  const [first, last] = birthRange(person.birth);
  const oldest = decideFor(first, person, rule, on);
  const youngest = decideFor(last, person, rule, on);
  return oldest.status === youngest.status ? youngest : { status: 'NOT_KNOWN_YET', reason: 'BIRTH_YEAR_ONLY' };
}

/** Whether a person is eligible for a service on a day, by the rule in force on that day. */
export function eligibilityOn(person: EligibilityPerson, service: ServiceCode, on: Day): Eligibility {
  const rule = ruleOn(service, on);
  if (!rule) return { status: 'NOT_ELIGIBLE', reason: 'NO_RULE_IN_FORCE', ruleVersion: null, law: null };
  return { ...decide(person, rule, on), ruleVersion: rule.version, law: rule.law };
}

export interface EligibilityStep {
  readonly day: Day;
  readonly status: Eligibility['status'];
  readonly ruleVersion: string | null;
}

/**
 * The status on `fromDay`, then every later day on which the calendar alone changes it: a birthday, a rule that starts
 * or ends, the day by which a birth year leaves no doubt. Between two entries the status stands still.
 */
export function eligibilityTimeline(person: EligibilityPerson, service: ServiceCode, fromDay: Day): EligibilityStep[] {
  const rules = RULES.filter((rule) => rule.service === service);
  const turns = [
    ...rules.flatMap((rule) => [rule.validFrom, ...(rule.validTo ? [dayAfter(rule.validTo)] : [])]),
    ...turningDays(
      person.birth,
      rules.flatMap((rule) => rule.ages),
    ),
  ];
  const days = [...new Set(turns)].filter((d) => d > fromDay).sort();
  const steps: EligibilityStep[] = [];
  for (const d of [fromDay, ...days]) {
    const { status, ruleVersion } = eligibilityOn(person, service, d);
    if (steps.at(-1)?.status !== status) steps.push({ day: d, status, ruleVersion });
  }
  return steps;
}

/** Before the first rule of any service. */
const BEGINNING = day('2000-01-01');

/** The whole of a person's eligibility, whatever day it is asked of: what a correction puts in the first one's place. */
export const eligibilityEver = (person: EligibilityPerson, service: ServiceCode) =>
  eligibilityTimeline(person, service, BEGINNING).map(({ day: on, status }) => ({ day: on, status }));
