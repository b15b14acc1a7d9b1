import type { PoolClient } from 'pg';
import {
  bucketOf,
  type ActId,
  type CampaignId,
  type Day,
  type HamletId,
  type HouseholdId,
  type OutingId,
  type PersonId,
  type TeamId,
} from '@go-cua/domain/core';
import type { HouseholdCard } from '@go-cua/domain/household';
import { span } from '../../database/span';
import type { WrappedKey } from './fieldwork.keys';
import type { Verdict } from './fold';
import { RESIDENT_JSON, type PulledResident } from './pull.repository';
import { FACT_JSON, type FactRow, type KnownAct, type StoredAct, type WaitingRow } from './fieldwork.rows';

export interface OutingRow {
  readonly id: OutingId;
  readonly teamId: TeamId;
  readonly campaignId: CampaignId;
  readonly day: Day;
  readonly cancelled: boolean;
  readonly hamletIds: readonly HamletId[];
  /** Whether the author leads its team on its day, and who is in it then. */
  readonly leads: boolean;
  readonly memberIds: readonly PersonId[];
}
export interface SituationRow {
  readonly epoch: string;
  readonly paused: boolean;
  readonly teamId: TeamId | null;
  /** Those of the batch's hamlets that exist; those that the author may work in. */
  readonly hamlets: readonly HamletId[];
  readonly scope: readonly HamletId[];
  readonly leads: readonly HamletId[];
  readonly outings: readonly OutingRow[];
  readonly campaigns: readonly { readonly id: CampaignId; readonly asksIdNumber: boolean; readonly validFrom: Day }[];
  readonly device: { readonly maxSeq: number; readonly missing: readonly number[] } | null;
  /** Where the batch's doors lie that are known: an act may name another hamlet. */
  readonly counters: readonly FeedKey[];
}

const SITUATION = `select json_build_object(
  'epoch', (select epoch from setup_version),
  'paused', coalesce((select paused_at is not null from person where id = $1), true),
  'teamId', (select g.team_id from role_grant g where g.person_id = $1 and g.team_id is not null
     and $2::date >= g.valid_from and $2::date <= coalesce(g.valid_to, 'infinity') order by g.valid_from, g.id limit 1),
  'hamlets', coalesce((select json_agg(id) from hamlet where id = any ($3::uuid[])), '[]'),
  'scope', coalesce((select json_agg(hamlet_id) from scope_hamlet where scope_id = $1 and identity and hamlet_id = any ($3::uuid[])), '[]'),
  'leads', coalesce((select json_agg(hamlet_id) from scope_hamlet where scope_id = $1 and leads and hamlet_id = any ($3::uuid[])), '[]'),
  'outings', coalesce((select json_agg(json_build_object('id', o.id, 'teamId', o.team_id, 'campaignId', o.campaign_id, 'day', o.day, 'cancelled', o.cancelled_at is not null,
       'hamletIds', coalesce((select json_agg(h.hamlet_id) from outing_hamlet h where h.outing_id = o.id), '[]'),
       'leads', exists (select from role_grant g where g.person_id = $1 and g.team_id = o.team_id and g.role = 'TEAM_LEADER' and ${span('g', 'o.day')}),
       'memberIds', coalesce((select json_agg(distinct g.person_id) from role_grant g where g.team_id = o.team_id and ${span('g', 'o.day')}), '[]')))
     from outing o where o.id = any ($4::uuid[])
       and (o.team_id in (select g.team_id from role_grant g where g.person_id = $1)
         or exists (select from outing_hamlet h join scope_hamlet s on s.hamlet_id = h.hamlet_id and s.scope_id = $1 and s.identity
           where h.outing_id = o.id))), '[]'),
  'campaigns', coalesce((select json_agg(json_build_object('id', c.id, 'asksIdNumber', c.asks_id_number, 'validFrom', c.valid_from))
     from campaign c where c.id = any ($5::uuid[]) or c.id in (select o.campaign_id from outing o where o.id = any ($4::uuid[]))), '[]'),
  'device', (select json_build_object('maxSeq', max_seq, 'missing', missing) from device where installation_id = $6 and person_id = $1),
  'counters', coalesce((select json_agg(distinct jsonb_build_object('bucket', h.bucket, 'hamletId', h.scope_hamlet_id))
     from household h where h.bucket = any ($7::smallint[]) and h.id = any ($8::uuid[])), '[]')
) as situation, app_deciding()`;

