import { Client, type Pool } from 'pg';
import { INVITATION_HOURS } from '@go-cua/domain/access';
import { dayOfInstant, newId, refuse, type Id, type PersonId, type Refusal, type UnitId } from '@go-cua/domain/core';
import { randomBytes } from 'node:crypto';
import { span } from '../../database/span';
import type { Keys } from '../../keys';
import { newToken } from '../../keys/token';
import { unitsByName } from '../territory/territory.service';
import { newPersonId, personRow } from './people.service';

const rowId = (now: number) => newId<Id<'Row'>>(0, { now, random: randomBytes(10) });

/**
 * A link that makes the first coordinator, for the operator who starts an installation of nobody; null when somebody
 * coordinates already. Each start makes one more: all are good for 72 hours, and the first that is used ends the others.
 */
export async function firstCoordinatorLink(options: {
  readonly ownerUrl: string;
  readonly publicOrigin: string;
  now(): number;
}): Promise<string | null> {
  const sql = new Client({ connectionString: options.ownerUrl });
  await sql.connect();
  try {
    const now = options.now();
    const { rows } = await sql.query<{ yes: boolean }>('select app.somebody_coordinates($1) as yes', [
      dayOfInstant(now),
    ]);
    if (rows[0]!.yes) return null;
    const { token, hash } = newToken();
    await sql.query(
      `insert into app.invitation (id, kind, token_hash, made_at, expires_at) values ($1, 'FIRST_COORDINATOR', $2, $3, $4)`,
      [rowId(now), hash, new Date(now), new Date(now + INVITATION_HOURS * 3_600_000)],
    );
    return `${options.publicOrigin}/admin/setup/${token}`;
  } finally {
    await sql.end();
  }
}

/** What the holder of that link says; the place is a commune or province of today, by its official code. */
export interface FirstCoordinator {
  readonly name: string;
  readonly phone: string;
  readonly unitCode: string;
}
type Made = { readonly ok: true; readonly personId: PersonId; readonly phone: string };

/** Person, role and the end of the link in one step; whoever comes second is refused. */
export async function makeFirstCoordinator(
  needs: { readonly pool: Pool; readonly keys: Keys; readonly demo: boolean; now(): number },
  invitationId: string,
  said: FirstCoordinator,
): Promise<Made | Refusal> {
  const now = needs.now();
  const id = newPersonId(now);
  const person = personRow(needs, id, said, null);
  if (!person.ok) return person;
  const unitId = await unitOfCode(needs.pool, said.unitCode, now);
  if (!unitId) return refuse('UNIT_UNKNOWN', 'unitCode');
  const p = person.value;
  const taken = await needs.pool.query('select from person_of_phone($1)', [p.phoneHash]);
  if (taken.rows.length > 0) return refuse('PHONE_TAKEN', 'phone');
  const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
  const row = {
    ...{ id, family_name: p.familyName, middle_name: p.middleName, given_name: p.givenName, name_folded: p.folded },
    ...{ phone_enc: hex(p.phoneEnc), phone_hash: hex(p.phoneHash), phone_end: p.phoneEnd },
    ...{ created_by: null, created_at: p.createdAt, version: 1 },
  };
  const { rows } = await needs.pool.query<{ made: boolean }>(
    `select make_first_coordinator($1, $2, $3, $4, $5, jsonb_populate_record(null::person, $6)) as made`,
    [invitationId, new Date(now), dayOfInstant(now), unitId, rowId(now), JSON.stringify(row)],
  );
  return rows[0]!.made ? { ok: true, personId: id, phone: p.phone } : refuse('INVITATION_USED');
}

/** A commune or province of today, as whoever holds the link chooses it. */
export interface FirstUnit {
  readonly code: string;
  readonly level: string;
  readonly type: string;
  readonly name: string;
  /** The way up to it, the nearest first. */
  readonly above: readonly { readonly type: string; readonly name: string }[];
}

export async function firstUnits(pool: Pool, search: string, now: number): Promise<FirstUnit[]> {
  if (search.trim().length < 2) return [];
  const found = await unitsByName(pool, search, dayOfInstant(now));
  return found.flatMap(({ path }) => {
    const unit = path.at(-1);
    if (!unit || unit.level === 'DISTRICT') return [];
    const { code, level, type, name } = unit;
    return [
      {
        code,
        level,
        type,
        name,
        above: path
          .slice(0, -1)
          .reverse()
          .map((u) => ({ type: u.type, name: u.name })),
      },
    ];
  });
}

async function unitOfCode(pool: Pool, code: string, now: number): Promise<UnitId | null> {
  const { rows } = await pool.query<{ id: UnitId }>(
    `select v.unit_id as id from unit_version v join unit u on u.id = v.unit_id
     where v.code = $1 and u.level in ('PROVINCE','COMMUNE') and ${span('v', '$2::date')}`,
    [code, dayOfInstant(now)],
  );
  return rows[0]?.id ?? null;
}
