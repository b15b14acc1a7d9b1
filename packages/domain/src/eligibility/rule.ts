import type { ServiceCode } from '../activation/service';
import { day, type Day } from '../core/day';
import type { CardStatus } from './person';

export type EligibilityStatus = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'NOT_KNOWN_YET';

export const ELIGIBILITY_REASONS = [
  'AGE_14_WITH_CARD',
  'CHILD_WITH_CARD',
  'UNDER_14',
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

/** The version of this whole set of rules; a figure that rests on it says so. Rises with any change below. */
export const RULE_VERSION = 'eligibility-1';

/**
 * What the card alone decides. A paper without a chip does not do: under Decree 59 the app reads the chip or its QR;
 * since 2024-07-01 the nine-digit CMND is running out and a bar-code card is renewed at the same desk, so the answer at
 * the door stays "first the card".
 */
function byCard(card: CardStatus): EligibilityVerdict | null {
  if (card === 'NONE') return { status: 'NOT_ELIGIBLE', reason: 'NO_CARD' };
  if (card === 'OLD_PAPER') return { status: 'NOT_ELIGIBLE', reason: 'NO_CHIP_CARD' };
  if (card === 'UNKNOWN') return { status: 'NOT_KNOWN_YET', reason: 'CARD_UNKNOWN' };
  return null;
}

export const RULES: readonly Rule[] = [
  {
    service: 'EID_LEVEL_1',
    version: 'eid-1/nd59-2022',
    validFrom: day('2022-10-20'),
    validTo: day('2024-06-30'),
    law: 'Nghị định 59/2022/NĐ-CP',
    article: 'Điều 11',
    source: 'luatvietnam.vn 570-94434 (Điều 11); vietjack.me chuong-v-6590 (in force 2022-10-20)',
    ages: [14],
    // Under 14: registered under the account of a parent or guardian, no account of one's own.
    decide: (age, card) =>
      age < 14
        ? { status: 'NOT_ELIGIBLE', reason: 'UNDER_14' }
        : (byCard(card) ?? { status: 'ELIGIBLE', reason: 'AGE_14_WITH_CARD' }),
  },
  {
    service: 'EID_LEVEL_1',
    version: 'eid-1/nd69-2024',
    validFrom: day('2024-07-01'),
    law: 'Nghị định 69/2024/NĐ-CP',
    article: 'Điều 7',
    source: 'encovietnam.com 140/4642 (Điều 7); xuanloc.thuongxuan.gov.vn (2024-07-01)',
    ages: [14],
    // 6 to under 14, and under 6: on demand, for who holds a card. Holding one shows the demand, so the child counts.
    decide: (age, card) =>
      byCard(card) ?? { status: 'ELIGIBLE', reason: age < 14 ? 'CHILD_WITH_CARD' : 'AGE_14_WITH_CARD' },
  },
];

/** The services for which somebody can be eligible at all. */
export const SERVICES_WITH_RULES: readonly ServiceCode[] = [...new Set(RULES.map((rule) => rule.service))];

export function ruleOn(service: ServiceCode, on: Day): Rule | null {
  return (
    RULES.find((r) => r.service === service && r.validFrom <= on && (r.validTo === undefined || on <= r.validTo)) ??
    null
  );
}
