export * from './day';
export * from './id';
export * from './result';
export * from './week';
