import type { MigrationInterface, QueryRunner } from 'typeorm';

const definer = 'security definer set search_path = app, pg_temp';

const statements = [
  `create function app.invitation_of(p_hash bytea, p_now timestamptz) returns table (id uuid, person_id uuid, state text)
   language sql stable ${definer} as $$
     select i.id, i.person_id, case when i.withdrawn_at is not null then 'WITHDRAWN' when i.used_at is not null then 'USED'
       when i.expires_at <= p_now then 'LATE' else 'OPEN' end
     from app.invitation i where i.token_hash = p_hash $$`,
  `create function app.use_invitation(p_id uuid, p_now timestamptz) returns boolean language sql ${definer} as $$
     with taken as (update app.invitation set used_at = p_now
       where id = p_id and used_at is null and withdrawn_at is null and expires_at > p_now returning 1)
     select exists (select from taken) $$`,
  `create function app.invited_phone(p_id uuid) returns bytea language sql stable ${definer} as $$
     select p.phone_enc from app.invitation i join app.person p on p.id = i.person_id where i.id = p_id $$`,
  ...['invitation_of(bytea, timestamptz)', 'use_invitation(uuid, timestamptz)', 'invited_phone(uuid)'].flatMap((f) => [
    `revoke execute on function app.${f} from public`,
    `grant execute on function app.${f} to go_cua_app`,
  ]),
];

/** Whoever takes up an invitation is nobody yet and has no scope: three narrow functions stand in for it. */
export class SignIn1700000000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of statements) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('Sign-in has no way back: restore a backup.');
  }
}
