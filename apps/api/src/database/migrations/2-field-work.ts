import type { MigrationInterface, QueryRunner } from 'typeorm';
import { behindWall, DECIDING, ME, within } from './rls';

/** Ids of a household's rows carry its bucket in their last 10 bits. */
const bucketIs = (column: string): string => `check (bucket = app.bucket_of(${column}))`;

const tables = [
  `create function app.bucket_of(p uuid) returns smallint language sql immutable strict parallel safe as
   $$ select ((get_byte(uuid_send(p), 14) & 3) * 256 + get_byte(uuid_send(p), 15))::smallint $$`,
  `create table app.act (
     bucket smallint not null, id uuid not null ${bucketIs('id')}, kind text not null, v int not null,
     installation_id uuid not null, seq bigint not null, author_id uuid not null,
     recorded_at timestamptz not null, clock_offset_ms bigint not null,
     hamlet_id uuid not null, scope_hamlet_id uuid not null, household_id uuid, subject_id uuid, campaign_id uuid, outing_id uuid, visit_id uuid, gesture_id uuid,
     fingerprint bytea not null, sealed bytea not null, key_subject_id uuid not null,
     received_at timestamptz not null, day date not null, at timestamptz not null, fact_hamlet_id uuid not null, team_id uuid, fact_campaign_id uuid,
     rule_version text not null, in_scope boolean not null, place int not null, facts jsonb,
     receipt_status text not null, receipt_code text, receipt_field text, receipt_detail text, redacted jsonb,
     waits text, review_code text, is_decline boolean not null default false, redecided_at timestamptz,
     primary key (bucket, id))`,
  `create index act_household on app.act (bucket, household_id) where household_id is not null`,
  `create index act_author on app.act (bucket, author_id, installation_id, seq)`,
  `create index act_outing on app.act (bucket, outing_id) where kind in ('checkIn','checkOut')`,
  `create index act_review on app.act (bucket, scope_hamlet_id) where review_code is not null`,
  `create table app.household (
     bucket smallint not null, id uuid not null ${bucketIs('id')}, scope_hamlet_id uuid not null, hamlet_id uuid not null,
     lane text not null, number text not null, folded text not null, people_stated smallint not null, availability text[] not null, note text,
     gone_since date, not_before date, not_by uuid[] not null default '{}', registered_on date not null, erased_at timestamptz,
     primary key (bucket, id))`,
  `create index household_hamlet on app.household (bucket, scope_hamlet_id, lane, number, id)`,
  `create table app.resident (
     bucket smallint not null, id uuid not null ${bucketIs('id')}, household_id uuid not null, scope_hamlet_id uuid not null,
     family_name text not null, middle_name text not null, given_name text not null, folded text not null, gender text,
     birth_day date, birth_year smallint, phone_enc bytea, phone_hash bytea, phone_kind text not null, card text not null, residence text not null,
     id_enc bytea, id_hash bytea, id_end text, is_head boolean not null, registered_on date not null, erased_at timestamptz,
     primary key (bucket, id), foreign key (bucket, household_id) references app.household (bucket, id))`,
  `create index resident_household on app.resident (bucket, household_id)`,
  `create index resident_hamlet on app.resident (bucket, scope_hamlet_id)`,
  `create index resident_phone on app.resident (bucket, phone_hash) where phone_hash is not null`,
  // A timeline: the stretch that holds on a day is what a stock counts on that day.
  `create table app.standing (
     bucket smallint not null, resident_id uuid not null, service text not null, since date not null, until date,
     household_id uuid not null, scope_hamlet_id uuid not null, hamlet_id uuid not null,
     status text not null, answer text, state text not null, blocker text,
     primary key (bucket, resident_id, service, since))`,
  `create index standing_household on app.standing (bucket, household_id)`,
  `create index standing_hamlet on app.standing (bucket, hamlet_id, service)`,
  `create table app.resident_day (
     bucket smallint not null, resident_id uuid not null, day date not null, campaign_id uuid not null, hamlet_id uuid not null, team_id uuid not null, scope_hamlet_id uuid not null, turns int not null,
     primary key (bucket, resident_id, day, campaign_id, hamlet_id, team_id))`,
  `create index resident_day_hamlet on app.resident_day (bucket, scope_hamlet_id, day)`,
  `create table app.figure_entry (
     bucket smallint not null, act_id uuid not null ${bucketIs('act_id')}, n smallint not null, campaign_id uuid, team_id uuid, hamlet_id uuid not null,
     service text not null, day date not null, known_on date not null, measure text not null, delta int not null, definition_version smallint not null,
     primary key (bucket, act_id, n))`,
  `create index figure_entry_hamlet on app.figure_entry (bucket, hamlet_id, day)`,
  `create table app.rollup (
     bucket smallint not null, campaign_id uuid not null, hamlet_id uuid not null, service text not null, day date not null, measure text not null, amount int not null,
     primary key (bucket, campaign_id, hamlet_id, service, day, measure))`,
  `create index rollup_hamlet on app.rollup (bucket, hamlet_id, day)`,
  `create table app.hamlet_feed (bucket smallint not null, hamlet_id uuid not null, seq bigint not null, primary key (bucket, hamlet_id))`,
  `create table app.feed (
     bucket smallint not null, hamlet_id uuid not null, household_id uuid not null, seq bigint not null, gone boolean not null default false, at timestamptz not null,
     primary key (bucket, hamlet_id, household_id))`,
  `create unique index feed_seq on app.feed (bucket, hamlet_id, seq)`,
  `create table app.device (
     installation_id uuid not null, person_id uuid not null, max_seq bigint not null, received bigint not null, missing jsonb not null default '[]',
     last_seen_at timestamptz not null, unsent int not null default 0, oldest_unsent_at timestamptz, app_version text, primary key (installation_id, person_id))`,
  // Whether an id was used before is asked across every wall: the same id with other content is seen wherever it is sent.
  `create function app.acts_known(p_ids uuid[]) returns table (id uuid, author_id uuid, fingerprint bytea, receipt_status text,
     receipt_code text, receipt_field text, receipt_detail text, redacted jsonb, received_at timestamptz)
   language sql stable security definer set search_path = app, pg_temp as $$
     select a.id, a.author_id, a.fingerprint, a.receipt_status, a.receipt_code, a.receipt_field, a.receipt_detail, a.redacted, a.received_at
     from app.act a where a.bucket = any (select app.bucket_of(x) from unnest(p_ids) x) and a.id = any (p_ids) $$`,
  // The number of a volunteer or officer is never a resident's account; whose it is, nobody learns from this.
  `create function app.staff_numbers(p_hashes bytea[]) returns setof bytea language sql stable security definer set search_path = app, pg_temp as $$
     select p.phone_hash from app.person p where p.phone_hash = any (p_hashes) $$`,
  `create table secrets.subject_key (bucket smallint not null, subject_id uuid not null, wrapped bytea not null, primary key (bucket, subject_id))`,
];