export interface SituationAsk {
  readonly personId: PersonId;
  readonly today: Day;
  readonly hamlets: readonly string[];
  readonly outings: readonly string[];
  readonly campaigns: readonly string[];
  readonly installationId: string;
  readonly households: readonly HouseholdId[];
}

/** All that a batch must know of the set-up, in one statement; from here on the transaction decides. */
export async function readSituation(sql: PoolClient, a: SituationAsk): Promise<SituationRow> {
  const values = [
    a.personId,
    a.today,
    a.hamlets,
    a.outings,
    a.campaigns,
    a.installationId,
    a.households.map(bucketOf),
    a.households,
  ];
  const { rows } = await sql.query<{ situation: SituationRow }>(SITUATION, values);
  return rows[0]!.situation;
}

export async function readEpoch(sql: PoolClient): Promise<string> {
  return (await sql.query<{ epoch: string }>('select epoch from setup_version')).rows[0]!.epoch;
}

export interface FeedKey {
  readonly bucket: number;
  readonly hamletId: HamletId;
}

/** Counters first, sorted: two batches about one hamlet take turns, and never wait for each other in a circle. */
export async function lockFeeds(sql: PoolClient, feeds: readonly FeedKey[]): Promise<void> {
  if (feeds.length === 0) return;
  const rows = [...feeds].sort((a, b) => a.bucket - b.bucket || (a.hamletId < b.hamletId ? -1 : 1));
  const values = rows.map((_, i) => `($${2 * i + 1}::smallint, $${2 * i + 2}::uuid, 0)`).join(', ');
  await sql.query(
    `insert into hamlet_feed (bucket, hamlet_id, seq) values ${values} on conflict (bucket, hamlet_id) do update set seq = hamlet_feed.seq`,
    rows.flatMap((r) => [r.bucket, r.hamletId]),
  );
}

/** Across every wall: an id that was used elsewhere is known as used, and nothing else of it. */
export async function knownActs(sql: PoolClient, ids: readonly ActId[]): Promise<Map<string, KnownAct>> {
  const { rows } = await sql.query<KnownAct>(
    `select id, author_id as "authorId", fingerprint, receipt_status as status, receipt_code as code, receipt_field as field,
       receipt_detail as detail, redacted, floor(extract(epoch from received_at) * 1000)::float8 as "receivedAt" from acts_known($1)`,
    [ids],
  );
  return new Map(rows.map((r) => [r.id, r]));
}

export interface DoorRow {
  readonly id: HouseholdId;
  readonly household: HouseholdCard | null;
  /** Residents who have a row, and those of them whose personal data were erased on request. */
  readonly people: readonly string[];
  /** Their cards, where they were asked for. */
  readonly cards: readonly PulledResident[];
  readonly erased: readonly string[];
  /** Ids of the neighbourhood under which phones knew people whose data were erased. */
  readonly forgotten: readonly string[];
  readonly facts: readonly FactRow[];
  readonly place: number;
  /** Acts that wait, or of which something became. */
  readonly verdicts: Readonly<Record<ActId, Verdict>>;
}
const DOORS = `select d.id, h.household, coalesce(e.people, '[]') as people, coalesce(e.cards, '[]') as cards, coalesce(e.erased, '[]') as erased, coalesce(f.facts, '[]') as facts, coalesce(f.place, 0) as place,
    coalesce(f.verdicts, '{}') as verdicts,
    coalesce((select json_agg(x.id) from erasure x where x.bucket = d.bucket and x.bucket = any ($1)), '[]') as forgotten
  from unnest($1::smallint[], $2::uuid[]) as d(bucket, id)
  left join lateral (select json_build_object('id', h.id, 'hamletId', h.scope_hamlet_id, 'lane', h.lane, 'number', h.number,
      'peopleStated', h.people_stated, 'availability', h.availability, 'note', h.note) as household
    from household h where h.bucket = d.bucket and h.bucket = any ($1) and h.id = d.id) h on true
  left join lateral (select json_agg(r.id) as people, json_agg(r.id) filter (where r.erased_at is not null) as erased,
      json_agg(${RESIDENT_JSON}) filter (where $3 and r.erased_at is null) as cards from resident r
    where r.bucket = d.bucket and r.bucket = any ($1) and r.household_id = d.id) e on true
  left join lateral (select json_agg(${FACT_JSON} order by a.place) as facts, max(a.place) as place,
      json_object_agg(a.id, json_build_object('review', a.review_code, 'outcome', a.outcome))
        filter (where a.review_code is not null or a.outcome is not null) as verdicts
    from act a where a.bucket = d.bucket and a.bucket = any ($1) and a.household_id = d.id and a.facts is not null) f on true`;

