import type { CsvCell } from '@go-cua/client/format';
import type { Day } from '@go-cua/domain/core';
import { hamletLabel } from '@go-cua/domain/territory';
import { locale } from '../../locales';
import { fullName } from '../../session';
import type { Columns } from '../../ui/useColumns';
import type { Column } from './columns';
import type { Team } from './team.documents';

/** Teams as cells: the columns that are shown, one thing in each cell. */
export function useTeamCsv(columns: Columns<Column>) {
  const { t, f, lang } = locale.use();
  const day = (d: Day | null | undefined): string => (d ? f.day(d) : '');
  const heads = (x: Team): string =>
    (x.members ?? [])
      .filter((m) => m.place !== 'MEMBER')
      .map(fullName)
      .join('; ');
  const OF: Readonly<Record<Column, readonly (readonly [string, (x: Team) => CsvCell])[]>> = {
    decision: [
      [t('team.decision'), (x) => x.foundingDecisionNo],
      [t('table.decisionDay'), (x) => day(x.foundingDecisionDay)],
    ],
    leaders: [[t('team.leaders'), heads]],
    size: [[t('team.size'), (x) => x.memberCount]],
    hamlets: [[t('team.hamlets'), (x) => x.hamlets.map((h) => hamletLabel(h, lang())).join('; ')]],
    days: [
      [t('table.from'), (x) => day(x.validFrom)],
      [t('table.until'), (x) => day(x.validTo)],
    ],
  };
  const parts = () => columns.shown.value.flatMap((c) => OF[c]);
  return {
    head: () => [t('team.name'), t('table.kind'), ...parts().map(([label]) => label)],
    cells: (x: Team): CsvCell[] => [x.name, t(`teamKind.${x.kind}`), ...parts().map(([, of]) => of(x))],
  };
}
