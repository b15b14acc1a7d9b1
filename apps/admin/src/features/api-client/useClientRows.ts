import { byName } from '@go-cua/client/format';
import { fold } from '@go-cua/domain/text';
import { computed, type Ref } from 'vue';
import { locale } from '../../locales';
import { useSort } from '../../ui/table/useSort';
import { useTable } from '../../ui/table/useTable';
import { fromWire, type ApiClient, type ApiKey } from './api-client.documents';

/** Columns that may be put away; who it is, and whether it may still read, stays. */
const COLUMNS = ['key', 'mayRead', 'lastUsed', 'usage', 'until'] as const;
export type Column = (typeof COLUMNS)[number];
const ORDERS = ['name', 'lastUsed', 'usage', 'until'] as const;

/** One line of the table: a key, or a consumer that has none. */
export interface ClientRow {
  readonly client: ApiClient;
  readonly key: ApiKey | null;
}

const live = (key: ApiKey): boolean => key.status === 'LIVE' || key.status === 'ENDS_SOON';
export const liveKeys = (client: ApiClient): ApiKey[] => client.keys.filter(live);
/** What is unknown comes last. */
const lastOf = (text: unknown): string => (text ? String(text) : '~');
const bytes = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Rows of the table, found by name without accents, in the order of a column; and the same in a file. */
export function useClientRows(clients: () => readonly ApiClient[], words: Ref<string>) {
  const { t, f } = locale.use();
  const order = useSort(ORDERS);
  const status = ({ client, key }: ClientRow): string =>
    client.closed || !key ? t('api.stopped') : t(`api.status.${key.status}`);
  const table = useTable<Column, ClientRow>(COLUMNS, () => ({
    always: [
      [t('api.clients'), ({ client }) => client.name],
      [t('api.agreement'), ({ client }) => client.agreement],
      [t('table.unit'), ({ client }) => client.unitName],
      [t('table.status'), status],
    ],
    of: {
      key: [[t('api.key'), ({ key }) => (key ? `••••${key.end}` : '')]],
      mayRead: [
        [t('api.mayRead'), ({ key }) => key?.scopes.map((s) => t(`api.scope.${fromWire(s)}`)).join('; ') ?? ''],
      ],
      lastUsed: [
        [t('api.lastUsed'), ({ key }) => (key?.lastUsedAt ? f.instant(Date.parse(String(key.lastUsedAt))) : '')],
      ],
      usage: [
        [t('table.hourPoints'), ({ key }) => key?.usage.pointsThisHour ?? ''],
        [t('table.dayRequests'), ({ key }) => key?.usage.requestsToday ?? ''],
        [t('table.dayPoints'), ({ key }) => key?.usage.pointsToday ?? ''],
        [t('table.dayRefused'), ({ key }) => key?.usage.refusedToday ?? ''],
      ],
      until: [[t('api.until'), ({ key }) => (key ? f.day(key.lastDay) : '')]],
    },
  }));
  const rows = computed(() => {
    const wanted = fold(words.value);
    const found = clients().filter((c) => fold(`${c.name} ${c.agreement}`).includes(wanted));
    const all = found.flatMap((client): ClientRow[] =>
      client.keys.length > 0 ? client.keys.map((key) => ({ client, key })) : [{ client, key: null }],
    );
    const named = (a: ClientRow, b: ClientRow): number => byName(a.client.name, b.client.name);
    return order.inOrder(all, {
      name: named,
      lastUsed: (a, b) => bytes(lastOf(a.key?.lastUsedAt), lastOf(b.key?.lastUsedAt)) || named(a, b),
      usage: (a, b) => (a.key?.usage.pointsThisHour ?? -1) - (b.key?.usage.pointsThisHour ?? -1) || named(a, b),
      until: (a, b) => bytes(lastOf(a.key?.lastDay), lastOf(b.key?.lastDay)) || named(a, b),
    });
  });
  const keys = computed(() => clients().flatMap((c) => c.keys));
  const counts = computed(() => ({ n: keys.value.length, live: keys.value.filter(live).length }));
  return { rows, counts, order, table, status };
}
export type ClientRows = ReturnType<typeof useClientRows>;
