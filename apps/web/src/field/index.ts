/**
 * What the screens of the portal build on: `useField()` (set-up, doors, tonight's list, save, undo, sync), `useDraft()`
 * (autosave of one form), `useSession()` (sign-in). Shapes in `types.ts`.
 */
export type * from './types';
export { setField, useField, useSession } from './current';
export { startField } from './start';
export { useDraft } from './useDraft';
