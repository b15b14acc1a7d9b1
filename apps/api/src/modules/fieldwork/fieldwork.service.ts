import type { PoolClient } from 'pg';
import type { ActEnvelope, Receipt } from '@go-cua/domain/act';
import { bucketOf, type ActId, type HamletId } from '@go-cua/domain/core';
import { parsePhone } from '@go-cua/domain/text';
import type { Actor } from '../../database/scope';
import type { AppContext } from '../../graphql/context';
import { phoneHash } from '../../keys/personal';
import { keyedHash } from '../../keys/seal';
import { reusedSeqs } from './device';
import { makeCards } from './cards';
import { badHeader, canonical, toEnvelope } from './envelope';
import type { ActBatchInput } from './fieldwork.input';
import { SubjectKeys } from './fieldwork.keys';
import * as load from './fieldwork.load';
import type { KnownAct } from './fieldwork.rows';
import { foldBatch, type BatchState } from './fold';
import { openDoor } from './open-door';
import { keySubject, storeBatch } from './store';

/** What the intake needs of a request; each try is a transaction of its own. */
export type Intake = Pick<AppContext, 'inScope' | 'keys' | 'demo' | 'live' | 'now'>;
export interface BatchResult {
  readonly serverEpoch: string;
  readonly serverNow: number;
  readonly receipts: readonly Receipt[];
}
type Phone = Pick<ActBatchInput, 'unsent' | 'oldestUnsentAt' | 'appVersion'>;

const BUSY = new Set(['40P01', '40001', '55P03', '57014']);
const TRIES = 4;
const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? '';

/**
 * Takes a batch in: one load, `decide` over all acts in memory, a fixed number of statements, one transaction. Only an
 * error of the database makes it go act by act, so that one poisoned act never holds up the others.
 */
export async function submitActs(intake: Intake, batch: ActBatchInput): Promise<BatchResult> {
  const now = intake.now();
  const answers = new Map<string, Receipt>();
  const good: ActEnvelope[] = [];
  for (const input of batch.acts) {
    const field = badHeader(input);
    if (field)
      answers.set(input.id, { actId: input.id as ActId, status: 'REFUSED', code: 'INVALID', field, receivedAt: now });
    else good.push(toEnvelope(input));
  }
  // One installation and author at a time: a shared phone's batch is one person's, but the header says so, not we.
  const groups = groupBy(good);
  let epoch = '';
  for (const [, envelopes] of groups.size > 0 ? groups : new Map([['', [] as ActEnvelope[]]])) {
    const done = await takeOrSplit(intake, envelopes, batch);
    epoch = done.epoch;
    for (const r of done.receipts) answers.set(r.actId, r);
  }
  // Where every try failed, the epoch is asked alone: an empty one must never look like a restore.
  epoch ||= await intake.inScope((sql) => load.readEpoch(sql));
  return { serverEpoch: epoch, serverNow: intake.now(), receipts: batch.acts.map((a) => answers.get(a.id)!) };
}

const groupBy = (all: readonly ActEnvelope[]): Map<string, ActEnvelope[]> => {
  const out = new Map<string, ActEnvelope[]>();
  for (const e of all) out.set(e.installationId, [...(out.get(e.installationId) ?? []), e]);
  return out;
};

interface Taken {
  readonly epoch: string;
  readonly receipts: readonly Receipt[];
}

async function takeOrSplit(intake: Intake, envelopes: readonly ActEnvelope[], phone: Phone): Promise<Taken> {
  try {
    return await takeWithRetries(intake, envelopes, phone);
  } catch (error) {
    if (envelopes.length <= 1) return { epoch: '', receipts: envelopes.map((e) => lastWord(e, error, intake.now())) };
  }
  const receipts: Receipt[] = [];
  let epoch = '';
  for (const e of envelopes) {
    const one = await takeOrSplit(intake, [e], phone);
    epoch ||= one.epoch;
    receipts.push(...one.receipts);
  }
  return { epoch, receipts };
}

