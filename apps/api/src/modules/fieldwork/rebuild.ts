import { Client } from 'pg';
import type { ActEnvelope } from '@go-cua/domain/act';
import { bucketOf, type ActId, type HouseholdId } from '@go-cua/domain/core';
import type { Door } from '@go-cua/domain/household';
import type { Keys } from '../../keys';
import { householdCard, residentCard } from './cards';
import { SubjectKeys } from './fieldwork.keys';
import { openAct } from './open-act';
import { FACT_JSON, toFact, type FactRow } from './fieldwork.rows';
import * as tables from './fieldwork.tables';
import * as write from './fieldwork.write';
import { entryRows, householdRow, residentDayRows, residentRow, rollupRows, standingRows } from './project';
import { recipesOf, type Recipe } from './recipe';
import { replayEntries, type LoggedFact } from './replay';

/** A row that is not what the log says: `wrong` in some column, `missing`, or `extra`. */
export interface Difference {
  readonly table: string;
  readonly kind: 'wrong' | 'missing' | 'extra';
  readonly key: string;
}
export interface RebuildReport {
  readonly acts: number;
  readonly households: number;
  readonly rows: number;
  readonly differences: readonly Difference[];
}

interface LogRow {
  readonly fact: FactRow;
  readonly header: Omit<ActEnvelope, 'payload'>;
  readonly place: number;
  readonly receivedAt: number;
  readonly sealed: string | null;
  readonly wrapped: string | null;
  readonly keySubjectId: string;
}
/** Only registrations and what corrects them are opened: all else is counted from facts. */
const LOG = `select ${FACT_JSON} as fact, a.place, floor(extract(epoch from a.received_at) * 1000)::float8 as "receivedAt",
    a.key_subject_id as "keySubjectId", encode(k.wrapped, 'base64') as wrapped,
    case when a.kind in ('registerHousehold', 'registerResident', 'correctHousehold', 'correctResident') then encode(a.sealed, 'base64') end as sealed,
    json_strip_nulls(json_build_object('id', a.id, 'kind', a.kind, 'v', a.v, 'installationId', a.installation_id, 'seq', a.seq,
      'authorId', a.author_id, 'recordedAt', 0, 'clockOffsetMs', 0, 'hamletId', a.hamlet_id, 'householdId', a.household_id,
      'subjectId', a.subject_id, 'visitId', a.visit_id, 'outingId', a.outing_id, 'campaignId', a.campaign_id)) as header
  from app.act a left join secrets.subject_key k on k.bucket = $1 and k.subject_id = a.key_subject_id
  where a.bucket = $1 and a.facts is not null and a.household_id is not null order by a.household_id, a.place`;

const PROJECTIONS = [
  { target: tables.HOUSEHOLD, key: ['bucket', 'id'], unsealed: [] },
  // What is sealed differs at each sealing; its keyed hash says whether it is the same.
  { target: tables.RESIDENT, key: ['bucket', 'id'], unsealed: ['phone_enc', 'id_enc'] },
  { target: tables.STANDING, key: ['bucket', 'resident_id', 'service', 'since'], unsealed: [] },
  {
    target: tables.RESIDENT_DAY,
    key: ['bucket', 'resident_id', 'day', 'campaign_id', 'hamlet_id', 'team_id'],
    unsealed: [],
  },
  { target: tables.ENTRY, key: ['bucket', 'act_id', 'n'], unsealed: [] },
  { target: tables.ROLLUP, key: ['bucket', 'campaign_id', 'hamlet_id', 'service', 'day', 'measure'], unsealed: [] },
] as const;

/** A roll-up row that adds up to nothing is no row; of a person whose data were erased there is nothing to make again. */
const LIVE: Readonly<Record<string, string>> = {
  rollup: '(select * from app.rollup where amount <> 0)',
  resident: '(select * from app.resident where erased_at is null)',
};
const CHUNK = 500;

/**
 * Makes every projection, entry and roll-up again from the log, in a scratch schema, by the `jobs` role, which may read
 * log, keys and set-up and write nothing of the app; then compares row by row.
 */
export async function checkRebuild(jobsUrl: string, keys: Keys): Promise<RebuildReport> {
  const client = new Client({ connectionString: jobsUrl });
  await client.connect();
  try {
    for (const { target } of PROJECTIONS) {
      await client.query(`drop table if exists scratch.${target.table}`);
      await client.query(`create table scratch.${target.table} as select * from app.${target.table} with no data`);
    }
    const counts = { acts: 0, households: 0, rows: 0 };
    const { rows: buckets } = await client.query<{ bucket: number }>(
      `select distinct bucket from app.act order by bucket`,
    );
    for (const { bucket } of buckets) await rebuildBucket(client, keys, bucket, counts);
    const differences: Difference[] = [];
    for (const p of PROJECTIONS) differences.push(...(await compare(client, p)));
    return { ...counts, differences };
  } finally {
    for (const { target } of PROJECTIONS)
      await client.query(`drop table if exists scratch.${target.table}`).catch(() => undefined);
    await client.end();
  }
}

