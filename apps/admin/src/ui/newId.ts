import { BUCKETS, newId as make, type Id } from '@go-cua/domain/core';

/** An id made here, so that the same request sent twice makes one thing. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(12));
  const bucket = ((random[10] ?? 0) * 256 + (random[11] ?? 0)) % BUCKETS;
  return make<Id<'New'>>(bucket, { now: Date.now(), random });
}
