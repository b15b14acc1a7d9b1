import type { RedactedField } from '@go-cua/domain/act';
import { guardUnreadable, MARKERS } from '@go-cua/domain/text';
import type { StoredAct } from '../local/shapes';

/**
 * The server's guard found what this phone's did not (a newer rule): the phone cuts its own copy. It is not told where in
 * the text the secret stood, so what its own guard leaves of the field goes as a whole, and the marker stays.
 */
export function cutOwnCopy(act: StoredAct, redacted: readonly RedactedField[]): StoredAct {
  let payload: string;
  try {
    const fields = JSON.parse(act.envelope.payload) as Record<string, unknown>;
    for (const { field, kind } of redacted)
      if (typeof fields[field] === 'string' && !mentionsMarker(fields[field])) fields[field] = MARKERS[kind];
    payload = JSON.stringify(fields);
  } catch {
    payload = guardUnreadable(act.envelope.payload).text;
  }
  return payload === act.envelope.payload ? act : { ...act, cut: true, envelope: { ...act.envelope, payload } };
}

/** The phone's own guard had cut it before it was saved. */
const mentionsMarker = (text: string): boolean => Object.values(MARKERS).some((marker) => text.includes(marker));
