import { createHash, randomBytes } from 'node:crypto';
import { openKeys, type Keys } from '@go-cua/api/src/keys';
import { phoneHash, sealPhone } from '@go-cua/api/src/keys/personal';
import type { CampaignId, HamletId, OutingId, PersonId, TeamId, UnitId } from '@go-cua/domain/core';
import { Client } from 'pg';
import type { StoryServer } from './server-on';
import { anId, TODAY } from './today';

/** Somebody of the set-up; the token is an invitation that nobody has taken yet. */
export interface Invited {
  readonly id: PersonId;
  readonly givenName: string;
  /** As people type it. */
  readonly phone: string;
  readonly token: string;
}

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

/** Puts a village into the database of a server, as its console would have done. */
export async function aVillage({ adminUrl, keysDir }: Pick<StoryServer, 'adminUrl' | 'keysDir'>): Promise<Village> {
  const keys = openKeys(keysDir, { dataExist: true });
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const put = (table: string, row: Readonly<Record<string, unknown>>) =>
    admin.query(
      `insert into app.${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
      Object.values(row),
    );
  try {
    const { rows } = await admin.query<{ id: UnitId }>(
      `select unit_id as id from app.unit_version where code = '22132' and valid_to is null`,
    );
    const commune = rows[0]!.id;
    const ids = {
      hamlet: anId<HamletId>(),
      team: anId<TeamId>(),
      campaign: anId<CampaignId>(),
      outing: anId<OutingId>(),
    };
    const { hamlet, team, campaign, outing } = ids;
    const since = '2025-07-01';
    await put('hamlet', { id: hamlet, kind: 'THON', invented: true });
    await put('hamlet_version', {
      ...{
        id: anId(),
        hamlet_id: hamlet,
        name: 'Suối Mẫu',
        name_folded: 'suoi mau',
        parent_id: commune,
        valid_from: since,
      },
    });
    await put('team', {
      id: team,
      kind: 'COMMUNITY_DIGITAL_TEAM',
      name: 'Tổ Suối Mẫu',
      unit_id: commune,
      valid_from: since,
    });
    await put('team_hamlet', { team_id: team, hamlet_id: hamlet, valid_from: since });
    const person = async (n: number, givenName: string, role: string, where: object): Promise<Invited> => {
      const invited = await invite(put, keys, n, givenName);
      await put('role_grant', { id: anId(), person_id: invited.id, role, ...where, valid_from: since });
      return invited;
    };
    const people = {
      coordinator: await person(1, 'Bình', 'COORDINATOR', { unit_id: commune }),
      leader: await person(2, 'Cúc', 'TEAM_LEADER', { team_id: team }),
      volunteer: await person(3, 'An', 'VOLUNTEER', { team_id: team }),
      mate: await person(4, 'Dũng', 'VOLUNTEER', { team_id: team }),
    };
    await put('campaign', {
      ...{ id: campaign, name: 'Ra quân mẫu', unit_id: commune, status: 'OPEN', hotline: '1900.0368' },
      ...{ valid_from: TODAY, valid_to: '2099-12-31' },
    });
    await put('campaign_service', { campaign_id: campaign, service: 'EID_LEVEL_1', valid_from: TODAY });
    await put('campaign_team', { campaign_id: campaign, team_id: team });
    await put('outing', {
      ...{
        id: outing,
        campaign_id: campaign,
        team_id: team,
        kind: 'EVENING',
        day: TODAY,
        starts_at: 1080,
        ends_at: 1260,
      },
    });
    await put('outing_hamlet', { outing_id: outing, hamlet_id: hamlet });
    return { commune, ...ids, ...people };
  } finally {
    await admin.end();
  }
}

/** Somebody with an invitation that nobody has taken yet; `n` makes the phone number. */
export async function invite(
  put: (table: string, row: Readonly<Record<string, unknown>>) => Promise<unknown>,
  keys: Keys,
  n: number,
  givenName: string,
): Promise<Invited> {
  const id = anId<PersonId>();
  // 095 is nobody's: such numbers are valid in a demo alone.
  const e164 = `+8495000000${n}`;
  await put('person', {
    ...{ id, family_name: 'Mẫu', given_name: givenName, name_folded: `mau ${givenName.toLowerCase()}` },
    ...{ phone_enc: sealPhone(keys, id, e164), phone_hash: phoneHash(keys, e164), phone_end: `00${n}` },
    created_at: new Date(),
  });
  const token = randomBytes(32).toString('base64url');
  const now = Date.now();
  await put('invitation', {
    ...{ id: anId(), person_id: id, token_hash: createHash('sha256').update(token).digest() },
    ...{ made_at: new Date(now), expires_at: new Date(now + 72 * 3_600_000) },
  });
  return { id, givenName, phone: `095000000${n}`, token };
}
