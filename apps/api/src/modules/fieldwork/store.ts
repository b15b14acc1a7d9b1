import type { PoolClient } from 'pg';
import { isAboutDoor, type ActEnvelope, type Fact, type FactData } from '@go-cua/domain/act';
import { bucketOf, type HamletId } from '@go-cua/domain/core';
import { RULE_VERSION } from '@go-cua/domain/eligibility';
import type { Keys } from '../../keys';
import { seal } from '../../keys/seal';
import { SeqLedger, type SeqState } from './device';
import { authorMonth, type SubjectKeys } from './fieldwork.keys';
import * as tables from './fieldwork.tables';
import * as write from './fieldwork.write';
import { verdictChanges, type AdoptedAct, type BatchState, type DecidedAct, type Folded, type OpenDoor } from './fold';
import { cardsGone } from './cards';
import { standingCards } from './standing-cards';
import { entryRows, householdRow, residentDayRows, residentRow, rollupRows, standingRows } from './project';

/** What a portal calls its own version; anything else is a text that nobody reads, and is not kept. */
const VERSION = /^[\w.+-]{1,32}$/;

export interface StoreAsk {
  readonly state: BatchState;
  readonly folded: Folded;
  readonly keys: Keys;
  readonly subjectKeys: SubjectKeys;
  readonly fingerprints: ReadonlyMap<string, Buffer>;
  readonly device: SeqState | null;
  readonly phone: {
    readonly installationId: string;
    readonly unsent: number;
    readonly oldestUnsentAt: number | null;
    readonly appVersion: string | null;
  };
}

const iso = (ms: number): Date => new Date(ms);
const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

/** Whose key seals an act: its one subject, else its household; what nobody could read, and attendance, the author's month. */
export function keySubject(e: ActEnvelope, readable: boolean, day: string, keys: Keys): string {
  const about = isAboutDoor(e.kind) ? (e.subjectId ?? e.householdId) : undefined;
  return readable && about ? about : authorMonth(keys, e.authorId, day);
}

/** Writes a folded batch: a fixed number of statements, whatever the number of acts. */
export async function storeBatch(sql: PoolClient, a: StoreAsk): Promise<HamletId[]> {
  const { folded, state, keys, subjectKeys } = a;
  const touched = [...folded.touched];
  const doors = touched.map((t) => t.door);
  const kept = folded.decided.filter(isKept);
  const acts = kept.map((d) => actRow(d, a));
  const residents = folded.residents.flatMap((r) => {
    const { door } = touched.find((t) => t.id === r.card.householdId)!;
    const fact = standingCards(door.facts).residents.find((f) => f.actId === r.act.envelope.id);
    // Registered and taken back in one batch: there is nothing to show.
    if (!fact) return [];
    return [residentRow(r, door.household!.hamletId, fact.day, keys, subjectKeys.of(r.card.id))];
  });
  await write.put(
    sql,
    tables.SUBJECT_KEY,
    subjectKeys.made.map((k) => ({ bucket: k.bucket, subject_id: k.subjectId, wrapped: k.wrapped })),
  );
  await write.put(sql, tables.ACT, acts);
  await write.putRedecided(
    sql,
    folded.adopted.map((x) => redecidedRow(x, state.now)),
  );
  const changes = touched.map((t) => ({ ...t, changes: verdictChanges(t) }));
  await write.putVerdicts(
    sql,
    changes.flatMap((t) =>
      t.changes.map((c) => ({
        ...{ bucket: bucketOf(c.actId), id: c.actId, review_code: c.review, outcome: c.outcome },
        redecided_at: iso(state.now),
      })),
    ),
  );
  const gone = touched.map(cardsGone);
  await write.removeCards(
    sql,
    gone.flatMap((g) => g.households),
    gone.flatMap((g) => g.residents),
  );
  await write.put(
    sql,
    tables.HOUSEHOLD,
    doors.map(householdRow).filter((r) => r !== null),
  );
  await write.put(sql, tables.RESIDENT, residents);
  const people = doors.flatMap((d) =>
    d.facts.flatMap((f) => (f.data.kind === 'registerResident' && f.subjectId ? [f.subjectId] : [])),
  );
  await write.clearProjections(
    sql,
    [...new Set(touched.map((t) => bucketOf(t.id)))],
    touched.map((t) => t.id),
    [...new Set(people)],
  );
  await write.put(sql, tables.STANDING, doors.flatMap(standingRows));
  await write.put(sql, tables.RESIDENT_DAY, doors.flatMap(residentDayRows));
  await write.put(sql, tables.ENTRY, entryRows(folded.entries));
  await write.put(sql, tables.ROLLUP, rollupRows(folded.entries));
  await moveFeeds(sql, changes, state);
  await write.put(sql, tables.DEVICE, [deviceRow(a, kept)]);
  // What waits now, and what no longer does, is looked at as figures are.
  const decided = changes
    .filter((t) => t.changes.length > 0)
    .flatMap(({ door }) => door.household?.hamletId ?? door.facts[0]?.hamletId ?? []);
  return [...new Set([...folded.entries.map((e) => e.hamletId), ...decided])];
}

/** TRY_AGAIN is not the end of transport, and what another wrote is not the sender's to keep. */
const isKept = (d: DecidedAct): boolean =>
  d.decision.receipt.status !== 'TRY_AGAIN' && d.decision.receipt.code !== 'NOT_THE_AUTHOR';