async function rebuildBucket(
  client: Client,
  keys: Keys,
  bucket: number,
  counts: { acts: number; households: number; rows: number },
) {
  const { rows } = await client.query<LogRow>(LOG, [bucket]);
  counts.acts += rows.length;
  const byDoor = new Map<HouseholdId, LogRow[]>();
  for (const r of rows) byDoor.set(r.fact.householdId!, [...(byDoor.get(r.fact.householdId!) ?? []), r]);
  const out = { household: [], resident: [], standing: [], resident_day: [], figure_entry: [], rollup: [] } as Record<
    string,
    object[]
  >;
  const entries = [];
  for (const own of byDoor.values()) {
    const logged: LoggedFact[] = own.map((r) => ({ fact: toFact(r.fact), place: r.place, receivedAt: r.receivedAt }));
    const { door, residents } = openDoor(own, logged, keys);
    const household = householdRow(door);
    if (household) out['household']!.push(household);
    out['resident']!.push(...residents);
    out['standing']!.push(...standingRows(door));
    out['resident_day']!.push(...residentDayRows(door));
    entries.push(...replayEntries(logged));
  }
  counts.households += byDoor.size;
  out['figure_entry'] = entryRows(entries);
  out['rollup'] = rollupRows(entries);
  for (const { target } of PROJECTIONS) {
    const all = out[target.table] ?? [];
    counts.rows += all.length;
    for (let i = 0; i < all.length; i += CHUNK)
      await write.put(
        client,
        { table: `scratch.${target.table}`, columns: target.columns },
        all.slice(i, i + CHUNK) as never,
      );
  }
}

function openDoor(own: readonly LogRow[], logged: readonly LoggedFact[], keys: Keys) {
  const wrapped = own.flatMap((r) =>
    r.wrapped
      ? [{ bucket: bucketOf(r.keySubjectId), subjectId: r.keySubjectId, wrapped: Buffer.from(r.wrapped, 'base64') }]
      : [],
  );
  const subjectKeys = new SubjectKeys(keys, wrapped);
  const facts = logged.map((l) => l.fact);
  const recipes = recipesOf(facts);
  const opened = (actId: ActId) => {
    const row = own.find((r) => r.header.id === actId);
    const act = row?.sealed && openAct({ ...row, sealed: Buffer.from(row.sealed, 'base64') }, subjectKeys);
    return act && act.ok ? act : null;
  };
  const wordsOf = (r: Recipe) => r.words.flatMap((id) => opened(id) ?? []);
  const home = recipes.household;
  const registration = home && opened(home.fact.actId);
  const household = registration ? householdCard(registration, wordsOf(home)) : null;
  const residents = [...recipes.residents.values()].flatMap((r) => {
    const act = household && opened(r.fact.actId);
    if (!act) return [];
    const key = subjectKeys.of(act.payload['subjectId'] as string);
    const card = residentCard(act, wordsOf(r), r.isHead);
    return [residentRow({ card, act, left: r.left }, household.hamletId, r.fact.day, keys, key)];
  });
  const door: Door = { household, residents: [], facts };
  return { door, residents };
}

/** Both sides of one table, matched by its key. */
async function compare(client: Client, { target, key, unsealed }: (typeof PROJECTIONS)[number]): Promise<Difference[]> {
  const names = Object.keys(target.columns).filter((c) => !(unsealed as readonly string[]).includes(c));
  const on = key.map((k) => `a.${k} = s.${k}`).join(' and ');
  const row = (alias: string) => `row(${names.map((n) => `${alias}.${n}`).join(', ')})`;
  const live = LIVE[target.table] ?? `app.${target.table}`;
  const { rows } = await client.query<{ kind: Difference['kind']; key: string }>(
    `select case when a.bucket is null then 'missing' when s.bucket is null then 'extra' else 'wrong' end as kind,
       concat_ws('/', ${key.map((k) => `coalesce(a.${k}, s.${k})`).join(', ')}) as key
     from ${live} a full join scratch.${target.table} s on ${on}
     where a.bucket is null or s.bucket is null or ${row('a')} is distinct from ${row('s')} order by 2 limit 1000`,
  );
  return rows.map((r) => ({ table: target.table, ...r }));
}