/** A resident's no is seen by its author and by leaders alone; deciding and rebuilding need it. */
const NOT_A_DECLINE = `not is_decline or author_id = ${ME} or ${within('scope_hamlet_id', 'leads')} or ${DECIDING}`;
const FIGURE = `${within('hamlet_id', 'figures')} or (measure not in ('VISITS_DECLINED','DECLINED_FINAL') and ${within('hamlet_id', 'identity')}) or ${DECIDING}`;

const walls = [
  ...behindWall(
    'act',
    'select, insert, update',
    `(author_id = ${ME} or ${within('scope_hamlet_id', 'identity')}) and (${NOT_A_DECLINE})`,
  ),
  ...behindWall('household', 'select, insert, update', within('scope_hamlet_id', 'identity')),
  ...behindWall('resident', 'select, insert, update', within('scope_hamlet_id', 'identity')),
  ...behindWall(
    'standing',
    'select, insert, update, delete',
    `${within('scope_hamlet_id', 'identity')} and (answer is distinct from 'DECLINED_FINAL' or ${within('scope_hamlet_id', 'leads')} or ${DECIDING})`,
  ),
  ...behindWall('resident_day', 'select, insert, update, delete', `${within('scope_hamlet_id', 'identity')}`),
  ...behindWall('figure_entry', 'select, insert', FIGURE),
  ...behindWall('rollup', 'select, insert, update', FIGURE),
  ...behindWall('hamlet_feed', 'select, insert, update', `${within('hamlet_id', 'identity')} or ${DECIDING}`),
  ...behindWall('feed', 'select, insert, update', within('hamlet_id', 'identity')),
  ...behindWall(
    'device',
    'select, insert, update',
    `person_id = ${ME} or person_id in (select s.person_id from app.scope_person s where s.scope_id = ${ME})`,
  ),
  `grant usage on schema secrets to go_cua_app, go_cua_jobs`,
  `alter table secrets.subject_key enable row level security`,
  `create policy subject_key_app on secrets.subject_key for all to go_cua_app using (${ME} is not null) with check (${ME} is not null)`,
  `create policy subject_key_jobs on secrets.subject_key for select to go_cua_jobs using (true)`,
  `grant select, insert, delete on secrets.subject_key to go_cua_app`,
  `grant select on secrets.subject_key to go_cua_jobs`,
];

/** Field work: the act log, its projections, the ledger and the feed. Every key begins with the bucket. */
export class FieldWork1700000000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls]) await q.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('The act log has no way back: restore a backup.');
  }
}
