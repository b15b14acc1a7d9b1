import type { ActInHand, ActPlace } from '../../field';

/** Acts of one place, newest first, with the acts of one gesture of closed doors on one line. */
export function gestures(acts: readonly ActInHand[], place: ActPlace): (readonly ActInHand[])[] {
  const out: ActInHand[][] = [];
  for (const act of acts) {
    if (act.place !== place) continue;
    const last = out.at(-1);
    const same =
      act.gestureId &&
      last?.[0]?.gestureId === act.gestureId &&
      act.kind === 'recordVisit' &&
      last[0].kind === 'recordVisit' &&
      last[0].receipt?.code === act.receipt?.code;
    if (last && same) last.push(act);
    else out.push([act]);
  }
  return out;
}
