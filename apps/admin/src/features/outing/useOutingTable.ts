import { byName, formatSpan } from '@go-cua/client/format';
import { hamletLabel } from '@go-cua/domain/territory';
import { locale } from '../../locales';
import { viewer } from '../../session';
import { useSort } from '../../ui/table/useSort';
import { useTable } from '../../ui/table/useTable';
import type { Outing } from './outing.documents';

/** Columns that may be put away; the day stays. */
const COLUMNS = ['time', 'team', 'kindLabel', 'hamlets', 'state'] as const;
export type Column = (typeof COLUMNS)[number];
const ORDERS = ['day', 'team', 'kindLabel', 'state'] as const;

/** The list of outings: its columns, on the screen and in a file, and its order. */
export function useOutingTable() {
  const { t, f, lang } = locale.use();
  const hamlets = (o: Outing): string => o.hamlets.map((h) => hamletLabel(h, lang())).join(', ');
  const state = (o: Outing): string =>
    t(o.cancelled ? 'outing.cancelled' : o.day < viewer.today.value ? 'outing.past' : 'outing.ahead');
  const table = useTable<Column, Outing>(COLUMNS, () => ({
    always: [[t('outing.day'), (o) => f.day(o.day)]],
    of: {
      time: [[t('outing.time'), (o) => formatSpan(o.startsAt, o.endsAt)]],
      team: [[t('outing.team'), (o) => o.team.name]],
      kindLabel: [[t('outing.kindLabel'), (o) => t(`outing.kind.${o.kind}`)]],
      hamlets: [
        [t('outing.hamlets'), hamlets],
        [t('outing.place'), (o) => o.place ?? ''],
      ],
      state: [[t('outing.state'), state]],
    },
  }));
  const order = useSort(ORDERS);
  const inTime = (a: Outing, b: Outing): number =>
    a.day === b.day ? a.startsAt - b.startsAt || byName(a.team.name, b.team.name) : a.day < b.day ? -1 : 1;
  const inOrder = (rows: readonly Outing[]): Outing[] =>
    order.inOrder(rows, {
      day: inTime,
      team: (a, b) => byName(a.team.name, b.team.name) || inTime(a, b),
      kindLabel: (a, b) => byName(t(`outing.kind.${a.kind}`), t(`outing.kind.${b.kind}`)) || inTime(a, b),
      state: (a, b) => byName(state(a), state(b)) || inTime(a, b),
    });
  return { table, order, inOrder, hamlets, state };
}
export type OutingTable = ReturnType<typeof useOutingTable>;
