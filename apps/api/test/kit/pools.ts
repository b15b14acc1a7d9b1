import { SERVICES } from '@go-cua/domain/activation';
import { addDays } from '@go-cua/domain/core';
import type { Pools } from './random-reads';
import type { ThreeHamlets } from './three-hamlets';
import { anId, TODAY } from './village';

/** Values for every argument: own and foreign ids in one pool. */
export async function poolsOf({ v, far, hamlets, outings, campaigns }: ThreeHamlets): Promise<Pools> {
  const ids = async (table: string) =>
    (await v.admin.query<{ id: string }>(`select id from app.${table}`)).rows.map((r) => r.id);
  const [household, person, unit, team] = await Promise.all(['household', 'person', 'unit', 'team'].map(ids));
  const resident = await ids('resident');
  const hamlet = Object.values(hamlets);
  const all = [...household!, ...resident, ...person!, ...unit!, ...team!, ...outings, ...campaigns];
  const past = ['2026-11-01', '2025-07-01', '2025-06-30', '2023-06-01'];
  const days = [TODAY, TODAY, TODAY, addDays(TODAY, 3), addDays(TODAY, -1), ...past];
  const cursor = (...key: unknown[]) => JSON.stringify([...key, anId()]);
  return {
    'household.id': household!,
    'person.id': person!,
    'unit.id': unit!,
    'team.id': team!,
    'campaign.id': campaigns,
    'outing.id': outings,
    'node.id': all,
    'dataRequests.closed': [true, false],
    'residentExtract.id': resident,
    'dataRequests.after': [cursor('requests', '2026-12-01'), 'nonsense'],
    ...{
      campaignId: campaigns,
      unitId: [v.commune, v.commune, far.commune, far.commune, far.province],
      parentId: unit!,
      hamletId: hamlet,
    },
    ...{
      teamId: team!,
      outingId: outings,
      treeDay: days,
      day: days,
      from: days,
      to: days,
      service: ['EID_LEVEL_1', 'EID_LEVEL_1', 'EID_LEVEL_1', ...SERVICES],
    },
    'search.words': ['z', 'za', 'hem 3', '14', 'tuy an', '%', ' '],
    search: ['', 'z', 'za', 'hem 3', '14', 'tuy an', '%'],
    ...{ first: [1, 3, 50, 100], limit: [1, 4, 500], provinceCode: ['66'] },
    ...{ 'campaigns.after': campaigns, 'teams.after': team!, 'importFindings.after': unit! },
    'households.after': [cursor('households', 0, 'Za'), 'nonsense'],
    'people.after': [cursor('people', 'Za'), 'nonsense'],
    'review.after': [cursor('review', 1764500000000), 'nonsense'],
    'figureExplanation.after': [cursor('behind', 'Za'), '[]'],
    'pull.bucket': [11, 12, 13],
    'pull.seq': [0, 3, 1000],
  };
}
