export { DUPLICATE_WITHIN_MS } from './duplicates';
export * from './effect';
export { isAboutActs, restOn } from './rests';