/** Data that no column can hold (classes 22 and 23) will never fit; anything else may pass. */
function lastWord(e: ActEnvelope, error: unknown, now: number): Receipt {
  const hopeless = /^2[23]/.test(codeOf(error));
  return hopeless
    ? { actId: e.id, status: 'REFUSED', code: 'UNREADABLE', receivedAt: now }
    : { actId: e.id, status: 'TRY_AGAIN', code: 'SERVER_BUSY', receivedAt: now };
}

async function takeWithRetries(intake: Intake, envelopes: readonly ActEnvelope[], phone: Phone): Promise<Taken> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { moved, ...taken } = await intake.inScope((sql, actor) => take(sql, intake, actor, envelopes, phone));
      if (moved.length > 0) intake.live.moved(moved);
      return taken;
    } catch (error) {
      if (!BUSY.has(codeOf(error)) || attempt === TRIES) throw error;
    }
  }
}

async function take(
  sql: PoolClient,
  { keys, demo, now: clock }: Intake,
  actor: Actor,
  envelopes: readonly ActEnvelope[],
  phone: Phone,
): Promise<Taken & { moved: readonly HamletId[] }> {
  const now = clock();
  const installationId = envelopes[0]?.installationId ?? '00000000-0000-0000-0000-000000000000';
  const s = await load.readSituation(sql, {
    ...{ personId: actor.personId, today: actor.today, installationId },
    hamlets: unique(envelopes.map((e) => e.hamletId)),
    outings: unique(envelopes.map((e) => e.outingId)),
    campaigns: unique(envelopes.map((e) => e.campaignId)),
    households: unique(envelopes.map((e) => e.householdId)),
  });
  await load.lockFeeds(sql, feedsOf(envelopes, s));

  const fingerprintKey = keys.deriveKey('act-fingerprint');
  const fingerprints = new Map(envelopes.map((e) => [e.id as string, keyedHash(fingerprintKey, canonical(e))]));
  const known = await load.knownActs(
    sql,
    envelopes.map((e) => e.id),
  );
  const receipts = new Map<string, Receipt>();
  const fresh: ActEnvelope[] = [];
  const inBatch = new Set<string>();
  for (const e of envelopes) {
    const before = known.get(e.id);
    if (before) receipts.set(e.id, repeatedReceipt(before, fingerprints.get(e.id)!, actor, now));
    else if (!inBatch.has(e.id)) fresh.push(e);
    inBatch.add(e.id);
  }
  if (fresh.length === 0) return { epoch: s.epoch, receipts: envelopes.map((e) => receipts.get(e.id)!), moved: [] };

  const households = unique(fresh.map((e) => e.householdId));
  const buckets = unique(households.map(bucketOf));
  const doorRows = await load.loadDoors(sql, households, households.map(bucketOf), fresh.some(asksForCards));
  const waiting = await load.loadWaiting(sql, households, buckets);
  const attendance = await load.loadAttendance(
    sql,
    actor.personId,
    s.outings,
    unique(s.outings.flatMap((o) => o.hamletIds).map(bucketOf)),
  );
  const phones = phonesIn(fresh).map((p) => phoneHash(keys, p));
  const staff = await load.staffNumbers(sql, phones);
  const subjects = unique([
    ...fresh.flatMap((e) => [true, false].map((readable) => keySubject(e, readable, actor.today, keys))),
    ...waiting.map((w) => w.keySubjectId),
  ]);
  const subjectKeys = new SubjectKeys(keys, await load.loadKeys(sql, subjects, unique(subjects.map(bucketOf))));

  const state: BatchState = {
    ...{ now, today: actor.today, demo },
    author: { personId: actor.personId, paused: s.paused, ...(s.teamId && { teamId: s.teamId }) },
    scope: new Set(s.scope),
    leads: new Set(s.leads),
    outings: new Map(s.outings.map((o) => [o.id, { ...o, ...timesOf(attendance, o.id) }])),
    campaigns: new Map(s.campaigns.map((c) => [c.id as string, c])),
    isStaffNumber: (value) => {
      const parsed = typeof value === 'string' ? parsePhone(value, { demo: true }) : null;
      return parsed?.ok === true && staff.has(phoneHash(keys, parsed.value).toString('hex'));
    },
    doors: new Map(doorRows.map((d) => [d.id, openDoor(d, waiting, subjectKeys)])),
  };
  const folded = foldBatch(state, fresh, reusedSeqs(s.device, fresh));
  await makeCards(sql, folded, subjectKeys);
  const moved = await storeBatch(sql, {
    ...{ state, folded, keys, subjectKeys, fingerprints, device: s.device },
    phone: {
      installationId,
      unsent: phone.unsent,
      oldestUnsentAt: phone.oldestUnsentAt ?? null,
      appVersion: phone.appVersion ?? null,
    },
  });
  for (const d of folded.decided) receipts.set(d.act.envelope.id, d.decision.receipt);
  return { epoch: s.epoch, receipts: envelopes.map((e) => receipts.get(e.id)!), moved };
}

