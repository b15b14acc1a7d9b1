import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { byName } from '@go-cua/client/format';
import { matches } from '@go-cua/domain/text';
import { fullName } from '../../session';
import type { Team } from './team.documents';

export interface TeamSort {
  readonly by: 'name' | 'size';
  readonly way: 'asc' | 'desc';
}

/** Teams of a page, found by the name of team, member or hamlet, in the order chosen. */
export function useTeamRows(
  teams: MaybeRefOrGetter<readonly Team[]>,
  search: MaybeRefOrGetter<string>,
  look: MaybeRefOrGetter<boolean>,
  sort: MaybeRefOrGetter<TeamSort>,
) {
  return computed(() => {
    const query = toValue(search).trim();
    const { by, way } = toValue(sort);
    const rows = toValue(teams).filter(
      (team) => (!query || matches(query, wordsOf(team))) && (!toValue(look) || team.notices.length > 0),
    );
    const order = (a: Team, b: Team): number =>
      by === 'size' ? a.memberCount - b.memberCount || byName(a.name, b.name) : byName(a.name, b.name);
    return [...rows].sort((a, b) => (way === 'asc' ? order(a, b) : order(b, a)));
  });
}

const wordsOf = (team: Team): string =>
  [team.name, ...team.hamlets.map((h) => h.name), ...(team.members ?? []).map((m) => fullName(m))].join(' ');
