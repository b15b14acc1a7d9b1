import { createHash, randomBytes } from 'node:crypto';
import { openKeys } from '@go-cua/api/src/keys';
import { phoneHash, sealPhone } from '@go-cua/api/src/keys/personal';
import type { HamletId, PersonId, TeamId, UnitId } from '@go-cua/domain/core';
import { Client } from 'pg';
import type { StoryServer } from './server-on';
import { anId } from './today';

/** Somebody of the set-up; the token is an invitation that nobody has taken yet. */
export interface Invited {
  readonly id: PersonId;
  readonly givenName: string;
  /** As people type it. */
  readonly phone: string;
  readonly token: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Writes the set-up into the tables, as a console would have done before the story begins. */
export interface Desk {
  put(table: string, row: Row): Promise<unknown>;
  unit(code: string): Promise<UnitId>;
  /** @param folded its name without accents */
  hamlet(name: string, folded: string, commune: UnitId): Promise<HamletId>;
  team(name: string, unit: UnitId, hamlets: readonly HamletId[]): Promise<TeamId>;
  /** @param n the last digit of the phone number @param where the unit or the team of the role */
  person(n: number, givenName: string, role: string, where: Row): Promise<Invited>;
}

const SINCE = '2025-07-01';

/** @returns what was written; its ids are known to the story from then on */
export async function atTheDesk<T>(
  { adminUrl, keysDir }: Pick<StoryServer, 'adminUrl' | 'keysDir'>,
  write: (desk: Desk) => Promise<T>,
): Promise<T> {
  const keys = openKeys(keysDir, { dataExist: true });
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const put = (table: string, row: Row): Promise<unknown> =>
    admin.query(
      `insert into app.${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
      Object.values(row),
    );
  const invited = async (n: number, givenName: string): Promise<Invited> => {
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
  };
  const desk: Desk = {
    put,
    async unit(code) {
      const { rows } = await admin.query<{ id: UnitId }>(
        'select unit_id as id from app.unit_version where code = $1 and valid_to is null',
        [code],
      );
      return rows[0]!.id;
    },
    async hamlet(name, folded, commune) {
      const id = anId<HamletId>();
      await put('hamlet', { id, kind: 'THON', invented: true });
      const version = { name, name_folded: folded, parent_id: commune, valid_from: SINCE };
      await put('hamlet_version', { id: anId(), hamlet_id: id, ...version });
      return id;
    },
    async team(name, unit, hamlets) {
      const id = anId<TeamId>();
      await put('team', { id, kind: 'COMMUNITY_DIGITAL_TEAM', name, unit_id: unit, valid_from: SINCE });
      for (const hamlet_id of hamlets) await put('team_hamlet', { team_id: id, hamlet_id, valid_from: SINCE });
      return id;
    },
    async person(n, givenName, role, where) {
      const person = await invited(n, givenName);
      await put('role_grant', { id: anId(), person_id: person.id, role, ...where, valid_from: SINCE });
      return person;
    },
  };
  try {
    return await write(desk);
  } finally {
    await admin.end();
  }
}
