export * from './createLocale';
export * from './types';
export { restVi } from './shared.rest.vi';
export { sharedVi } from './shared.vi';
