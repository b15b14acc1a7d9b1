import type { CampaignId, Day, HamletId, OutingId, TeamId, UnitId } from '@go-cua/domain/core';
import { atTheDesk, type Desk, type Invited } from './desk';
import type { StoryServer } from './server-on';
import { anId, TODAY } from './today';

/** Xã Tuy An Tây with one hamlet of ours, its team, a campaign and tonight's outing: where stories of the field begin. */
export interface Village {
  readonly commune: UnitId;
  readonly hamlet: HamletId;
  readonly team: TeamId;
  readonly campaign: CampaignId;
  readonly outing: OutingId;
  readonly coordinator: Invited;
  readonly leader: Invited;
  readonly volunteer: Invited;
  readonly mate: Invited;
}

/** Two hamlets in which the team of five and their leader goes out tonight, and the neighbours' team. */
export interface TwoHamlets extends Village {
  readonly far: HamletId;
  readonly neighbours: TeamId;
  /** Those of the five who are not `volunteer` and `mate`. */
  readonly others: readonly Invited[];
}

type Place = Pick<StoryServer, 'adminUrl' | 'keysDir'>;

/** Puts a village into the database of a server. */
export const aVillage = (place: Place): Promise<Village> => atTheDesk(place, (desk) => villageBy(desk));
/** The same, with its evening on a day that has gone by when the story begins. */
export const aVillageOn =
  (day: Day) =>
  (place: Place): Promise<Village> =>
    atTheDesk(place, (desk) => villageBy(desk, day));

export const twoHamlets = (place: Place): Promise<TwoHamlets> =>
  atTheDesk(place, async (desk) => {
    const village = await villageBy(desk);
    const { commune, team, outing } = village;
    const far = await desk.hamlet('Gò Mẫu', 'go mau', commune);
    await desk.put('team_hamlet', { team_id: team, hamlet_id: far, valid_from: '2025-07-01' });
    await desk.put('outing_hamlet', { outing_id: outing, hamlet_id: far });
    const member = (n: number, givenName: string) => desk.person(n, givenName, 'VOLUNTEER', { team_id: team });
    return {
      ...{ ...village, far, neighbours: await desk.team('Tổ Đồi Mẫu', commune, []) },
      others: [await member(5, 'Giang'), await member(6, 'Hà'), await member(7, 'Khôi')],
    };
  });

async function villageBy(desk: Desk, day = TODAY): Promise<Village> {
  const { put, person } = desk;
  const commune = await desk.unit('22132');
  const hamlet = await desk.hamlet('Suối Mẫu', 'suoi mau', commune);
  const team = await desk.team('Tổ Suối Mẫu', commune, [hamlet]);
  const people = {
    coordinator: await person(1, 'Bình', 'COORDINATOR', { unit_id: commune }),
    leader: await person(2, 'Cúc', 'TEAM_LEADER', { team_id: team }),
    volunteer: await person(3, 'An', 'VOLUNTEER', { team_id: team }),
    mate: await person(4, 'Dũng', 'VOLUNTEER', { team_id: team }),
  };
  const [campaign, outing] = [anId<CampaignId>(), anId<OutingId>()];
  await put('campaign', {
    ...{ id: campaign, name: 'Ra quân mẫu', unit_id: commune, status: 'OPEN', hotline: '1900.0368' },
    ...{ valid_from: day, valid_to: '2099-12-31' },
  });
  await put('campaign_service', { campaign_id: campaign, service: 'EID_LEVEL_1', valid_from: day });
  await put('campaign_team', { campaign_id: campaign, team_id: team });
  await put('outing', {
    ...{ id: outing, campaign_id: campaign, team_id: team, kind: 'EVENING', day },
    ...{ starts_at: 1080, ends_at: 1260 },
  });
  await put('outing_hamlet', { outing_id: outing, hamlet_id: hamlet });
  return { commune, hamlet, team, campaign, outing, ...people };
}
