import type { Field, FieldSession } from './types';

let field: Field | null = null;
let session: FieldSession | null = null;

/** Set once by `startField()` in main.ts; a screen's test sets its own. */
export function setField(f: Field, s: FieldSession): void {
  field = f;
  session = s;
}
/** All that a screen reads and writes. */
export function useField(): Field {
  if (!field) throw new Error('startField() comes first');
  return field;
}
/** Who is signed in, and the way in and out. */
export function useSession(): FieldSession {
  if (!session) throw new Error('startField() comes first');
  return session;
}
