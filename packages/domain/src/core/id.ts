/**
 * Identifiers. Every row of a household carries a bucket 0..1023 (docs/decisions/0002): the last 10 bits of the UUIDv7.
 * An id alone therefore tells where its row lies.
 */
declare const brand: unique symbol;
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type ActId = Id<'Act'>;
export type PersonId = Id<'Person'>;
export type HamletId = Id<'Hamlet'>;
export type UnitId = Id<'Unit'>;
export type HouseholdId = Id<'Household'>;
export type ResidentId = Id<'Resident'>;
export type VisitId = Id<'Visit'>;
export type CampaignId = Id<'Campaign'>;
export type OutingId = Id<'Outing'>;
export type OutingSeriesId = Id<'OutingSeries'>;
export type TeamId = Id<'Team'>;
export type InstallationId = Id<'Installation'>;
export type GestureId = Id<'Gesture'>;
export type OrganisationId = Id<'Organisation'>;

/** 0..1023; the share of the data that belongs together on one machine. */
export type Bucket = number;
export const BUCKETS = 1024;

/** What an id is made of: `now` in Unix milliseconds, `random` 10 bytes of chance. */
export interface IdSource {
  readonly now: number;
  readonly random: Uint8Array;
}

const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUIDv7 (RFC 9562) whose last 10 bits are the bucket. */
export function newId<I extends Id<string>>(bucket: Bucket, { now, random }: IdSource): I {
  if (!Number.isInteger(bucket) || bucket < 0 || bucket >= BUCKETS)
    throw new RangeError(`bucket ${bucket} is not 0..1023`);
  if (random.length < 10) throw new RangeError('an id needs 10 random bytes');
  const b = new Uint8Array(16);
  let t = now;
  for (let i = 5; i >= 0; i--) {
    b[i] = t % 256;
    t = Math.floor(t / 256);
  }
  b.set(random.subarray(0, 10), 6);
  b[6] = (b[6]! & 0x0f) | 0x70;
  b[8] = (b[8]! & 0x3f) | 0x80;
  b[14] = (b[14]! & 0xfc) | (bucket >> 8);
  b[15] = bucket & 0xff;
  const h = Array.from(b, (x) => HEX[x]!).join('');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}` as I;
}

/** The bucket that an id carries; also defined for ids of other makes, so that any id has one. */
export function bucketOf(id: string): Bucket {
  return Number.parseInt(id.slice(-4), 16) & 0x3ff;
}

export function isId(text: unknown): text is Id<string> {
  return typeof text === 'string' && UUID.test(text);
}