/** The same act has the same answer; another content under the same id is refused, and the first stands. */
function repeatedReceipt(k: KnownAct, fingerprint: Buffer, actor: Actor, now: number): Receipt {
  if (k.authorId !== actor.personId || !k.fingerprint.equals(fingerprint))
    return { actId: k.id, status: 'REFUSED', code: 'ID_REUSED', receivedAt: now };
  return {
    actId: k.id,
    status: k.status,
    ...(k.code && { code: k.code }),
    ...(k.field && { field: k.field }),
    ...(k.detail && { detail: k.detail }),
    ...(k.redacted && { redacted: k.redacted }),
    receivedAt: k.receivedAt,
    repeated: true,
  };
}

/** Every counter that the batch may move: of the hamlets that its acts name, and of those that its doors lie in. */
function feedsOf(envelopes: readonly ActEnvelope[], s: load.SituationRow): load.FeedKey[] {
  const exists = new Set(s.hamlets);
  const named = envelopes
    .filter((e) => exists.has(e.hamletId))
    .map((e) => ({ bucket: bucketOf(e.householdId ?? e.hamletId), hamletId: e.hamletId }));
  return [...new Map([...named, ...s.counters].map((k) => [`${k.bucket}:${k.hamletId}`, k])).values()];
}

const timesOf = (all: readonly { outingId: string; kind: string; at: number }[], id: string) => {
  const at = (kind: string) => all.find((a) => a.outingId === id && a.kind === kind)?.at;
  const [checkInAt, checkOutAt] = [at('checkIn'), at('checkOut')];
  return { ...(checkInAt !== undefined && { checkInAt }), ...(checkOutAt !== undefined && { checkOutAt }) };
};

/** Whether a correction changes anything is read off the cards; nothing else asks for them. */
const asksForCards = ({ kind }: ActEnvelope): boolean => kind === 'correctResident' || kind === 'changeHead';

const BRINGS_A_NUMBER = new Set(['registerResident', 'correctResident']);
/** Phone numbers of registrations and corrections; a payload that cannot be read has none. */
function phonesIn(envelopes: readonly ActEnvelope[]): string[] {
  return envelopes.flatMap((e) => {
    const m = BRINGS_A_NUMBER.has(e.kind) ? /"phone"\s*:\s*"([^"\\]{1,40})"/.exec(e.payload.slice(0, 16_384)) : null;
    const parsed = m ? parsePhone(m[1]!, { demo: true }) : null;
    return parsed?.ok ? [parsed.value] : [];
  });
}

const unique = <T>(all: readonly (T | undefined)[]): T[] => [...new Set(all.filter((x): x is T => x !== undefined))];
