import { applyDecision, decide, readAct, type ReceiptCode } from '@go-cua/domain/act';
import type { HouseholdId } from '@go-cua/domain/core';
import { EMPTY_DOOR, type Door } from '@go-cua/domain/household';
import type { Area } from '../local/area';
import type { StoredAct, StoredDoor } from '../local/shapes';
import { situationOf } from './situation';

/** What the server told of a door. */
export type Base = Omit<StoredDoor, 'view'>;
export const NO_BASE: Base = { base: null, hamletId: null, round: 0 };

/** Own acts about a household that the server's door may not hold yet, in their order. */
export function actsOnTop(acts: Iterable<StoredAct>, householdId: HouseholdId, base: Door | null): StoredAct[] {
  const held = new Set(base?.facts.map((f) => f.actId));
  return [...acts]
    .filter(({ envelope: e, receipt, settled }) => {
      if (e.householdId !== householdId || held.has(e.id) || receipt?.status === 'REFUSED') return false;
      // What waits for a person stays visible to its author.
      return !settled || receipt?.status === 'WAITING_FOR_REVIEW';
    })
    .sort((a, b) => a.envelope.seq - b.envelope.seq);
}

/** What is read off the acts of a door, on this phone as on the server. */
const SEEN_HERE: ReadonlySet<ReceiptCode | undefined> = new Set(['CONTRADICTION', 'CORRECTED_TWICE', 'NO_LONGER_HERE']);

/** The server's door with own acts decided anew on top; null when there is nothing on top. */
export function viewOf(
  area: Area,
  householdId: HouseholdId,
  base: Door | null,
  acts: Iterable<StoredAct>,
): Door | null {
  const top = actsOnTop(acts, householdId, base);
  if (top.length === 0) return null;
  return top.reduce((door, { envelope, receipt }) => {
    const at = envelope.recordedAt + envelope.clockOffsetMs;
    const decision = decide(door, readAct(envelope), situationOf(area, envelope, at));
    const waits = receipt?.status === 'WAITING_FOR_REVIEW' && !SEEN_HERE.has(receipt.code) ? receipt.code : undefined;
    return applyDecision(
      door,
      waits && decision.fact ? { receipt: decision.receipt, fact: { ...decision.fact, waits } } : decision,
    );
  }, base ?? EMPTY_DOOR);
}

/** Doors of these households after their acts or their base changed; a door with nothing left of it goes. */
export function renewed(
  area: Area,
  ids: Iterable<HouseholdId>,
  acts: ReadonlyMap<string, StoredAct>,
  bases: ReadonlyMap<HouseholdId, Base> = new Map(),
): Map<HouseholdId, StoredDoor | null> {
  const out = new Map<HouseholdId, StoredDoor | null>();
  for (const id of ids) {
    const { base, hamletId, round } = bases.get(id) ?? area.doors.get(id) ?? NO_BASE;
    const view = viewOf(area, id, base, acts.values());
    out.set(id, base || view ? { base, hamletId, round, view } : null);
  }
  return out;
}
