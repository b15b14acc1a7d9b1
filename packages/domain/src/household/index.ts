export * from './door';
export * from './household';
