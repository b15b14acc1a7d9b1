export * from './campaign';
export * from './lifecycle';
