import type { HouseholdId } from '@go-cua/domain/core';
import { forgetIn, mentions, type KnownAs } from '@go-cua/domain/erasure';
import type { Area } from '../local/area';
import { placeOf } from '../local/place';
import type { StoredAct } from '../local/shapes';

/** Somebody whose data were erased, as far as this phone knows them: by the card of the door, or what it wrote itself. */
export interface Forgotten extends KnownAs {
  readonly householdId: HouseholdId;
}

/** Before the pull takes the cards away: what notes would call these people by. */
export function knownToBeForgotten(area: Area, ids: readonly string[]): Forgotten[] {
  const asked = new Set(ids);
  if (asked.size === 0) return [];
  const found = new Map<string, Forgotten>();
  for (const { envelope: e } of area.acts.values())
    if (e.kind === 'registerResident' && e.subjectId && e.householdId && asked.has(e.subjectId)) {
      const { familyName = '', middleName = '', givenName = '', phone } = JSON.parse(e.payload) as Partial<KnownAs>;
      const names = { familyName, middleName, givenName, ...(phone && { phone }) };
      found.set(e.subjectId, { id: e.subjectId, householdId: e.householdId, ...names });
    }
  for (const { base, view } of area.doors.values())
    for (const r of (view ?? base)?.residents ?? []) if (asked.has(r.id)) found.set(r.id, r);
  return [...found.values()];
}

/** What this phone keeps of its own acts once people are forgotten. */
export interface Left {
  readonly gone: readonly StoredAct[];
  readonly cut: readonly StoredAct[];
}

/**
 * Own acts about the person go, but for those that are not sent yet: a hole in `seq` would look like a loss, and the
 * server's answer is what tells their author. Notes of other acts that speak of the person are cut; where the bytes are
 * on their way already they stay as they were until the answer is there.
 */
export function forgetPeople(acts: Iterable<StoredAct>, ids: readonly string[], people: readonly Forgotten[]): Left {
  const asked = new Set(ids);
  const gone: StoredAct[] = [];
  const cut: StoredAct[] = [];
  for (const act of asked.size > 0 ? acts : []) {
    const { envelope: e, receipt } = act;
    const waits = placeOf(act) === 'WAITING';
    if (e.subjectId && asked.has(e.subjectId)) {
      if (!waits && receipt?.code !== 'PERSON_ERASED') gone.push(act);
      continue;
    }
    if (waits && act.offeredAt !== undefined) continue;
    const payload = people
      .filter((p) => p.householdId === e.householdId)
      .reduce((text, p) => forgetIn(text, p, p.id), e.payload);
    if (payload !== e.payload) cut.push({ ...act, ...(!waits && { cut: true }), envelope: { ...e, payload } });
  }
  return { gone, cut };
}

/** Whether a half-filled form of the household speaks of somebody who is to be forgotten. */
export const draftSpeaksOf = (key: string, value: unknown, people: readonly Forgotten[]): boolean =>
  people.some((p) => key.includes(p.householdId) && mentions(JSON.stringify(value), p));

/** What tells which act it was; everything that was said in it goes. */
const KEPT_FIELDS = new Set(['householdId', 'subjectId', 'service', 'from', 'to', 'event']);

/** The act was refused since the person is erased: its author is told which one it was, and nothing of it stays. */
export function forgetContent(act: StoredAct): StoredAct {
  let fields: Record<string, unknown> = {};
  try {
    fields = JSON.parse(act.envelope.payload) as Record<string, unknown>;
  } catch {
    // Unreadable: nothing of it stays.
  }
  const payload = JSON.stringify(Object.fromEntries(Object.entries(fields).filter(([k]) => KEPT_FIELDS.has(k))));
  return payload === act.envelope.payload ? act : { ...act, cut: true, envelope: { ...act.envelope, payload } };
}
