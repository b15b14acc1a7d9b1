import { byName } from '@go-cua/client/format';
import { matches } from '@go-cua/domain/text';
import { fullName } from '../../session';
import { useSort } from '../../ui/table/useSort';
import type { Team } from './team.documents';

export const TEAM_ORDERS = ['name', 'size', 'days'] as const;
export type TeamOrder = (typeof TEAM_ORDERS)[number];

/** Teams found by the name of team, member or hamlet, in the order chosen. */
export function useTeamRows(search: () => string, look: () => boolean) {
  const order = useSort(TEAM_ORDERS);
  const compare: Readonly<Record<TeamOrder, (a: Team, b: Team) => number>> = {
    name: (a, b) => byName(a.name, b.name),
    size: (a, b) => a.memberCount - b.memberCount || byName(a.name, b.name),
    days: (a, b) => (a.validFrom < b.validFrom ? -1 : Number(a.validFrom > b.validFrom)) || byName(a.name, b.name),
  };
  const shown = (teams: readonly Team[]): Team[] => {
    const query = search().trim();
    const found = teams.filter(
      (team) => (!query || matches(query, wordsOf(team))) && (!look() || team.notices.length > 0),
    );
    return order.inOrder(found, compare);
  };
  return { order, shown };
}

const wordsOf = (team: Team): string =>
  [team.name, ...team.hamlets.map((h) => h.name), ...(team.members ?? []).map((m) => fullName(m))].join(' ');
