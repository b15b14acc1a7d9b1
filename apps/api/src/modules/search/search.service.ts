import type { PoolClient } from 'pg';
import { may, type Role } from '@go-cua/domain/access';
import { findMatch, searchWords } from '@go-cua/domain/text';
import type { Actor } from '../../database/scope';
import { ownHamlets } from '../figures/figures.service';
import { searchDoors } from '../household/household.service';
import { people } from '../people/people.service';
import { teamNames } from '../team/team.service';
import { unitsByName } from '../territory/territory.service';
import type { SearchArgs } from './search.input';
import type { Found } from './search.type';

/** Of each kind; who wants more goes to its list. */
const FIRST = 6;

/** Those whose name the words find, the ones called so first. */
function named<T extends { readonly name: string }>(words: string, all: readonly T[]): T[] {
  const hits = all.flatMap((of) => {
    const match = findMatch(words, of.name);
    return match ? [{ of, rank: match.rank }] : [];
  });
  return hits
    .sort((a, b) => a.rank - b.rank)
    .slice(0, FIRST)
    .map((h) => h.of);
}

/** Looks for words among all that somebody may see: what a kind asks for as a right, and the scope of each kind's own list. */
export async function search(
  sql: PoolClient,
  actor: Actor,
  now: number,
  { words: typed, day }: SearchArgs,
  roles: readonly Role[],
): Promise<Found> {
  const words = searchWords(typed);
  const seesDoors = may(roles, 'household:read');
  const seesPeople = may(roles, 'person:read');
  const seesTeams = may(roles, 'team:read');
  if (words.length === 0)
    return {
      ...{ doors: seesDoors ? [] : null, people: seesPeople ? [] : null, teams: seesTeams ? [] : null },
      ...{ hamlets: [], units: [] },
    };
  const on = day ?? actor.today;
  const hamlets = await ownHamlets(sql, actor, { treeDay: on });
  const doors = seesDoors ? await searchDoors(sql, hamlets, words, FIRST) : null;
  const found = seesPeople ? await people(sql, actor, now, { search: typed, first: FIRST }) : null;
  const teams = seesTeams ? await teamNames(sql, actor, on) : null;
  const names = new Map(hamlets.map((h) => [h.id, h.name]));
  return {
    doors: doors && doors.map(({ hamletId, ...d }) => ({ ...d, hamletName: names.get(hamletId) ?? '' })),
    people: found && found.people,
    teams: teams && named(typed, teams),
    hamlets: named(typed, hamlets).map((h) => ({ id: h.id, name: h.name, unitName: h.childName })),
    units: (await unitsByName(sql, words.join(' '), on)).slice(0, FIRST),
  };
}
