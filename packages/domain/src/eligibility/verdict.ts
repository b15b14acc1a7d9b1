import type { ServiceCode } from '../activation/service';
import type { Day } from '../core/day';
import type { CardStatus } from './person';

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
