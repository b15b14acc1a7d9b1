import type { PoolClient } from 'pg';
import { bucketOf, type HamletId, type HouseholdId, type VisitId } from '@go-cua/domain/core';
import { turnsByVisit } from '@go-cua/domain/figures';
import { leftDoor } from '@go-cua/domain/household';
import { goWith, inEffect, isWithdrawable } from '@go-cua/domain/review';
import { searchWords } from '@go-cua/domain/text';
import { numberTextAfter, placeIn } from '../../database/cursor';
import type { Actor } from '../../database/scope';
import type { Keys } from '../../keys';
import { unseal } from '../../keys/seal';
import { SubjectKeys } from '../fieldwork/fieldwork.keys';
import { toFact, type DoneRow } from '../fieldwork/fieldwork.rows';
import { ownHamlets } from '../figures/figures.service';
import { changesOf } from './changes';
import type { HouseholdsArgs } from './household.input';
import { doorsFound, type DoorFound } from './found.repository';
import { householdPage } from './household.repository';
import type { HouseholdPage } from './household.type';
import { wholeHousehold, type ResidentRow, type WholeHousehold } from './one.repository';
import type { HouseholdAct } from './act.type';
import type { HouseholdDetail, HouseholdResident } from './one.type';

export async function households(sql: PoolClient, actor: Actor, a: HouseholdsArgs): Promise<HouseholdPage> {
  const list = `households/${a.sort}` as const;
  const place = await ownHamlets(sql, actor, { ...a, hamletId: null });
  const names = new Map(place.map((h) => [h.id, h.name]));
  const hamlets = place.map((h) => h.id).filter((id) => !a.hamletId || id === a.hamletId);
  const { rows, views } = await householdPage(sql, {
    ...{
      hamlets,
      buckets: [...new Set(hamlets.map(bucketOf))],
      today: actor.today,
      words: searchWords(a.search ?? ''),
    },
    ...{ service: a.service, view: a.view, sort: a.sort, first: a.first, after: numberTextAfter(list, a.after) },
  });
  const last = rows.at(-1);
  return {
    rows: rows.map((r) => ({ ...r, hamletName: names.get(r.hamletId) ?? '' })),
    views,
    hamlets: place.map(({ id, name }) => ({ id, name })),
    next: last && rows.length === a.first ? placeIn(list, last.key) : null,
  };
}

/** Doors and people behind them, found by words, in the hamlets that somebody reaches. */
export const searchDoors = (
  sql: PoolClient,
  hamlets: readonly { readonly id: HamletId }[],
  words: readonly string[],
  first: number,
): Promise<DoorFound[]> => {
  const ids = hamlets.map((h) => h.id);
  return doorsFound(sql, { buckets: [...new Set(ids.map(bucketOf))], hamlets: ids, words, first });
};

/** A household of the own scope with all that is behind it; null when there is none. */
export const readHousehold = (sql: PoolClient, actor: Actor, id: HouseholdId): Promise<WholeHousehold | null> =>
  wholeHousehold(sql, { bucket: bucketOf(id), id, today: actor.today, me: actor.personId });
export type { WholeHousehold };

/** A household as the console reads it; null when there is none in the own scope. */
export async function household(
  sql: PoolClient,
  actor: Actor,
  keys: Keys,
  id: HouseholdId,
): Promise<HouseholdDetail | null> {
  const found = await readHousehold(sql, actor, id);
  if (!found) return null;
  const { keys: wrapped, acts, residents, notBy: _, ...door } = found;
  const own = Object.entries(wrapped).map(([subjectId, key]) => ({
    ...{ bucket: bucketOf(id), subjectId, wrapped: Buffer.from(key, 'base64') },
  }));
  const subjectKeys = new SubjectKeys(keys, own);
  const facts = acts.map((a) => toFact(a.fact));
  const turns = turnsByVisit(facts);
  const standing = inEffect(facts);
  const takenBack = new Map(standing.filter(isWithdrawable).map((f) => [f.actId as string, goWith(standing, f.actId)]));
  const people = residents.map((r) => residentOf(r, subjectKeys));
  const gone = people.filter((r) => r.leftOn && r.leftOn <= actor.today);
  const left = [...leftDoor({ facts }).values()].filter((d) => d.on <= actor.today).length;
  const changes = await changesOf(sql, keys, facts);
  return {
    ...door,
    peopleStated: Math.max(0, door.peopleStated - left),
    turns: [...turns.values()].reduce((sum, n) => sum + n, 0),
    residents: people.filter((r) => !gone.includes(r)),
    gone,
    acts: acts
      .map((a) => ({
        ...householdAct(a, turns),
        changes: changes.get(a.fact.id) ?? null,
        goWith: takenBack.get(a.fact.id) ?? null,
      }))
      .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)),
  };
}

function residentOf({ phone, birthDay, ...r }: ResidentRow, keys: SubjectKeys): HouseholdResident {
  const key = phone ? keys.find(r.id) : undefined;
  const number = phone && key ? unseal(key, Buffer.from(phone, 'base64'), `resident.phone:${r.id}`).toString() : null;
  return { ...r, birthYear: r.birthYear ?? (birthDay ? Number(birthDay.slice(0, 4)) : null), phoneEnd: end(number) };
}
const end = (number: string | null): string | null => number && number.slice(-3);

/** What the act's facts say, in the fields of the API. */
export function householdAct(
  { fact, receivedAt, review, outcome, author, teamName }: DoneRow,
  turns: Map<VisitId, number>,
): HouseholdAct {
  const { data } = fact;
  const base = {
    ...{ id: fact.id, kind: data.kind, day: fact.day, at: fact.at, receivedAt, author, teamName },
    ...{ waits: review, became: outcome ?? null, subjectId: fact.subjectId, visitId: fact.visitId },
  };
  if (data.kind === 'recordVisit') {
    const { outcome, decline, met, anonymousHelped, returnOn, returnAt } = data;
    const counted = turns.get(fact.visitId as VisitId) ?? 0;
    return { ...base, outcome, decline, met, anonymousHelped, returnOn, returnAt, turns: counted } as HouseholdAct;
  }
  if (data.kind === 'advanceActivation') {
    const { service, from, to, how, blocker, declined } = data;
    return { ...base, service, from, to, how, blocker, declined } as HouseholdAct;
  }
  if (data.kind === 'recordCustody') return { ...base, custody: data.event };
  if (data.kind === 'recordConsent') {
    const { purposes, guardian, child } = data;
    return { ...base, purposes, guardian, childAgreed: child ?? false };
  }
  if (data.kind === 'registerHousehold') return { ...base, peopleStated: data.peopleStated };
  if (data.kind === 'correctResident' || data.kind === 'correctHousehold') return { ...base, group: data.group };
  if (data.kind === 'changeHead') return { ...base, group: 'HEAD', headResidentId: data.headResidentId };
  if (data.kind === 'moveOut' || data.kind === 'death') return { ...base, on: data.on };
  if (data.kind === 'withdrawAct') return { ...base, of: data.of, reason: data.reason ?? null };
  if (data.kind === 'decideReview') return { ...base, decided: data.acts, kept: data.keep };
  return base;
}
