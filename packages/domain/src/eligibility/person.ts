import { addDays, birthday, day, type Day } from '../core/day';

/** What is known of a birth: the day, the year alone (common among older people), or nothing. */
export type Birth = { readonly day: Day } | { readonly year: number };

/**
 * `OLD_PAPER`: an ID paper without a chip (CMND, card with a bar code). `NONE`: no card. `UNKNOWN`: nobody has asked.
 */
export const CARD_STATUSES = ['CHIP_CARD', 'OLD_PAPER', 'NONE', 'UNKNOWN'] as const;
export type CardStatus = (typeof CARD_STATUSES)[number];

export interface EligibilityPerson {
  readonly birth: Birth | null;
  readonly card: CardStatus;
}

/** The first and last day on which the person may have been born. */
export function birthRange(birth: Birth): readonly [Day, Day] {
  if ('day' in birth) return [birth.day, birth.day];
  const year = String(birth.year).padStart(4, '0');
  return [day(`${year}-01-01`), day(`${year}-12-31`)];
}

/** Full years completed on a day (Civil Code 2015, Art. 148); negative before birth. */
export function fullYears(born: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return birthday(born, years) <= on ? years : years - 1;
}

/** The days on which somebody of that birth reaches, for certain or at the earliest, one of the ages. */
export function turningDays(birth: Birth | null, ages: readonly number[]): Day[] {
  if (!birth) return [];
  const [first, last] = birthRange(birth);
  return [0, ...ages].flatMap((age) => [birthday(first, age), birthday(last, age)]);
}

export const dayAfter = (d: Day): Day => addDays(d, 1);
