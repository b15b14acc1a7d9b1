import type { GestureId } from '@go-cua/domain/core';
import type { Area } from '../local/area';

/** Nothing of the gesture has left the phone, and no later act rests on one of its households. */
export function undoable(area: Area, gestureId: GestureId): boolean {
  const all = [...area.acts.values()];
  const own = all.filter((a) => a.envelope.gestureId === gestureId);
  if (own.length === 0 || own.some((a) => a.offeredAt !== undefined)) return false;
  const last = Math.max(...own.map((a) => a.envelope.seq));
  const households = new Set(own.map((a) => a.envelope.householdId));
  return !all.some((a) => a.envelope.seq > last && a.envelope.householdId && households.has(a.envelope.householdId));
}
