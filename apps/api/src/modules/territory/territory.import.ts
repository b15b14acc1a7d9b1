import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { fold, foldUnitName } from '@go-cua/domain/text';
import { idFromText, unitLabel, type Finding, type Territory } from '@go-cua/domain/territory';
import { fingerprintOf, readTerritory, sha256, TERRITORY_FILES } from './territory.files';
import { followHamlets } from './territory.follow';

/** Rows added, changed and removed in each table. */
export interface Change {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}
export interface ImportReport {
  readonly counts: Readonly<Record<'units' | 'versions' | 'successions' | 'findings', number>>;
  readonly changes: Readonly<Record<string, Change>>;
  /** Sum of all changes: 0 when the same files are read again. */
  readonly total: number;
}

type Cell = string | number | boolean | null;
interface Staged {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of this table that are ours to remove when the files no longer say them; null: none. */
  readonly ours: string | null;
}

/** Numbers a lock that every import takes, so that two processes never import at once. */
const IMPORT_LOCK = 1_196_378_435;

/** Reads the lists of `folder` and brings the register of units to what they say, in one transaction. */
export async function importTerritory(ownerUrl: string, folder: string): Promise<ImportReport> {
  const territory = readTerritory(folder);
  const fingerprint = fingerprintOf(folder);
  return inTransaction(ownerUrl, async (client) => {
    const changes: Record<string, Change> = {};
    for (const staged of stagedTables(territory)) changes[staged.table] = await bring(client, staged);
    changes['hamlet_version'] = await followHamlets(client, territory);
    await client.query(
      `insert into app.import_run values (1, $1) on conflict (id) do update set fingerprint = excluded.fingerprint`,
      [fingerprint],
    );
    const total = Object.values(changes).reduce((sum, c) => sum + c.added + c.changed + c.removed, 0);
    const { units, versions, successions, findings } = territory;
    const counts = {
      units: units.length,
      versions: versions.length,
      successions: successions.length,
      findings: findings.length,
    };
    return { counts, changes, total };
  });
}

/** Whether the register says what the files and the rules of this version say. */
export const territoryStands = (ownerUrl: string, folder: string): Promise<boolean> =>
  inTransaction(ownerUrl, async (client) => {
    const { rows } = await client.query<{ fingerprint: string }>('select fingerprint from app.import_run where id = 1');
    return rows[0]?.fingerprint === fingerprintOf(folder);
  });

/** At every start: imports when the files or the rules differ from those read last, and answers null when they do not. */
export const importTerritoryOnce = async (ownerUrl: string, folder: string): Promise<ImportReport | null> =>
  (await territoryStands(ownerUrl, folder)) ? null : importTerritory(ownerUrl, folder);

async function inTransaction<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function stagedTables({ units, versions, successions, findings }: Territory): Staged[] {
  const fromFiles = `source in (${TERRITORY_FILES.map((f) => `'${f}'`).join(', ')})`;
  return [
    { table: 'unit', columns: ['id', 'level'], rows: units.map((u) => [u.id, u.level]), ours: null },
    {
      table: 'unit_version',
      columns: [
        ...['id', 'unit_id', 'code', 'name', 'full_name', 'name_en', 'type', 'parent_id', 'valid_from', 'valid_to'],
        ...['certain', 'source', 'name_folded', 'search'],
      ],
      rows: versions.map((v) => [
        ...[v.id, v.unitId, v.code, v.name, unitLabel(v), unitLabel(v, 'en'), v.type, v.parentId],
        ...[v.validFrom, v.validTo, v.certain, v.source, foldUnitName(v.name), fold(unitLabel(v))],
      ]),
      ours: fromFiles,
    },
    {
      table: 'unit_succession',
      columns: ['id', 'from_unit_id', 'to_unit_id', 'day', 'kind', 'certain', 'is_default', 'legal_basis', 'source'],
      rows: successions.map((s) => [
        ...[s.id, s.fromUnitId, s.toUnitId, s.day, s.kind, true, s.suggested, s.legalBasis, s.source],
      ]),
      ours: fromFiles,
    },
    {
      table: 'import_finding',
      columns: ['id', 'kind', 'level', 'code', 'name', 'province_code', 'detail'],
      rows: findings.map((f) => [
        idOfFinding(f),
        f.kind,
        f.level,
        f.code,
        f.name,
        f.provinceCode,
        JSON.stringify(f.detail),
      ]),
      ours: 'true',
    },
  ];
}

const idOfFinding = (f: Finding): string => idFromText(sha256, `finding|${f.kind}|${f.level}|${f.code}|${f.detail}`);

/** COPY into a staging table, then one set-based statement for each kind of difference, and none where there is none. */
async function bring(client: Client, { table, columns, rows, ours }: Staged): Promise<Change> {
  const staging = `staged_${table}`;
  const list = columns.join(', ');
  await client.query(`create temp table ${staging} on commit drop as select ${list} from app.${table} with no data`);
  await copyInto(client, staging, columns, rows);
  const of = (alias: string) => `(${columns.map((c) => `${alias}.${c}`).join(', ')})`;
  const differs = `${of('t')} is distinct from ${of('s')}`;
  const count = async (sql: string) =>
    Number((await client.query<{ n: string }>(`select count(*) as n ${sql}`)).rows[0]?.n);
  const added = await count(`from ${staging} s where not exists (select from app.${table} t where t.id = s.id)`);
  const changed = await count(`from ${staging} s join app.${table} t using (id) where ${differs}`);
  const gone = `${ours ?? 'false'} and not exists (select from ${staging} s where s.id = t.id)`;
  const removed = await count(`from app.${table} t where ${gone}`);
  if (removed > 0) await client.query(`delete from app.${table} t where ${gone}`);
  if (added + changed > 0) {
    const when = table === 'import_finding' ? { column: ', found_at', value: ', now()' } : { column: '', value: '' };
    await client.query(
      `insert into app.${table} as t (${list}${when.column}) select ${list}${when.value} from ${staging} s
       on conflict (id) do update set ${columns
         .slice(1)
         .map((c) => `${c} = excluded.${c}`)
         .join(', ')}
       where ${of('t')} is distinct from ${of('excluded')}`,
    );
  }
  return { added, changed, removed };
}

async function copyInto(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: Staged['rows'],
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(chunks(rows)), stream);
}

/** COPY's text format (PostgreSQL, COPY, File Formats), some thousand rows at a time. */
function* chunks(rows: Staged['rows']): Generator<string> {
  for (let i = 0; i < rows.length; i += 2_000) {
    yield rows
      .slice(i, i + 2_000)
      .map((row) => `${row.map(cell).join('\t')}\n`)
      .join('');
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const cell = (value: Cell): string =>
  value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c);