function actRow(d: DecidedAct, { state, keys, subjectKeys, fingerprints }: StoreAsk) {
  const { envelope: e } = d.act;
  const { receipt, fact } = d.decision;
  // Of a person whose data were erased nothing is kept but that an act was sent.
  const forgotten = receipt.code === 'PERSON_ERASED';
  const subject = keySubject(e, d.act.ok && !forgotten, state.today, keys);
  return {
    ...{
      bucket: bucketOf(e.id),
      id: e.id,
      kind: e.kind,
      v: e.v,
      installation_id: e.installationId,
      seq: e.seq,
      author_id: e.authorId,
    },
    recorded_at: iso(e.recordedAt),
    clock_offset_ms: e.clockOffsetMs,
    hamlet_id: e.hamletId,
    scope_hamlet_id: e.hamletId,
    household_id: e.householdId ?? null,
    subject_id: (!forgotten && e.subjectId) || null,
    campaign_id: e.campaignId ?? null,
    outing_id: e.outingId ?? null,
    visit_id: e.visitId ?? null,
    gesture_id: e.gestureId ?? null,
    fingerprint: fingerprints.get(e.id)!,
    sealed: seal(subjectKeys.of(subject), forgotten ? '' : d.act.stored, `act:${e.id}`),
    key_subject_id: subject,
    received_at: iso(state.now),
    day: d.day,
    at: iso(fact?.at ?? e.recordedAt + e.clockOffsetMs),
    fact_hamlet_id: fact?.hamletId ?? e.hamletId,
    team_id: d.teamId ?? null,
    fact_campaign_id: fact?.campaignId ?? null,
    rule_version: RULE_VERSION,
    in_scope: d.inScope,
    place: d.place,
    facts: json(fact?.data),
    ...receiptColumns(receipt),
    redacted: json(receipt.redacted),
    waits: fact?.waits ?? null,
    review_code: null,
    is_decline: isDecline(fact?.data, e.householdId && state.doors.get(e.householdId)?.door.facts),
  };
}

const receiptColumns = (r: DecidedAct['decision']['receipt']) => ({
  receipt_status: r.status,
  receipt_code: r.code ?? null,
  receipt_field: r.field ?? null,
  receipt_detail: r.detail ?? null,
});

/** A resident's no, and every word about one: that something was taken back would tell that there was something. */
function isDecline(data: FactData | undefined, facts: readonly Fact[] = []): boolean {
  if (!data) return false;
  if (data.kind === 'recordVisit') return data.outcome === 'DECLINED';
  if (data.kind === 'advanceActivation') return data.declined === true;
  const about = data.kind === 'withdrawAct' ? [data.of] : data.kind === 'decideReview' ? data.acts : [];
  return about.length > 0 && facts.some((f) => about.includes(f.actId) && isDecline(f.data, facts));
}

const redecidedRow = ({ actId, decision: { fact, receipt } }: AdoptedAct, now: number) => ({
  bucket: bucketOf(actId),
  id: actId,
  facts: json(fact?.data),
  waits: fact?.waits ?? null,
  ...receiptColumns(receipt),
  is_decline: isDecline(fact?.data),
  redecided_at: iso(now),
});

async function moveFeeds(
  sql: PoolClient,
  touched: readonly (OpenDoor & { readonly changes: ReturnType<typeof verdictChanges> })[],
  { now, scope }: BatchState,
) {
  const moved = touched.flatMap(({ id, before, door, changes }) => {
    const at = (hamlet: HamletId, gone: boolean) => [{ bucket: bucketOf(id), hamlet, id, gone }];
    if (door.household) return at(door.household.hamletId, false);
    if (before.household) return at(before.household.hamletId, true);
    // No home stands there, but the answers to its acts are on their way to those who wrote them.
    const there = before.facts.find((f) => changes.some((c) => c.actId === f.actId))?.hamletId;
    return there && scope.has(there) ? at(there, true) : [];
  });
  if (moved.length === 0) return;
  const counters = await write.feedCounters(
    sql,
    [...new Set(moved.map((m) => m.bucket))],
    [...new Set(moved.map((m) => m.hamlet))],
  );
  const rows = moved.map((m) => {
    const key = `${m.bucket}:${m.hamlet}`;
    const seq = (counters.get(key) ?? 0) + 1;
    counters.set(key, seq);
    return { bucket: m.bucket, hamlet_id: m.hamlet, household_id: m.id, seq, at: iso(now), gone: m.gone };
  });
  const last = new Map(
    rows.map((r) => [`${r.bucket}:${r.hamlet_id}`, { bucket: r.bucket, hamlet_id: r.hamlet_id, seq: r.seq }]),
  );
  await write.put(sql, tables.HAMLET_FEED, [...last.values()]);
  await write.put(sql, tables.FEED, rows);
}

function deviceRow({ device, phone, state }: StoreAsk, kept: readonly DecidedAct[]) {
  const ledger = new SeqLedger(device);
  for (const { act } of kept) if (!ledger.isUsed(act.envelope.seq)) ledger.take(act.envelope.seq);
  const { maxSeq, missing } = ledger.state();
  return {
    installation_id: phone.installationId,
    person_id: state.author.personId,
    max_seq: maxSeq,
    received: ledger.received,
    missing: JSON.stringify(missing),
    last_seen_at: iso(state.now),
    unsent: Math.max(0, phone.unsent - kept.length),
    oldest_unsent_at: phone.oldestUnsentAt === null ? null : iso(phone.oldestUnsentAt),
    app_version: phone.appVersion && VERSION.test(phone.appVersion) ? phone.appVersion : null,
  };
}