/** The doors that a batch touches, each with every fact that is known of it; those not registered yet come empty. */
export async function loadDoors(
  sql: PoolClient,
  ids: readonly HouseholdId[],
  buckets: readonly number[],
  withCards: boolean,
): Promise<DoorRow[]> {
  if (ids.length === 0) return [];
  return (await sql.query<DoorRow>(DOORS, [buckets, ids, withCards])).rows;
}

/** An act's header and its seal, with `a` the act. */
export const STORED_ACT = `encode(a.sealed, 'base64') as sealed, a.key_subject_id as "keySubjectId",
    json_strip_nulls(json_build_object('id', a.id, 'kind', a.kind, 'v', a.v, 'installationId', a.installation_id, 'seq', a.seq,
      'authorId', a.author_id, 'recordedAt', floor(extract(epoch from a.recorded_at) * 1000)::bigint, 'clockOffsetMs', a.clock_offset_ms,
      'hamletId', a.hamlet_id, 'householdId', a.household_id, 'subjectId', a.subject_id, 'campaignId', a.campaign_id,
      'outingId', a.outing_id, 'visitId', a.visit_id, 'gestureId', a.gesture_id)) as header`;
const WAITING = `select ${FACT_JSON} as fact, ${STORED_ACT},
    floor(extract(epoch from a.received_at) * 1000)::float8 as "receivedAt", a.in_scope as "inScope",
    (select json_build_object('id', c.id, 'asksIdNumber', c.asks_id_number, 'validFrom', c.valid_from)
       from campaign c where c.id = a.fact_campaign_id) as campaign
  from act a where a.bucket = any ($1) and a.household_id = any ($2) and a.waits = 'UNKNOWN_HOUSEHOLD'
  order by a.author_id, a.installation_id, a.seq`;

/** Acts that waited for the households of this batch, in the order in which their authors wrote them. */
export async function loadWaiting(
  sql: PoolClient,
  ids: readonly HouseholdId[],
  buckets: readonly number[],
): Promise<WaitingRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql.query<AsText<WaitingRow>>(WAITING, [buckets, ids]);
  return rows.map((r) => ({ ...r, sealed: Buffer.from(r.sealed, 'base64') }));
}
export type AsText<T extends StoredAct> = Omit<T, 'sealed'> & { readonly sealed: string };

/** Acts of the log by their ids, still sealed. */
export async function loadActs(sql: PoolClient, ids: readonly ActId[]): Promise<StoredAct[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql.query<AsText<StoredAct>>(
    `select ${STORED_ACT} from act a where a.bucket = any ($1) and a.id = any ($2)`,
    [[...new Set(ids.map(bucketOf))], ids],
  );
  return rows.map((r) => ({ ...r, sealed: Buffer.from(r.sealed, 'base64') }));
}

/** When the author was checked in and out, by outing; the first of each stands. */
export async function loadAttendance(
  sql: PoolClient,
  personId: PersonId,
  outings: readonly OutingRow[],
  buckets: readonly number[],
): Promise<{ outingId: OutingId; kind: 'checkIn' | 'checkOut'; at: number }[]> {
  if (outings.length === 0) return [];
  const { rows } = await sql.query<{ outingId: OutingId; kind: 'checkIn' | 'checkOut'; at: number }>(
    `select outing_id as "outingId", kind, floor(extract(epoch from (array_agg(at order by received_at, seq))[1]) * 1000)::float8 as at from act
     where bucket = any ($1) and outing_id = any ($2) and author_id = $3 and kind in ('checkIn', 'checkOut') and facts is not null
     group by outing_id, kind`,
    [buckets, outings.map((o) => o.id), personId],
  );
  return rows;
}

export async function staffNumbers(sql: PoolClient, hashes: readonly Buffer[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const { rows } = await sql.query<{ hash: Buffer }>(`select staff_numbers as hash from staff_numbers($1)`, [hashes]);
  return new Set(rows.map((r) => r.hash.toString('hex')));
}

export async function loadKeys(
  sql: PoolClient,
  subjects: readonly string[],
  buckets: readonly number[],
): Promise<WrappedKey[]> {
  if (subjects.length === 0) return [];
  const { rows } = await sql.query<WrappedKey>(
    `select bucket, subject_id as "subjectId", wrapped from secrets.subject_key where bucket = any ($1) and subject_id = any ($2)`,
    [buckets, subjects],
  );
  return rows;
}
