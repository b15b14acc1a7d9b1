// The shape of a birth and the card's codes are also spoken by `resident`; the barrel names each of them once.
export { fullYears, type CardStatus, type EligibilityPerson } from './person';
export * from './rule';
export * from './verdict';
export { eligibilityEver, eligibilityOn, eligibilityTimeline, type Eligibility } from './eligibility';
export * from './consent';
