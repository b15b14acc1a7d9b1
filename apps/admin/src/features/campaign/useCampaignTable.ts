import { byName } from '@go-cua/client/format';
import type { CampaignState } from '@go-cua/domain/campaign';
import { unitLabel } from '@go-cua/domain/territory';
import { locale } from '../../locales';
import { useSort } from '../../ui/table/useSort';
import { useTable } from '../../ui/table/useTable';
import type { Campaign } from './campaign.documents';

/** Columns that may be put away; the campaign's name stays. */
const COLUMNS = ['state', 'days', 'services', 'teams', 'outings', 'organisation'] as const;
export type Column = (typeof COLUMNS)[number];
const ORDERS = ['state', 'name', 'days', 'teams', 'outings'] as const;
/** The running ones first. */
const STEP: Readonly<Record<CampaignState, number>> = { OPEN: 0, CLOSING: 1, DRAFT: 2, CLOSED: 3 };

/** The table of campaigns: its columns, on the screen and in a file, and its order. */
export function useCampaignTable() {
  const { t, f, lang } = locale.use();
  const table = useTable<Column, Campaign>(COLUMNS, () => ({
    always: [
      [t('campaign.name'), (c) => c.name],
      [t('team.unit'), (c) => unitLabel(c.unit, lang())],
    ],
    of: {
      state: [[t('campaign.state'), (c) => t(`campaignState.${c.status}`)]],
      days: [
        [t('table.from'), (c) => f.day(c.validFrom)],
        [t('table.until'), (c) => f.day(c.validTo)],
      ],
      services: [[t('campaign.services'), (c) => c.services.map((s) => t(`service.${s.service}`)).join('; ')]],
      teams: [[t('campaign.teams'), (c) => c.teams.length]],
      outings: [[t('campaign.outings'), (c) => c.outingsAhead]],
      organisation: [
        [t('campaign.organisation'), (c) => c.organisation?.name ?? ''],
        [t('campaign.planNo'), (c) => c.planNo ?? ''],
      ],
    },
  }));
  const order = useSort(ORDERS);
  const newest = (a: Campaign, b: Campaign): number =>
    a.validFrom === b.validFrom ? byName(a.name, b.name) : a.validFrom < b.validFrom ? 1 : -1;
  const inOrder = (rows: readonly Campaign[]): Campaign[] =>
    order.inOrder(rows, {
      state: (a, b) => STEP[a.status] - STEP[b.status] || newest(a, b),
      name: (a, b) => byName(a.name, b.name),
      days: (a, b) => -newest(a, b),
      teams: (a, b) => a.teams.length - b.teams.length || newest(a, b),
      outings: (a, b) => a.outingsAhead - b.outingsAhead || newest(a, b),
    });
  return { table, order, inOrder };
}
