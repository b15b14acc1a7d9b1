import type { GestureId, HouseholdId } from '@go-cua/domain/core';
import type { Area, Change } from '../local/area';
import type { StoredAct } from '../local/shapes';
import { undoable } from './undoable';
import { renewed } from './view';

/**
 * Takes back a gesture of which nothing has left the phone (docs/decisions/0020): its acts are gone as if never saved,
 * and later ones move up, so that `seq` keeps no hole. They cannot have left either: acts leave in the order of `seq`.
 */
export function withdraw(area: Area, gestureId: GestureId): Change | null {
  if (!undoable(area, gestureId)) return null;
  const own = [...area.acts.values()].filter((a) => a.envelope.gestureId === gestureId);
  const first = Math.min(...own.map((a) => a.envelope.seq));
  const later = [...area.acts.values()]
    .filter((a) => a.envelope.seq > first && a.envelope.gestureId !== gestureId)
    .sort((a, b) => a.envelope.seq - b.envelope.seq);
  const moved = later.map((a): StoredAct => {
    const before = own.filter((o) => o.envelope.seq < a.envelope.seq).length;
    return { ...a, envelope: { ...a.envelope, seq: a.envelope.seq - before } };
  });
  const acts = new Map(area.acts);
  for (const a of own) acts.delete(a.envelope.id);
  for (const a of moved) acts.set(a.envelope.id, a);
  const touched = new Set<HouseholdId>();
  for (const { envelope: e } of [...own, ...moved]) if (e.householdId) touched.add(e.householdId);
  return {
    acts: moved,
    removeActs: [...own, ...later],
    nextSeq: area.nextSeq - own.length,
    doors: renewed({ ...area, acts }, touched, acts),
  };
}
