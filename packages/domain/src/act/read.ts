import * as v from 'valibot';
import { bucketOf } from '../core';
import { freeTextFieldsOf, guardFields, guardUnreadable, textsAt, withTextsAt } from '../text';
import { MAX_PAYLOAD_BYTES, type ActEnvelope, type ReceiptCode, type RedactedField } from './envelope';
import type { KindDefinition } from './kind';
import { kindOf } from './registry';

/** An act whose payload was understood, and what may be stored of it. */
export interface ReadAct {
  readonly ok: true;
  readonly envelope: ActEnvelope;
  readonly kind: KindDefinition;
  /** Output of the kind's schema, after the guard. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The JSON to be sealed: the text after the guard. */
  readonly stored: string;
  readonly redacted: readonly RedactedField[];
}
export interface UnreadAct {
  readonly ok: false;
  readonly envelope: ActEnvelope;
  readonly status: 'REFUSED' | 'TRY_AGAIN';
  readonly code: ReceiptCode;
  readonly field?: string;
  readonly detail?: string;
  /** Guarded as one text; the original exists nowhere. */
  readonly stored: string;
  readonly redacted: readonly RedactedField[];
}

const HEADER_IDS = ['householdId', 'subjectId', 'visitId', 'hamletId', 'outingId', 'campaignId'] as const;

/**
 * Guard first, then understand. The clear header is trusted for routing only: an id that stands in both places must be
 * the same in both.
 */
export function readAct(envelope: ActEnvelope): ReadAct | UnreadAct {
  const unread = (
    code: ReceiptCode,
    more: { status?: 'TRY_AGAIN'; field?: string; detail?: string } = {},
  ): UnreadAct => {
    const { text, cuts } = guardUnreadable(envelope.payload.slice(0, MAX_PAYLOAD_BYTES));
    return {
      ok: false,
      envelope,
      status: more.status ?? 'REFUSED',
      code,
      ...(more.field && { field: more.field }),
      ...(more.detail && { detail: more.detail }),
      stored: text,
      redacted: cuts.map((c) => ({ field: '', kind: c.kind })),
    };
  };
  if (envelope.payload.length > MAX_PAYLOAD_BYTES) return unread('TOO_LARGE');
  const kind = kindOf(envelope.kind);
  if (!kind) return unread('UNKNOWN_KIND', { status: 'TRY_AGAIN' });
  if (envelope.v > kind.v) return unread('UNKNOWN_VERSION', { status: 'TRY_AGAIN' });

  const json = parseObject(envelope.payload);
  if (!json) return unread('UNREADABLE');
  const guarded = guardPayload(kind, json);
  const parsed = v.safeParse(kind.schema, guarded.payload);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const field = v.getDotPath(issue) ?? undefined;
    return unread('INVALID', { ...(field && { field }), detail: codeOf(issue.message) });
  }
  const payload = parsed.output as Record<string, unknown>;
  const mismatch = HEADER_IDS.find((k) => payload[k] !== undefined && payload[k] !== envelope[k]);
  if (mismatch) return unread('HEADER_MISMATCH', { field: mismatch });
  const stray = strayId(envelope);
  if (stray) return unread('HEADER_MISMATCH', { field: stray });
  return { ok: true, envelope, kind, payload, stored: JSON.stringify(payload), redacted: guarded.redacted };
}

/** The id that does not lie in the bucket of its act's household, else hamlet (docs/decisions/0002). */
function strayId(e: ActEnvelope): 'id' | 'subjectId' | 'householdId' | null {
  if (e.kind === 'registerHousehold' && e.householdId && bucketOf(e.householdId) !== bucketOf(e.hamletId))
    return 'householdId';
  if (bucketOf(e.id) !== bucketOf(e.householdId ?? e.hamletId)) return 'id';
  if (e.householdId && e.subjectId && bucketOf(e.subjectId) !== bucketOf(e.householdId)) return 'subjectId';
  return null;
}

/** The guard over every free text that the schema has, however deep it lies; used while typing, too. */
export function guardPayload(
  kind: Pick<KindDefinition, 'schema'>,
  payload: Readonly<Record<string, unknown>>,
): { payload: Readonly<Record<string, unknown>>; redacted: RedactedField[] } {
  const { fields, cuts } = guardFields(textsAt(payload, freeTextFieldsOf(kind.schema)));
  return { payload: withTextsAt(payload, fields), redacted: cuts.map(({ field, kind }) => ({ field, kind })) };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Schema messages are codes of ours in capitals; anything else is the library's prose and becomes a general code. */
const codeOf = (message: string): string => (/^[A-Z][A-Z0-9_]+$/.test(message) ? message : 'NOT_AS_EXPECTED');
