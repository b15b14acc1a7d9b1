export * from './ledger';
export * from './line';
export * from './lines';
export * from './measures';
export * from './pace';
export { standingTimeline, type ResidentStanding } from './stocks';
export * from './tiles';
