import type { ServiceCode } from '../activation/service';
import type { Day } from '../core/day';
import { EID_RULES } from './eid-rules';
import type { CardStatus } from './person';
import { SERVICE_RULES } from './service-rules';

export type EligibilityStatus = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'NOT_KNOWN_YET';

export const ELIGIBILITY_REASONS = [
  'AGE_14_WITH_CARD',
  'CHILD_WITH_CARD',
  'AGE_15_WITH_CARD',
  'AGE_14_WITHOUT_CARD',
  'UNDER_6',
  'UNDER_14',
  'UNDER_15',
  'ON_REQUEST',
  'HAS_CHIP_CARD',
  'NO_CARD',
  'NO_CHIP_CARD',
  'CARD_UNKNOWN',
  'BIRTH_UNKNOWN',
  'BIRTH_YEAR_ONLY',
  'NOT_BORN_YET',
  'NO_RULE_IN_FORCE',
] as const;
export type EligibilityReason = (typeof ELIGIBILITY_REASONS)[number];

export interface EligibilityVerdict {
  readonly status: EligibilityStatus;
  readonly reason: EligibilityReason;
}

/** A rule of law with its dates; `validTo` is its last day. */
export interface Rule {
  readonly service: ServiceCode;
  readonly version: string;
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly law: string;
  readonly article: string;
  /** Where the text was read. */
  readonly source: string;
  /** The ages, in full years, at which the rule answers differently. */
  readonly ages: readonly number[];
  /** `age` in full years, never negative. */
  readonly decide: (age: number, card: CardStatus) => EligibilityVerdict;
}

/** The version of this whole set of rules; a figure that rests on it says so. Rises with any change of them. */
export const RULE_VERSION = 'eligibility-2';

export const RULES: readonly Rule[] = [...EID_RULES, ...SERVICE_RULES];

/** The services for which somebody can be eligible at all. */
export const SERVICES_WITH_RULES: readonly ServiceCode[] = [...new Set(RULES.map((rule) => rule.service))];

/** The first day on which a service has a rule; null: it has none. */
export function rulesBegin(service: ServiceCode): Day | null {
  return (
    RULES.filter((rule) => rule.service === service)
      .map((rule) => rule.validFrom)
      .sort()[0] ?? null
  );
}

export function ruleOn(service: ServiceCode, on: Day): Rule | null {
  return (
    RULES.find((r) => r.service === service && r.validFrom <= on && (r.validTo === undefined || on <= r.validTo)) ??
    null
  );
}

/**
 * Whether a service is offered at the door: to who is eligible, to who may turn out to be, and to who gets it on request
 * and is counted from the request on.
 */
export function mayBeOffered({ status, reason }: EligibilityVerdict): boolean {
  return status !== 'NOT_ELIGIBLE' || reason === 'ON_REQUEST';
}
