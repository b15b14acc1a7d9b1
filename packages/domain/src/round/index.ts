export * from './carried';
export * from './helped';
export * from './tonight';
export * from './share';
