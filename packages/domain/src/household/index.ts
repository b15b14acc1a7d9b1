export * from './door';
export * from './household';
export * from './living';
