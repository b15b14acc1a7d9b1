import type { Same } from '@go-cua/client/locale';
import type { table as vi } from '../vi/table';

export const table: Same<typeof vi> = {
  table: {
    counted: 'Of',
    lastDay: 'Day of the last visit',
    decisionDay: 'Day of the decision',
    kind: 'Kind of team',
    from: 'From',
    until: 'Until the end of',
    birthYear: 'Year of birth',
    phoneEnd: 'Last three digits of the phone',
    answered: 'With an answer',
    file: {
      households: 'households',
      people: 'people',
      teams: 'teams',
      league: 'progress-by-unit',
      behind: 'list',
      targets: 'targets',
      organisations: 'organisations',
      campaigns: 'campaigns',
      apiClients: 'api-clients',
    },
    csv: 'Save as CSV',
    saved: '{n} rows saved, as filtered here',
    cut: 'The file holds the first {n} rows only. Narrow the filter to have all.',
    columns: 'Columns {shown}/{all}',
    chooseColumns: 'Choose columns',
    columnsText: 'The address keeps columns, filters and order; whoever gets the link sees the same.',
    allColumns: 'Show all',
  },
};
