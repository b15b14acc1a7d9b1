export * from './endpoints';
export * from './first-units';
export { ask } from './request';
export * from './session';
