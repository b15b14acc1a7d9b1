import type { Day } from '@go-cua/domain/core';
import { hamletLabel } from '@go-cua/domain/territory';
import { locale } from '../../locales';
import { fullName, viewer } from '../../session';
import { useTable } from '../../ui/table/useTable';
import { COLUMNS, WITHOUT_NAMES, type Column } from './columns';
import type { Team } from './team.documents';

/** The table of teams: its columns, on the screen and in a file. */
export function useTeamTable() {
  const { t, f, lang } = locale.use();
  const day = (d: Day | null | undefined): string => (d ? f.day(d) : '');
  const heads = (x: Team): string =>
    (x.members ?? [])
      .filter((m) => m.place !== 'MEMBER')
      .map(fullName)
      .join('; ');
  return useTable<Column, Team>(viewer.may('person:read') ? COLUMNS : WITHOUT_NAMES, () => ({
    always: [
      [t('team.name'), (x) => x.name],
      [t('table.kind'), (x) => t(`teamKind.${x.kind}`)],
    ],
    of: {
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
    },
  }));
}
