import type { CsvCell } from '@go-cua/client/format';
import type { ServiceCode } from '@go-cua/domain/activation';
import { client } from '../../graphql';
import { locale } from '../../locales';
import { TargetTableQuery, type TargetTableRow } from './target.documents';

/** The place and all that lies right below it, as cells; a share and a number are told apart by their column. */
export function useTargetCsv() {
  const { t } = locale.use();
  const cells = (r: TargetTableRow): CsvCell[] => [
    ...[r.name, r.eligible, r.target?.kind === 'SHARE' ? r.target.value : null, r.people],
    ...[r.handedDown, r.difference, r.reached],
  ];
  return {
    head: () => [
      ...[t('target.unit'), t('target.eligible'), `${t('target.value')}, %`, t('target.people')],
      ...[t('target.handed'), t('target.match'), t('table.answered')],
    ],
    async rows(unitId: string, campaignId: string, service: ServiceCode): Promise<CsvCell[][]> {
      const { data, error } = await client
        .query(TargetTableQuery, { unitId, campaignId, service }, { requestPolicy: 'network-only' })
        .toPromise();
      if (error) throw error;
      const table = data?.targetTable;
      return table ? [table.place, ...table.rows].map(cells) : [];
    },
  };
}
