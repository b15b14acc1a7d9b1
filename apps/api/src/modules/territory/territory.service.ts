import type { Day, UnitId } from '@go-cua/domain/core';
import { badInput } from '../../graphql/errors';
import * as repository from './territory.repository';
import type { Sql } from './territory.sql';

export { hamletsWithoutTeam, undecidedHamlets, unitsByName } from './territory.repository';

/** What the import left open, a page after the row `after`. */
export async function findings(sql: Sql, a: Parameters<typeof repository.findings>[1]) {
  const { lost, ...page } = await repository.findings(sql, a);
  if (lost) throw badInput('CURSOR');
  return page;
}

/** Units right below `parent` on a day (none: the provinces), with its hamlets and the way down to it. */
export async function unitTree(sql: Sql, day: Day, parent: UnitId | null) {
  return { day, ...(await repository.treeOn(sql, day, parent)) };
}

/** One unit on a day, or, when it does not stand on that day, as it was or will be; null when there is no such unit. */
export async function unitOn(sql: Sql, id: UnitId, day: Day) {
  const { path, versions, successors, predecessors } = await repository.unitOn(sql, id, day);
  const onDay = path.at(-1);
  const later = versions.find((v) => v.validFrom !== null && v.validFrom > day);
  const unit = onDay ?? later ?? versions.at(-1);
  return unit
    ? { unit, stands: onDay !== undefined, path: path.slice(0, -1), versions, successors, predecessors }
    : null;
}
