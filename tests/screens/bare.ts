import { openKeys } from '@go-cua/api/src/keys';
import type { HamletId, TeamId, UnitId } from '@go-cua/domain/core';
import { Client } from 'pg';
import { ApiSession } from '../kit/api';
import type { StoryServer } from '../kit/server-on';
import { anId } from '../kit/today';
import { aVillage, invite, type Invited } from '../kit/village';
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
  const keys = openKeys(place.keysDir, { dataExist: true });
  const admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  const put = (table: string, row: Readonly<Record<string, unknown>>) =>
    admin.query(
      `insert into app.${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
      Object.values(row),
    );
  try {
    const { rows } = await admin.query<{ id: UnitId }>(
      `select unit_id as id from app.unit_version where code = '22120' and valid_to is null`,
    );
    const valid_from = '2025-07-01';
    const [hamlet, team] = [anId<HamletId>(), anId<TeamId>()];
    await put('hamlet', { id: hamlet, kind: 'THON', invented: true });
    await put('hamlet_version', {
      ...{ id: anId(), hamlet_id: hamlet, parent_id: village.commune, valid_from },
      ...{ name: 'Đồi Mẫu', name_folded: 'doi mau' },
    });
    await put('team', {
      ...{ id: team, kind: 'COMMUNITY_DIGITAL_TEAM', name: 'Tổ Đồi Mẫu', unit_id: village.commune, valid_from },
    });
    await put('team_hamlet', { team_id: team, hamlet_id: hamlet, valid_from });
    const person = async (n: number, givenName: string, role: string, where: object): Promise<Invited> => {
      const invited = await invite(put, keys, n, givenName);
      await put('role_grant', { id: anId(), person_id: invited.id, role, ...where, valid_from });
      return invited;
    };
    return [
      village.volunteer,
      village.leader,
      await person(5, 'Khôi', 'COORDINATOR', { unit_id: rows[0]!.id }),
      await person(6, 'Giang', 'VOLUNTEER', { team_id: team }),
      await person(7, 'Hòa', 'TEAM_LEADER', { team_id: team }),
    ];
  } finally {
    await admin.end();
  }
}

/** All take their invitations, with the password of the demo. */
export async function theyAccept({ origin, prepared }: StoryServer<readonly Invited[]>): Promise<void> {
  for (const { token } of prepared) await new ApiSession(origin, 'portal').acceptInvitation(token, DEMO_PASSWORD);
}
