import type { PoolClient } from 'pg';
import { byDayThenId, type Fact, type ReadAct } from '@go-cua/domain/act';
import {
  householdGroup,
  isWord,
  residentGroup,
  topicOf,
  type HouseholdChange,
  type ResidentChange,
  type Word,
} from '@go-cua/domain/correction';
import { bucketOf, yearOf, type ActId } from '@go-cua/domain/core';
import type { Keys } from '../../keys';
import { householdCard, residentCard } from '../fieldwork/cards';
import { SubjectKeys } from '../fieldwork/fieldwork.keys';
import { loadActs, loadKeys } from '../fieldwork/fieldwork.load';
import { openAct } from '../fieldwork/open-act';
import type { ActChange } from './act.type';

/** What each correction of a household replaced, and with what: asked of the sealed acts, where there are any. */
export async function changesOf(sql: PoolClient, keys: Keys, facts: readonly Fact[]): Promise<Map<ActId, ActChange[]>> {
  const words = facts.filter(isWord).filter((f) => f.data.kind !== 'changeHead');
  if (words.length === 0) return new Map();
  const registrations = facts.filter((f) =>
    words.some((w) =>
      w.data.kind === 'correctResident'
        ? f.data.kind === 'registerResident' && f.subjectId === w.subjectId
        : f.data.kind === 'registerHousehold',
    ),
  );
  const stored = await loadActs(
    sql,
    [...words, ...registrations].map((f) => f.actId),
  );
  const subjects = [...new Set(stored.map((a) => a.keySubjectId))];
  const own = new SubjectKeys(keys, await loadKeys(sql, subjects, [...new Set(subjects.map(bucketOf))]));
  const acts = new Map<ActId, ReadAct>();
  for (const a of stored) {
    const act = openAct(a, own);
    if (act?.ok) acts.set(a.header.id, act);
  }
  return new Map(words.map((w) => [w.actId, changed(before(w, words, registrations, acts), said(acts.get(w.actId)))]));
}

type Change = ResidentChange | HouseholdChange;
export const said = (act: ReadAct | undefined): Change | null => (act?.payload['change'] as Change | undefined) ?? null;

/** What stood before its author's eyes: the last word that they knew of, else what was registered. */
function before(
  w: Word,
  words: readonly Word[],
  registrations: readonly Fact[],
  acts: ReadonlyMap<ActId, ReadAct>,
): Change | null {
  const known = words.filter((o) => w.data.over?.includes(o.actId) && topicOf(o) === topicOf(w));
  const last = [...known].sort(byDayThenId).at(-1);
  if (last) return said(acts.get(last.actId));
  const act = registrations.flatMap((f) => (f.subjectId === w.subjectId ? (acts.get(f.actId) ?? []) : []))[0];
  if (!act || w.data.kind === 'changeHead') return null;
  return w.data.kind === 'correctResident'
    ? residentGroup(residentCard(act, [], null), w.data.group)
    : householdGroup(householdCard(act, []), w.data.group);
}

/** Field by field, in codes that the reader has words for; a birth and a number no fuller than the page shows them. */
export function changed(was: Change | null, now: Change | null): ActChange[] {
  const [a, b] = [was ? fieldsOf(was) : {}, now ? fieldsOf(now) : {}] as Record<string, string | null>[];
  return Object.keys(now ? b! : {}).flatMap((field) => {
    const [before, after] = [a![field] ?? null, b![field] ?? null];
    return before === after ? [] : [{ field, was: before, now: after }];
  });
}

function fieldsOf(c: Change): Record<string, string | null> {
  switch (c.group) {
    case 'NAME':
      return { name: [c.familyName, c.middleName, c.givenName].filter(Boolean).join(' ') };
    case 'GENDER':
      return { gender: c.gender ?? null };
    case 'BIRTH_CARD':
      return {
        birthYear: c.birth ? String('day' in c.birth ? yearOf(c.birth.day) : c.birth.year) : null,
        card: c.card,
      };
    case 'PHONE':
      return { phoneEnd: c.phone ? c.phone.slice(-3) : null, phoneKind: c.phoneKind };
    case 'RESIDENCE':
      return { residence: c.residence };
    case 'ADDRESS':
      return { address: [c.lane, c.number].filter(Boolean).join(' ') };
    case 'PEOPLE':
      return { people: String(c.peopleStated) };
    case 'HOURS':
      return { hours: [...c.availability].join(',') };
    case 'NOTE':
      return { note: c.note ?? null };
  }
}
