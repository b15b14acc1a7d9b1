import type { Day } from '../core/day';
import { birthRange, fullYears, type Birth } from './person';

/** A child is a person under 16 (Children Law 102/2016/QH13, Art. 1; Law 91/2025/QH15, Art. 24). */
export const GUARDIAN_UNDER = 16;
/** From 7 the child's own yes is needed beside the guardian's (Law 91/2025/QH15, Art. 24). */
export const OWN_YES_FROM = 7;

export interface ConsentNeeds {
  readonly guardian: boolean | 'UNKNOWN';
  /** Beside the guardian's; from 16 on the person's own yes is the consent itself, and this is false. */
  readonly childsOwnYes: boolean | 'UNKNOWN';
}

/** Whose yes a record of this person needs on a day; `UNKNOWN` where the birth as known leaves it open. */
export function consentNeeds(birth: Birth | null, onDay: Day): ConsentNeeds {
  if (!birth) return { guardian: 'UNKNOWN', childsOwnYes: 'UNKNOWN' };
  const ages = birthRange(birth).map((born) => fullYears(born, onDay));
  const settled = (test: (age: number) => boolean) => {
    const [first, second] = ages.map(test);
    return first === second ? first! : 'UNKNOWN';
  };
  return {
    guardian: settled((age) => age < GUARDIAN_UNDER),
    childsOwnYes: settled((age) => age >= OWN_YES_FROM && age < GUARDIAN_UNDER),
  };
}
