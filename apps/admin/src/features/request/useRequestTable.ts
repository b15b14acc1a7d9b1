import type { Day } from '@go-cua/domain/core';
import { locale } from '../../locales';
import { fullName } from '../../session';
import { useTable } from '../../ui/table/useTable';
import type { DataRequest } from './request.documents';

/** Columns that may be put away; what is asked, and by whom, stays. */
const COLUMNS = ['receivedOn', 'firstAnswer', 'doneBy', 'owner'] as const;
export type Column = (typeof COLUMNS)[number];

/** Requests of residents: the columns, on the screen and in a file. The most urgent stands first, and no other order is asked for. */
export function useRequestTable() {
  const { t, f } = locale.use();
  const day = (d: Day | null): string => (d ? f.day(d) : '');
  const end = (r: DataRequest): string =>
    r.status === 'OPEN'
      ? t('request.open')
      : [t(`request.statuses.${r.status as 'DONE'}`), r.refusal && t(`request.refusals.${r.refusal as 'NOTHING_HELD'}`)]
          .filter(Boolean)
          .join(': ');
  return useTable<Column, DataRequest>(COLUMNS, () => ({
    always: [
      [t('request.one'), (r) => t(`request.kinds.${r.kind as 'SEE'}`)],
      [t('request.way'), (r) => t(`request.ways.${r.way as 'OFFICE'}`)],
      [t('request.who'), (r) => (r.resident ? fullName(r.resident) : t('erasure.nobody'))],
      [t('household.door'), (r) => [r.lane, r.number].filter(Boolean).join(' ')],
      [t('household.hamlet'), (r) => r.hamletName],
    ],
    of: {
      receivedOn: [[t('request.receivedOn'), (r) => day(r.receivedOn)]],
      firstAnswer: [
        [t('table.answerBy'), (r) => day(r.answerBy)],
        [t('request.firstAnswer'), (r) => day(r.firstAnsweredOn)],
      ],
      doneBy: [
        [t('table.doneBy'), (r) => day(r.doneBy)],
        [t('request.doneBy'), (r) => day(r.closedOn)],
        [t('table.outcome'), end],
      ],
      owner: [[t('request.owner'), (r) => (r.owner ? fullName(r.owner) : '')]],
    },
  }));
}
