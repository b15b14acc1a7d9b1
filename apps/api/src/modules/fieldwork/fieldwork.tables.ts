import type { Value } from '../../database/values';

export type Columns = Readonly<Record<string, string>>;
export type Row<C extends Columns> = Readonly<Record<keyof C & string, Value>>;

/** One table as the intake writes it: its columns, and what happens to a row that is there already. */
export interface Target<C extends Columns> {
  readonly table: string;
  readonly columns: C;
  readonly onConflict?: string;
}
const target = <const C extends Columns>(t: Target<C>): Target<C> => t;

export const ACT = target({
  table: 'act',
  columns: {
    ...{
      bucket: 'smallint',
      id: 'uuid',
      kind: 'text',
      v: 'int',
      installation_id: 'uuid',
      seq: 'bigint',
      author_id: 'uuid',
    },
    ...{
      recorded_at: 'timestamptz',
      clock_offset_ms: 'bigint',
      hamlet_id: 'uuid',
      scope_hamlet_id: 'uuid',
      household_id: 'uuid',
    },
    ...{
      subject_id: 'uuid',
      campaign_id: 'uuid',
      outing_id: 'uuid',
      visit_id: 'uuid',
      gesture_id: 'uuid',
      fingerprint: 'bytea',
    },
    ...{
      sealed: 'bytea',
      key_subject_id: 'uuid',
      received_at: 'timestamptz',
      day: 'date',
      at: 'timestamptz',
      fact_hamlet_id: 'uuid',
    },
    ...{
      team_id: 'uuid',
      fact_campaign_id: 'uuid',
      rule_version: 'text',
      in_scope: 'boolean',
      place: 'int',
      facts: 'jsonb',
    },
    ...{
      receipt_status: 'text',
      receipt_code: 'text',
      receipt_field: 'text',
      receipt_detail: 'text',
      redacted: 'jsonb',
    },
    ...{ waits: 'text', review_code: 'text', is_decline: 'boolean' },
  },
});
export const HOUSEHOLD = target({
  table: 'household',
  columns: {
    ...{
      bucket: 'smallint',
      id: 'uuid',
      scope_hamlet_id: 'uuid',
      hamlet_id: 'uuid',
      lane: 'text',
      number: 'text',
      folded: 'text',
    },
    ...{
      people_stated: 'smallint',
      services: 'text[]',
      availability: 'text[]',
      note: 'text',
      gone_since: 'date',
      not_before: 'date',
      not_by: 'uuid[]',
      ask_no_more: 'text[]',
    },
    ...{ registered_on: 'date', registered: 'smallint', visits: 'smallint', last_visit: 'uuid', last_visit_on: 'date' },
    ...{ last_outcome: 'text', return_on: 'date', return_at: 'smallint' },
  },
  // What can be put right, and what follows the facts.
  onConflict: `(bucket, id) do update set lane = excluded.lane, number = excluded.number, folded = excluded.folded,
    people_stated = excluded.people_stated, availability = excluded.availability, note = excluded.note, gone_since = excluded.gone_since, not_before = excluded.not_before, not_by = excluded.not_by,
    registered = excluded.registered, visits = excluded.visits, last_visit = excluded.last_visit, last_visit_on = excluded.last_visit_on,
    last_outcome = excluded.last_outcome, return_on = excluded.return_on, return_at = excluded.return_at,
    ask_no_more = excluded.ask_no_more`,
});
export const RESIDENT = target({
  table: 'resident',
  columns: {
    ...{
      bucket: 'smallint',
      id: 'uuid',
      household_id: 'uuid',
      scope_hamlet_id: 'uuid',
      family_name: 'text',
      middle_name: 'text',
    },
    ...{
      given_name: 'text',
      folded: 'text',
      gender: 'text',
      birth_day: 'date',
      birth_year: 'smallint',
      phone_enc: 'bytea',
    },
    ...{
      phone_hash: 'bytea',
      phone_kind: 'text',
      card: 'text',
      residence: 'text',
      id_enc: 'bytea',
      id_hash: 'bytea',
      id_end: 'text',
    },
    ...{ is_head: 'boolean', registered_on: 'date', left_on: 'date', left_why: 'text' },
  },
  onConflict: `(bucket, id) do update set family_name = excluded.family_name, middle_name = excluded.middle_name, given_name = excluded.given_name,
    folded = excluded.folded, gender = excluded.gender, birth_day = excluded.birth_day, birth_year = excluded.birth_year,
    phone_enc = excluded.phone_enc, phone_hash = excluded.phone_hash, phone_kind = excluded.phone_kind, card = excluded.card,
    residence = excluded.residence, is_head = excluded.is_head, left_on = excluded.left_on, left_why = excluded.left_why`,
});
export const STANDING = target({
  table: 'standing',
  columns: {
    ...{ bucket: 'smallint', resident_id: 'uuid', service: 'text', since: 'date', until: 'date', household_id: 'uuid' },
    ...{ scope_hamlet_id: 'uuid', hamlet_id: 'uuid', status: 'text', answer: 'text', state: 'text', blocker: 'text' },
  },
});
export const RESIDENT_DAY = target({
  table: 'resident_day',
  columns: {
    ...{
      bucket: 'smallint',
      resident_id: 'uuid',
      day: 'date',
      campaign_id: 'uuid',
      hamlet_id: 'uuid',
      team_id: 'uuid',
    },
    ...{ scope_hamlet_id: 'uuid', turns: 'int' },
  },
});
export const ENTRY = target({
  table: 'figure_entry',
  columns: {
    ...{
      bucket: 'smallint',
      act_id: 'uuid',
      n: 'smallint',
      campaign_id: 'uuid',
      team_id: 'uuid',
      hamlet_id: 'uuid',
      service: 'text',
    },
    ...{ day: 'date', known_on: 'date', measure: 'text', delta: 'int', definition_version: 'smallint' },
  },
});
export const ROLLUP = target({
  table: 'rollup',
  columns: {
    ...{
      bucket: 'smallint',
      campaign_id: 'uuid',
      hamlet_id: 'uuid',
      service: 'text',
      day: 'date',
      measure: 'text',
      amount: 'int',
    },
  },
  onConflict: `(bucket, campaign_id, hamlet_id, service, day, measure) do update set amount = rollup.amount + excluded.amount`,
});
export const FEED = target({
  table: 'feed',
  columns: {
    bucket: 'smallint',
    hamlet_id: 'uuid',
    household_id: 'uuid',
    seq: 'bigint',
    at: 'timestamptz',
    gone: 'boolean',
  },
  onConflict: `(bucket, hamlet_id, household_id) do update set seq = excluded.seq, at = excluded.at, gone = excluded.gone`,
});
/** The counter was locked when the batch began; here it moves on. */
export const HAMLET_FEED = target({
  table: 'hamlet_feed',
  columns: { bucket: 'smallint', hamlet_id: 'uuid', seq: 'bigint' },
  onConflict: `(bucket, hamlet_id) do update set seq = excluded.seq`,
});
export const DEVICE = target({
  table: 'device',
  columns: {
    ...{
      installation_id: 'uuid',
      person_id: 'uuid',
      max_seq: 'bigint',
      received: 'bigint',
      missing: 'jsonb',
      last_seen_at: 'timestamptz',
    },
    ...{ unsent: 'int', oldest_unsent_at: 'timestamptz', app_version: 'text' },
  },
  onConflict: `(installation_id, person_id) do update set max_seq = excluded.max_seq, received = device.received + excluded.received,
    missing = excluded.missing, last_seen_at = excluded.last_seen_at, unsent = excluded.unsent,
    oldest_unsent_at = excluded.oldest_unsent_at, app_version = excluded.app_version`,
});
export const SUBJECT_KEY = target({
  table: 'secrets.subject_key',
  columns: { bucket: 'smallint', subject_id: 'uuid', wrapped: 'bytea' },
});
