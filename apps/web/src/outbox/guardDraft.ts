import { KINDS } from '@go-cua/domain/act';
import { freeTextFieldsOf, guardText } from '@go-cua/domain/text';

const FREE_TEXT: ReadonlySet<string> = new Set(Object.values(KINDS).flatMap((kind) => freeTextFieldsOf(kind.schema)));

/**
 * A half-filled form is kept each second, long before it is saved: what its free text must not hold is cut out here, too.
 * The form on the screen keeps what was typed, and says at the save what goes.
 */
export function guardDraft(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(guardDraft);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]: [string, unknown]) => [
      key,
      FREE_TEXT.has(key) && typeof v === 'string' ? guardText(v).text : guardDraft(v),
    ]),
  );
}
