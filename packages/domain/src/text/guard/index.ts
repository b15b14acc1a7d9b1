export { guardFields, guardText, guardUnreadable, type FieldCut, type Guarded, type GuardedFields } from './guard';
export * from './markers';
export { type Cut } from './state';
