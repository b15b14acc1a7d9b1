import type { Ref } from 'vue';
import { MAX_SHARED_DOORS } from '@go-cua/domain/act';
import type { HamletId, HouseholdId, OutingId, PersonId } from '@go-cua/domain/core';
import { nextTurn } from '@go-cua/domain/round';
import { doorOf, type Area } from '../local/area';
import { shareWordsOf } from '../outbox/situation';
import type { ActDraft, Field } from './types';

/** What is written of the outing itself: who came, who went home, who holds which door. */
export const eveningActs = (
  saveAll: Field['saveAll'],
  area: Ref<Area | null>,
  outing: Field['outing'],
): Pick<Field, 'checkIn' | 'checkOut' | 'shareDoors'> => ({
  checkIn: (outingId) => saveAll([{ kind: 'checkIn', payload: { outingId } }]),
  checkOut: (outingId) => saveAll([{ kind: 'checkOut', payload: { outingId } }]),
  shareDoors: (ids, to) => saveAll(shareActs(area.value, outing.value?.id, ids, to)),
});

/** The acts of one gesture that hands doors to one person: one for each hamlet, and for each piece of a long list. */
export function shareActs(
  area: Area | null,
  outingId: OutingId | undefined,
  ids: readonly HouseholdId[],
  to: PersonId | null,
): ActDraft<'shareDoors'>[] {
  if (!area || !outingId) return [];
  const turn = nextTurn(shareWordsOf(area, outingId));
  const byHamlet = new Map<HamletId, HouseholdId[]>();
  for (const id of ids) {
    const hamletId = doorOf(area.doors.get(id))?.household?.hamletId;
    if (hamletId) byHamlet.set(hamletId, [...(byHamlet.get(hamletId) ?? []), id]);
  }
  return [...byHamlet].flatMap(([hamletId, all]) =>
    Array.from({ length: Math.ceil(all.length / MAX_SHARED_DOORS) }, (_, i) => ({
      kind: 'shareDoors' as const,
      payload: {
        ...{ outingId, hamletId, turn, ...(to && { to }) },
        householdIds: all.slice(i * MAX_SHARED_DOORS, (i + 1) * MAX_SHARED_DOORS),
      },
    })),
  );
}
