import type { CsvCell } from '@go-cua/client/format';
import { locale } from '../../locales';
import { fullName, viewer } from '../../session';
import { useRoleWords } from '../../ui/useRoleWords';
import { accountFace, grantTime } from './grant';
import type { Person } from './person.documents';

/** People as cells: what the table shows, one thing in each cell. */
export function usePeopleCsv() {
  const { t, f } = locale.use();
  const roleWords = useRoleWords();
  const roles = (p: Person): string =>
    p.grants
      .filter((g) => grantTime(g, viewer.today.value) !== 'ended')
      .map((g) => `${roleWords(g)} ${g.placeName}`)
      .join('; ');
  return {
    head: () => [
      ...[t('person.name'), t('table.birthYear'), t('table.phoneEnd'), t('person.roles')],
      ...[t('person.invitation'), t('person.seen')],
    ],
    cells: (p: Person): CsvCell[] => [
      ...[fullName(p), p.birthYear, `••${p.phoneEnd}`, roles(p)],
      ...[t(`person.inv.${accountFace(p)}`), p.lastSeenAt ? f.instant(p.lastSeenAt) : ''],
    ],
  };
}
