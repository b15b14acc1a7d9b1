export { DUPLICATE_WITHIN_MS } from './duplicates';
export * from './effect';
export * from './matters';
export * from './plan';
export { goWith, isAboutActs, restOn } from './rests';
