import type { ActKind } from '@go-cua/domain/act';
import { placeOf } from '../local/place';
import type { StoredAct } from '../local/shapes';
import type { ActInHand } from './types';

/** How the sync page sees an act; made once for each state of it. */
export function createInHand() {
  const known = new WeakMap<StoredAct, ActInHand>();
  return (act: StoredAct): ActInHand => {
    const made = known.get(act) ?? inHand(act);
    known.set(act, made);
    return made;
  };
}

function inHand(act: StoredAct): ActInHand {
  const { envelope: e, receipt } = act;
  return {
    id: e.id,
    seq: e.seq,
    kind: e.kind as ActKind,
    place: placeOf(act),
    savedAt: act.savedAt,
    ...(e.householdId && { householdId: e.householdId }),
    ...(e.subjectId && { subjectId: e.subjectId }),
    ...(e.outingId && { outingId: e.outingId }),
    ...(e.gestureId && { gestureId: e.gestureId }),
    payload: JSON.parse(e.payload) as Record<string, unknown>,
    ...(receipt && { receipt }),
    offered: act.offeredAt !== undefined,
  };
}
