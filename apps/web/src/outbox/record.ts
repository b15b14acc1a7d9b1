import {
  applyDecision,
  decide,
  KINDS,
  readAct,
  type ActEnvelope,
  type Receipt,
  type ReceiptCode,
} from '@go-cua/domain/act';
import {
  bucketOf,
  dayOfInstant,
  minuteOfInstant,
  newId,
  type ActId,
  type GestureId,
  type HamletId,
  type HouseholdId,
  type OutingId,
  type ResidentId,
  type VisitId,
} from '@go-cua/domain/core';
import { EMPTY_DOOR } from '@go-cua/domain/household';
import type { ActDraft, ActRoute, NotSaved, Saved } from '../field/types';
import { doorOf, type Area, type Change } from '../local/area';
import type { StoredAct, StoredDoor } from '../local/shapes';
import { UNDO_MS } from './batch';
import { outingOn, situationOf } from './situation';
import { NO_BASE } from './view';

/** Time and chance of one save: `now` in Unix milliseconds by the phone's own clock. */
export interface Pen {
  readonly now: number;
  readonly random: () => Uint8Array;
}
export interface Recorded {
  readonly answer: Saved;
  readonly change: Change;
}

/**
 * A phone that knows of the home's no, or that somebody has left, takes nothing in there; one that hears of it later has
 * kept what was done.
 */
const NOT_ON_THIS_PHONE: readonly ReceiptCode[] = ['OFF_THE_LIST', 'NO_LONGER_HERE'];

/**
 * The acts of one gesture: each decided on the door as the one before left it. All or none; what is kept is the payload
 * after the guard.
 */
export function record(area: Area, drafts: readonly ActDraft[], route: ActRoute, pen: Pen): Recorded | NotSaved {
  if (!area.setup || area.setup.hamlets.length === 0) return { ok: false, code: 'NOT_LOADED', at: 0 };
  const gestureId = route.gestureId ?? newId<GestureId>(0, { now: pen.now, random: pen.random() });
  const doors = new Map<HouseholdId, StoredDoor>();
  const acts: StoredAct[] = [];
  const receipts: Receipt[] = [];
  let seen = area;
  for (const [at, draft] of drafts.entries()) {
    const written = readAct(write(seen, draft, { ...route, gestureId }, pen, area.nextSeq + at));
    const envelope = written.ok ? { ...written.envelope, payload: written.stored } : written.envelope;
    const { householdId } = envelope;
    const stored = householdId && (doors.get(householdId) ?? area.doors.get(householdId));
    const door = doorOf(stored || undefined) ?? EMPTY_DOOR;
    const now = pen.now + area.sync.clockOffsetMs;
    const decision = decide(door, written, situationOf(seen, envelope, now));
    const { status, code, field, detail } = decision.receipt;
    if (status === 'REFUSED' || status === 'TRY_AGAIN' || (code && NOT_ON_THIS_PHONE.includes(code)))
      return { ok: false, code: code ?? 'INVALID', ...(field && { field }), ...(detail && { detail }), at };
    if (householdId) doors.set(householdId, { ...(stored || NO_BASE), view: applyDecision(door, decision) });
    const held = envelope.kind === 'recordVisit' ? { notBefore: pen.now + UNDO_MS } : {};
    const act: StoredAct = { envelope, savedAt: now, ...held };
    acts.push(act);
    receipts.push(decision.receipt);
    seen = { ...seen, acts: new Map(seen.acts).set(envelope.id, act) };
  }
  return {
    answer: {
      ok: true,
      gestureId,
      actIds: acts.map((a) => a.envelope.id),
      receipts,
      redacted: receipts.flatMap((r) => r.redacted ?? []),
    },
    change: {
      doors,
      acts,
      nextSeq: area.nextSeq + acts.length,
      ...(route.draftKey && { dropDraft: route.draftKey }),
    },
  };
}

/** The envelope: ids that stand in the payload are the header's, the rest comes from the door and the outing that is on. */
function write(area: Area, draft: ActDraft, route: ActRoute, pen: Pen, seq: number): ActEnvelope {
  const probe = typeof draft.payload === 'function' ? draft.payload('' as ActId) : draft.payload;
  const named = probe as Partial<{
    householdId: HouseholdId;
    hamletId: HamletId;
    subjectId: ResidentId;
    visitId: VisitId;
    outingId: OutingId;
  }>;
  const now = pen.now + area.sync.clockOffsetMs;
  const outings = area.setup?.outings ?? [];
  const asked = named.outingId ?? route.outingId;
  const outing = asked ? outings.find((o) => o.id === asked) : outingOn(area, dayOfInstant(now), minuteOfInstant(now));
  const door = named.householdId && doorOf(area.doors.get(named.householdId));
  const registered = [...area.acts.values()].find(
    (a) => a.envelope.householdId === named.householdId && a.envelope.kind === 'registerHousehold',
  );
  const hamletId =
    named.hamletId ??
    (door ? door.household?.hamletId : undefined) ??
    route.hamletId ??
    registered?.envelope.hamletId ??
    outing?.hamletIds[0] ??
    area.setup?.hamlets[0]?.id;
  if (!hamletId) throw new Error('an act needs a hamlet: no set-up is on this phone');
  const id = newId<ActId>(bucketOf(named.householdId ?? hamletId), { now: pen.now, random: pen.random() });
  const payload = typeof draft.payload === 'function' ? draft.payload(id) : draft.payload;
  const outingId = asked ?? outing?.id;
  return {
    ...{ id, kind: draft.kind, v: KINDS[draft.kind].v, installationId: area.installationId, seq },
    ...{ authorId: area.owner, recordedAt: pen.now, clockOffsetMs: area.sync.clockOffsetMs, hamletId },
    ...(named.householdId && { householdId: named.householdId }),
    ...(named.subjectId && { subjectId: named.subjectId }),
    ...(outing && { campaignId: outing.campaignId }),
    ...(outingId && { outingId }),
    ...(named.visitId && { visitId: named.visitId }),
    ...(route.gestureId && { gestureId: route.gestureId }),
    payload: JSON.stringify(payload),
  };
}
