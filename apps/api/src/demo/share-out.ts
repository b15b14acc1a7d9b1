import type { HamletId } from '@go-cua/domain/core';
import type { DoorMemory } from './door-memory';
import type { Evening, Pen } from './pen';

/** Tonight's first doors go to the pairs by turns, as the leader says before the team sets out. */
const DOORS_EACH = 6;

export function shareOut(
  doors: readonly DoorMemory[],
  leader: Pen,
  hands: readonly Pen[],
  evening: Evening & { readonly hamletId: HamletId },
): void {
  const { hamletId, ...about } = evening;
  const tonight = doors.filter((d) => d.registered && d.no === null);
  for (const [i, { author: to }] of hands.entries()) {
    const householdIds = tonight.slice(i * DOORS_EACH, (i + 1) * DOORS_EACH).map((d) => d.house.id);
    if (householdIds.length === 0) return;
    leader.write('shareDoors', { outingId: about.outingId, hamletId, to, householdIds, turn: i + 1 }, about);
  }
}
