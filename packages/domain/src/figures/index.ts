export * from './ledger';
export * from './line';
export * from './lines';
export * from './measures';
export { standingTimeline, type ResidentStanding } from './stocks';
export * from './tiles';
