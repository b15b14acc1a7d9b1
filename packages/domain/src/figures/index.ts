export * from './ledger';
export * from './line';
export * from './lines';
export * from './measures';
export * from './pace';
export { houseOf, standingTimeline, type ResidentStanding } from './stocks';
export * from './tiles';
