export * from './closing';
export * from './outcome';
