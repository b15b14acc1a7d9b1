import type { PoolClient } from 'pg';
import type { ActEnvelope, Fact, ReadAct, ReceiptCode } from '@go-cua/domain/act';
import { bucketOf, dayOfInstant, isId, type ActId, type HouseholdId, type ResidentId } from '@go-cua/domain/core';
import { answersTo, mattersOf, type Matter } from '@go-cua/domain/review';
import { keyAfter, placeIn } from '../../database/cursor';
import type { Actor } from '../../database/scope';
import type { AppContext } from '../../graphql/context';
import type { Keys } from '../../keys';
import { writeAtDesk } from '../fieldwork/desk';
import { SubjectKeys } from '../fieldwork/fieldwork.keys';
import { toFact } from '../fieldwork/fieldwork.rows';
import { openAct } from '../fieldwork/open-act';
import { ownHamlets } from '../figures/figures.service';
import { changed, said } from '../household/changes';
import { householdAct } from '../household/household.service';
import type { DecideReviewInput, ReviewArgs, WithdrawActInput } from './review.input';
import { addressOf, countInReview, doorsInReview, type ReviewActRow, type ReviewDoorRow } from './review.repository';
import type { DeskAnswer, ReviewAct, ReviewMatter, ReviewPage } from './review.type';

type Reading = Pick<AppContext, 'keys' | 'now'>;

export async function review(
  sql: PoolClient,
  { keys, now }: Reading,
  actor: Actor,
  a: ReviewArgs,
): Promise<ReviewPage> {
  const hamlets = (await ownHamlets(sql, actor, { ...a, hamletId: null })).map((h) => h.id);
  const { total, doors } = await doorsInReview(sql, {
    ...{ hamlets, buckets: [...new Set(hamlets.map(bucketOf))], now: now(), today: actor.today },
    ...{ first: a.first, after: cursorOf(a.after) },
  });
  const last = doors.at(-1);
  return {
    matters: doors
      .flatMap((d) => mattersAt(d, keys, now()))
      .sort((x, y) => x.since - y.since || (x.id < y.id ? -1 : 1)),
    total,
    next: last && doors.length === a.first ? placeIn('review', [last.since, last.householdId]) : null,
  };
}

export async function reviewCount(sql: PoolClient, { now }: Pick<AppContext, 'now'>, actor: Actor): Promise<number> {
  const hamlets = (await ownHamlets(sql, actor, { unitId: null, treeDay: null, hamletId: null })).map((h) => h.id);
  return countInReview(sql, { hamlets, buckets: [...new Set(hamlets.map(bucketOf))], now: now() });
}

function cursorOf(after: string | null | undefined): readonly [number, string] | null {
  return keyAfter(
    'review',
    after,
    (key): key is [number, string] => key.length === 2 && typeof key[0] === 'number' && isId(key[1]),
  );
}

/** What waits for its home is taken up by itself, so it is a matter only where no home has come within a day. */
const DAY_MS = 86_400_000;
const waitsForHome = (a: ReviewActRow, now: number, homeWaits: boolean): boolean =>
  a.review === 'UNKNOWN_HOUSEHOLD' && (homeWaits || a.receivedAt > now - DAY_MS);

function mattersAt(door: ReviewDoorRow, keys: Keys, now: number): ReviewMatter[] {
  const rows = new Map(door.acts.map((a) => [a.fact.id as string, a]));
  const homeWaits = door.acts.some((a) => a.kind === 'registerHousehold' && a.review !== null);
  const waiting = new Map(
    door.acts.flatMap((a): [ActId, ReceiptCode][] =>
      a.review && !waitsForHome(a, now, homeWaits) ? [[a.fact.id, a.review]] : [],
    ),
  );
  const people = new Map(door.people.map((p) => [p.id, p]));
  const told = (f: Fact) => actOf(rows.get(f.actId)!, keys, people);
  return mattersOf(
    door.acts.map((a) => toFact(a.fact)),
    waiting,
  ).map((m: Matter) => {
    const since = Math.min(...m.acts.map((f) => rows.get(f.actId)!.receivedAt));
    const subject = m.acts.find((f) => f.subjectId)?.subjectId;
    return {
      ...{ id: m.id, code: m.code, householdId: door.householdId, lane: door.lane, number: door.number },
      ...{ hamletId: door.hamletId, hamletName: door.hamletName, owners: door.leaders, rest: m.rest },
      ...{ subject: (subject && people.get(subject)) ?? null, since, sinceDay: dayOfInstant(since) },
      ...{ acts: m.acts.map(told), beside: m.beside.map(told), answers: answersTo(m) },
    };
  });
}

