export * from './endpoints';
export * from './first-units';
export * from './session';
