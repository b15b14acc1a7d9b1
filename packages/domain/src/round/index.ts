export * from './helped';
export * from './tonight';
