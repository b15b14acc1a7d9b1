export { CARD_STATUSES, fullYears, type Birth, type CardStatus, type EligibilityPerson } from './person';
export * from './rule';
export * from './eligibility';
export * from './consent';
