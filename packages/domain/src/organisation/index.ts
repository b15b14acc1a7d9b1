export * from './label';
export * from './notice';
export * from './organisation';
export * from './reach';
export * from './span';
export * from './tree';
