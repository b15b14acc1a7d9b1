import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { bucketOf, newId, type ActId, type HamletId, type HouseholdId, type ResidentId } from '@go-cua/domain/core';
import { forgetIn, mentions, type KnownAs } from '@go-cua/domain/erasure';
import type { Actor } from '../../database/scope';
import type { AppContext } from '../../graphql/context';
import type { Keys } from '../../keys';
import { seal, unseal } from '../../keys/seal';
import { SubjectKeys } from '../fieldwork/fieldwork.keys';
import { loadKeys, lockFeeds } from '../fieldwork/fieldwork.load';
import { FEED, HAMLET_FEED } from '../fieldwork/fieldwork.tables';
import { feedCounters, put } from '../fieldwork/fieldwork.write';
import { requestsOfErased } from '../request/request.service';
import type { EraseResidentInput } from './erasure.input';
import * as repo from './erasure.repository';
import type { ErasureAnswer } from './erasure.type';

/**
 * Erases a resident in one transaction: key, names, notes that speak of them, and the id in the facts; figures stand as
 * they were (docs/decisions/0032). The hamlet's counter is taken first, as every batch about it does, so that no act of
 * the person slips in between.
 */
export async function eraseResident(ctx: AppContext, input: EraseResidentInput): Promise<ErasureAnswer> {
  const hamlet = await ctx.inScope((sql, actor) => erase(sql, actor, ctx, input));
  if (!hamlet) return { erased: false, refusal: { code: 'UNKNOWN' } };
  ctx.live.moved([hamlet]);
  return { erased: true };
}

async function erase(
  sql: PoolClient,
  actor: Actor,
  { keys, now }: Pick<AppContext, 'keys' | 'now'>,
  { residentId: id, reason }: EraseResidentInput,
): Promise<HamletId | null> {
  const bucket = bucketOf(id);
  const who = { bucket, id, me: actor.personId };
  const before = await repo.erasable(sql, who);
  if (!before) return null;
  await lockFeeds(sql, [{ bucket, hamletId: before.hamletId }]);
  // Asked again behind the lock: somebody else may have been quicker.
  const row = await repo.erasable(sql, who);
  if (!row) return null;
  await repo.decidingFromHere(sql);
  const { householdId, hamletId } = row;
  const at = new Date(now());
  const freshId = newId<ResidentId>(bucket, { now: at.getTime(), random: randomBytes(10) });
  const emptied = row.others === 0;

  const acts = await repo.actsAround(sql, { bucket, householdId, id });
  const person = knownAs(id, row, acts, keys);
  await repo.reseal(sql, bucket, await rewritten(sql, acts, { bucket, person, freshId, emptied, keys }));
  await repo.renew(sql, { bucket, householdId, id, freshId, at });
  const { note, availability } = await repo.houseTexts(sql, bucket, householdId);
  const noteGoes = note !== null && (emptied || mentions(note, person));
  if (noteGoes || emptied)
    await repo.putHouseTexts(sql, bucket, householdId, {
      note: noteGoes ? null : note,
      availability: emptied ? [] : availability,
    });
  const seq = await moveFeed(sql, { bucket, hamletId, householdId, at });
  await repo.logErasure(sql, { bucket, id, hamletId, seq, reason, erasedBy: actor.personId, at });
  await requestsOfErased(sql, actor, id);
  const authors = [...new Set(acts.map((a) => a.authorId))];
  await repo.tellAuthors(
    sql,
    id,
    authors.map((personId) => ({ bucket: bucketOf(personId), personId })),
  );
  return hamletId;
}

/** By what is written of the person today, and by all that was before somebody put it right. */
function knownAs(
  id: ResidentId,
  { phone, wrapped, ...row }: repo.ErasableRow,
  acts: readonly repo.LoggedAct[],
  keys: Keys,
): KnownAs {
  const names = { id, familyName: row.familyName, middleName: row.middleName, givenName: row.givenName };
  if (!wrapped) return names;
  const key = new SubjectKeys(keys, [{ bucket: bucketOf(id), subjectId: id, wrapped }]).of(id);
  const before = acts
    .filter((act) => act.keySubjectId === id && act.sealed.length > 0)
    .map(({ header, sealed }) => said(unseal(key, sealed, `act:${header.id}`).toString('utf8')));
  return {
    ...{ ...names, before },
    ...(phone && { phone: unseal(key, phone, `resident.phone:${id}`).toString('utf8') }),
  };
}

type Said = { readonly givenName?: string; readonly phone?: string };
/** A name and a number in a form, or in what a correction changes of it. */
function said(payload: string): Said {
  const form = JSON.parse(payload) as Said & { readonly change?: Said };
  const { givenName, phone } = form.change ?? form;
  return { ...(givenName && { givenName }), ...(phone && { phone }) };
}

/** Acts about others, and about the home, that name the person: sealed anew without that. */
async function rewritten(
  sql: PoolClient,
  acts: readonly repo.LoggedAct[],
  a: {
    readonly bucket: number;
    readonly person: KnownAs;
    readonly freshId: ResidentId;
    readonly emptied: boolean;
    readonly keys: Keys;
  },
): Promise<{ id: ActId; sealed: Buffer }[]> {
  const others = acts.filter((act) => act.header.subjectId !== a.person.id);
  const subjects = [...new Set(others.map((act) => act.keySubjectId))];
  const wrapped = await loadKeys(sql, subjects, [...new Set(subjects.map(bucketOf))]);
  const subjectKeys = new SubjectKeys(a.keys, wrapped);
  return others.flatMap(({ header, sealed, keySubjectId }) => {
    const key = subjectKeys.find(keySubjectId);
    if (!key || sealed.length === 0) return [];
    const context = `act:${header.id}`;
    const text = unseal(key, sealed, context).toString('utf8');
    const left = forgetIn(text, a.person, a.freshId, a.emptied);
    return left === text ? [] : [{ id: header.id, sealed: seal(key, left, context) }];
  });
}

/** The door is told anew to every phone that has it; the place in the feed is the erasure's, too. */
async function moveFeed(
  sql: PoolClient,
  a: {
    readonly bucket: number;
    readonly hamletId: HamletId;
    readonly householdId: HouseholdId;
    readonly at: Date;
  },
): Promise<number> {
  const counters = await feedCounters(sql, [a.bucket], [a.hamletId]);
  const seq = (counters.get(`${a.bucket}:${a.hamletId}`) ?? 0) + 1;
  const place = { bucket: a.bucket, hamlet_id: a.hamletId };
  await put(sql, HAMLET_FEED, [{ ...place, seq }]);
  await put(sql, FEED, [{ ...place, household_id: a.householdId, seq, at: a.at, gone: false }]);
  return seq;
}
