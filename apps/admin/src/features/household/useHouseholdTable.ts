import { formatMinute } from '@go-cua/client/format';
import type { BlockerCode } from '@go-cua/domain/activation';
import type { Day } from '@go-cua/domain/core';
import type { VisitOutcome } from '@go-cua/domain/visit';
import { locale } from '../../locales';
import { fullName, viewer } from '../../session';
import { useTable } from '../../ui/table/useTable';
import { COLUMNS, type Column } from './columns';
import type { HouseholdRow } from './household.documents';
import { doorOf } from './words';

/** The table of households: its columns, on the screen and in a file. */
export function useHouseholdTable() {
  const { t, f } = locale.use();
  const day = (d: string | null): string => (d ? f.day(d as Day) : '');
  const last = (r: HouseholdRow): string =>
    t(r.lastOutcome ? `outcome.${r.lastOutcome as VisitOutcome}` : 'household.neverKnocked');
  const promised = (r: HouseholdRow): string => {
    if (r.closed) return t('household.noFurther');
    if (!r.returnOn || r.returnOn < viewer.today.value) return '';
    return [day(r.returnOn), r.returnAt === null ? '' : formatMinute(r.returnAt)].filter(Boolean).join(' ');
  };
  return useTable<Column, HouseholdRow>(COLUMNS, () => ({
    always: [[t('head'), (r) => (r.people[0] ? fullName(r.people[0]) : t('household.unnamed'))]],
    of: {
      door: [
        // In one cell: a spreadsheet makes a date of a number such as 12/3.
        [t('household.door'), doorOf],
        [t('household.hamlet'), (r) => r.hamletName],
      ],
      left: [
        [t('household.left'), (r) => r.left],
        [t('table.counted'), (r) => r.counted],
      ],
      last: [
        [t('household.last'), last],
        [t('table.lastDay'), (r) => day(r.lastVisitOn)],
      ],
      promised: [[t('household.promised'), promised]],
      blocked: [[t('household.blocked'), (r) => r.blockers.map((b) => t(`blocker.${b as BlockerCode}`)).join('; ')]],
    },
  }));
}
