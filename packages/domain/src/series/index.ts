export * from './series';
export * from './weekly';
