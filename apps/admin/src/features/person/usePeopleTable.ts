import { locale } from '../../locales';
import { fullName, viewer } from '../../session';
import { useRoleWords } from '../../ui/useRoleWords';
import { useTable } from '../../ui/table/useTable';
import { accountFace, grantTime } from './grant';
import type { Person } from './person.documents';

/** Columns that may be put away; who it is stays. */
const COLUMNS = ['roles', 'invitation', 'seen'] as const;
export type Column = (typeof COLUMNS)[number];

/** The table of people: its columns, on the screen and in a file. */
export function usePeopleTable() {
  const { t, f } = locale.use();
  const roleWords = useRoleWords();
  const roles = (p: Person): string =>
    p.grants
      .filter((g) => grantTime(g, viewer.today.value) !== 'ended')
      .map((g) => `${roleWords(g)} ${g.placeName}`)
      .join('; ');
  return useTable<Column, Person>(COLUMNS, () => ({
    always: [
      [t('person.name'), fullName],
      [t('table.birthYear'), (p) => p.birthYear],
      [t('table.phoneEnd'), (p) => `••${p.phoneEnd}`],
    ],
    of: {
      roles: [[t('person.roles'), roles]],
      invitation: [[t('person.invitation'), (p) => t(`person.inv.${accountFace(p)}`)]],
      seen: [[t('person.seen'), (p) => (p.lastSeenAt ? f.instant(p.lastSeenAt) : '')]],
    },
  }));
}
