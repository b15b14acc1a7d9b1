export * from './ledger';
export * from './line';
export * from './lines';
export * from './measures';