function actOf(row: ReviewActRow, keys: Keys, people: ReadonlyMap<string, ReviewDoorRow['people'][number]>): ReviewAct {
  const { data } = row.fact;
  const act = opened(row, keys);
  const head = data.kind === 'changeHead' ? people.get(data.headResidentId) : undefined;
  const name = head && [head.familyName, head.middleName, head.givenName].filter(Boolean).join(' ');
  const changes = name ? [{ field: 'head', was: null, now: name }] : act ? changed(null, said(act)) : [];
  return {
    act: { ...householdAct(row, new Map()), ...(changes.length > 0 && { changes }) },
    note: typeof act?.payload['note'] === 'string' ? act.payload['note'] : null,
    reason: data.kind === 'withdrawAct' ? (data.reason ?? null) : null,
  };
}

/** The text of an act, as its author wrote it and the guard left it. */
function opened({ sealed, wrapped, keySubjectId, header }: ReviewActRow, keys: Keys): ReadAct | null {
  if (!sealed || !wrapped) return null;
  const own = { bucket: bucketOf(keySubjectId), subjectId: keySubjectId, wrapped: Buffer.from(wrapped, 'base64') };
  const stored = { header: header as ActEnvelope, sealed: Buffer.from(sealed, 'base64'), keySubjectId };
  const act = openAct(stored, new SubjectKeys(keys, [own]));
  return act?.ok ? act : null;
}

export async function decideReview(
  ctx: AppContext,
  { householdId, acts, keep, day, note }: DecideReviewInput,
): Promise<DeskAnswer> {
  return write(ctx, householdId, acts, (about) => ({
    ...{ kind: 'decideReview' as const, householdId, ...about },
    payload: {
      ...{ householdId, acts, keep, ...(about.subjectId && { subjectId: about.subjectId }) },
      ...(day && { day }),
      ...(note && { note }),
    },
  }));
}

export async function withdrawAct(
  ctx: AppContext,
  { householdId, of, reason, note }: WithdrawActInput,
): Promise<DeskAnswer> {
  return write(ctx, householdId, [of], (about) => ({
    ...{ kind: 'withdrawAct' as const, householdId, ...about },
    payload: {
      ...{ householdId, of, reason, ...(about.subjectId && { subjectId: about.subjectId }) },
      ...(note && { note }),
    },
  }));
}

type Address = { readonly hamletId: Parameters<typeof writeAtDesk>[1]['hamletId']; readonly subjectId?: ResidentId };

/** A word on acts that are not there for the reader is answered as one on acts that are nowhere. */
async function write(
  ctx: AppContext,
  householdId: HouseholdId,
  acts: readonly ActId[],
  actAbout: (about: Address) => Parameters<typeof writeAtDesk<'decideReview' | 'withdrawAct'>>[1],
): Promise<DeskAnswer> {
  const found = await ctx.inScope((sql, actor) =>
    addressOf(sql, { bucket: bucketOf(householdId), householdId, acts, me: actor.personId }),
  );
  if (!found) return { receipt: { actId: acts[0]!, status: 'REFUSED', code: 'UNKNOWN_ACT' } };
  const [subjectId, ...others] = found.subjectIds as ResidentId[];
  return {
    receipt: await writeAtDesk(
      ctx,
      actAbout({ hamletId: found.hamletId, ...(subjectId && others.length === 0 && { subjectId }) }),
    ),
  };
}
