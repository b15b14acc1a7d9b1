import type { PersonId } from '@go-cua/domain/core';
import type { Village } from './village';

/** Begins every word that says who somebody is or where they live; no word of ours holds it. */
export const MARK = 'qjx';

/** What is written about people and doors, in words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  person: ['family_name', 'middle_name', 'given_name', 'name_folded', 'phone_end'],
  resident: ['family_name', 'middle_name', 'given_name', 'folded', 'id_end'],
  household: ['lane', 'number', 'folded', 'note'],
};

/** Writes the mark into all words about everybody but one. @returns how many columns there are, marked or known as harmless */
export async function markEverybody({ admin }: Village, but: PersonId): Promise<void> {
  for (const [table, columns] of Object.entries(WORDS))
    await admin.query(
      `update app.${table} set ${columns.map((c) => `${c} = '${MARK}' || coalesce(${c}, '')`).join(', ')} where id <> $1`,
      [but],
    );
}

/** Columns of words in those tables that nobody has thought about: they are neither marked nor a code. */
const CODES = ['gender', 'phone_kind', 'card', 'residence', 'left_why', 'last_outcome'];
export async function wordsNotThoughtOf({ admin }: Village): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'app' and table_name = any ($1) and data_type in ('text', 'jsonb', 'json')`,
    [Object.keys(WORDS)],
  );
  const known = Object.entries(WORDS).flatMap(([table, columns]) => [...columns, ...CODES].map((c) => `${table}.${c}`));
  return rows.map((r) => r.name).filter((name) => !known.includes(name));
}

/** Whose a row is, by the columns that name a person, a resident or a door. */
const WHOSE = ['person_id', 'author_id', 'resident_id', 'subject_id', 'household_id'];

/** Rows that a person sees of others, by table; of every table that says in a column whose its rows are. */
export async function rowsOfOthers(v: Village, who: PersonId): Promise<Record<string, number>> {
  const { rows } = await v.admin.query<{ table: string; columns: string[] }>(
    `select table_name as table, array_agg(column_name::text) as columns from information_schema.columns
     where table_schema = 'app' and (column_name = any ($1) or (column_name = 'id' and table_name in ('person', 'resident', 'household')))
     group by 1 order by 1`,
    [WHOSE],
  );
  const seen: Record<string, number> = {};
  for (const { table, columns } of rows) {
    const others = columns.map((c) => `(${c} is not null and ${c} <> $1)`).join(' or ');
    const count = await v.contextOf(who).inScope(async (sql) => {
      await sql.query('savepoint before_reading');
      return sql
        .query<{ n: number }>(`select count(*)::int as n from app.${table} where ${others}`, [who])
        .then((found) => found.rows[0]!.n)
        .catch(async (error: { code?: string }) => {
          await sql.query('rollback to savepoint before_reading');
          // No right to the table at all: nothing of it is seen.
          if (error.code === '42501') return 0;
          throw error;
        });
    });
    seen[table] = count;
  }
  return seen;
}
