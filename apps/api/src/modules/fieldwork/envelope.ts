import type { ActEnvelope } from '@go-cua/domain/act';
import { isId } from '@go-cua/domain/core';
import type { ActInput } from './fieldwork.input';

const IDS = ['id', 'installationId', 'authorId', 'hamletId'] as const;
const OPTIONAL_IDS = ['householdId', 'subjectId', 'campaignId', 'outingId', 'visitId', 'gestureId'] as const;

/** Years 1970 to 2200: what a timestamp column and a calendar of ours can hold. */
const LATEST = Date.UTC(2200, 0, 1);

/** The header field that cannot be what it should be; such an act can be routed nowhere, so it is answered and not kept. */
export function badHeader(a: ActInput): string | null {
  for (const name of IDS) if (!isId(a[name])) return name;
  for (const name of OPTIONAL_IDS) if (a[name] != null && !isId(a[name])) return name;
  if (a.seq < 1) return 'seq';
  if (a.v < 1) return 'v';
  if (!(a.recordedAt >= 0 && a.recordedAt < LATEST)) return 'recordedAt';
  if (!(Math.abs(a.clockOffsetMs) < LATEST)) return 'clockOffsetMs';
  return null;
}

/** The act as the domain reads it: absent is absent, never null. */
export function toEnvelope(a: ActInput): ActEnvelope {
  const given = Object.fromEntries(Object.entries(a).filter(([, value]) => value !== null && value !== undefined));
  return {
    ...given,
    recordedAt: Math.trunc(a.recordedAt),
    clockOffsetMs: Math.trunc(a.clockOffsetMs),
  } as unknown as ActEnvelope;
}

/** The whole envelope as received, in one order of fields: what "the same act" is compared by. */
export function canonical(e: ActEnvelope): string {
  return JSON.stringify(Object.entries(e).sort(([a], [b]) => (a < b ? -1 : 1)));
}
