export * from './createLocale';
export * from './types';
export { sharedVi } from './shared.vi';
