export * from './rule';
export * from './series';
