import { ApiSession } from '../kit/api';
import { atTheDesk, type Invited } from '../kit/desk';
import type { StoryServer } from '../kit/server-on';
import { aVillage } from '../kit/village';
import { DEMO_PASSWORD } from './screen';

/** Accounts of the server where nothing was written yet. */
export const BARE_VOLUNTEER = '0950000003';
export const BARE_LEADER = '0950000002';
/** Coordinates a commune without hamlets, teams, campaigns and households. */
export const BARE_COORDINATOR = '0950000005';
/** In a team that does not go out today. */
export const RESTING_VOLUNTEER = '0950000006';
export const RESTING_LEADER = '0950000007';

/** The units of Vietnam, a team whose list holds no door yet, one that rests tonight, and a commune where all begins. */
export async function aBarePlace(place: Pick<StoryServer, 'adminUrl' | 'keysDir'>): Promise<readonly Invited[]> {
  const village = await aVillage(place);
  return atTheDesk(place, async (desk) => {
    const hamlet = await desk.hamlet('Đồi Mẫu', 'doi mau', village.commune);
    const team = await desk.team('Tổ Đồi Mẫu', village.commune, [hamlet]);
    return [
      village.volunteer,
      village.leader,
      await desk.person(5, 'Khôi', 'COORDINATOR', { unit_id: await desk.unit('22120') }),
      await desk.person(6, 'Giang', 'VOLUNTEER', { team_id: team }),
      await desk.person(7, 'Hòa', 'TEAM_LEADER', { team_id: team }),
    ];
  });
}

/** All take their invitations, with the password of the demo. */
export async function theyAccept({ origin, prepared }: StoryServer<readonly Invited[]>): Promise<void> {
  for (const { token } of prepared) await new ApiSession(origin, 'portal').acceptInvitation(token, DEMO_PASSWORD);
}
