export * from './endpoints';
export * from './session';
