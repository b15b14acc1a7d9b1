export * from './ledger';
export * from './lines';
export * from './measures';
