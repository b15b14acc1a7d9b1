/**
 * All policies come from this one template, since a distributed engine needs another dialect of it
 * (docs/decisions/0003). The sub-select is evaluated once per statement; without a scope it is empty, so 0 rows.
 */
export type Wall = 'identity' | 'figures' | 'leads';

/** The scope of the running transaction; NULL when none was set. */
export const ME = `nullif(current_setting('app.scope', true), '')::uuid`;

const hamletsOf = (wall: Wall): string =>
  `(select s.hamlet_id from app.scope_hamlet s where s.scope_id = ${ME} and s.${wall})`;

/** `column` holds a hamlet that the scope reaches through `wall`. */
export const within = (column: string, wall: Wall): string => `${column} in ${hamletsOf(wall)}`;

/** Set by the intake of acts alone: deciding needs the refusals that reading must not show. */
export const DECIDING = `coalesce(current_setting('app.deciding', true), '') = 'on'`;

/** Statements that put a table behind the second wall for the `app` role. */
export function behindWall(table: string, rights: string, using: string, check = using): string[] {
  return [
    `alter table app.${table} enable row level security`,
    `create policy ${table}_app on app.${table} for all to go_cua_app using (${using}) with check (${check})`,
    `create policy ${table}_jobs on app.${table} for all to go_cua_jobs using (true) with check (true)`,
    `grant ${rights} on app.${table} to go_cua_app`,
    `grant select on app.${table} to go_cua_jobs`,
  ];
}

/**
 * Set-up behind the second wall: one policy per command, so that who may read a row may not delete it. `reads` is
 * `true` where everybody who is signed in may.
 */
export function walled(
  table: string,
  { reads, writes }: { readonly reads: string; readonly writes: string },
): string[] {
  return [
    `alter table app.${table} enable row level security`,
    `create policy ${table}_read on app.${table} for select to go_cua_app using (${reads})`,
    `create policy ${table}_add on app.${table} for insert to go_cua_app with check (${writes})`,
    `create policy ${table}_change on app.${table} for update to go_cua_app using (${writes}) with check (${writes})`,
    `create policy ${table}_remove on app.${table} for delete to go_cua_app using (${writes})`,
    `create policy ${table}_jobs on app.${table} for all to go_cua_jobs using (true) with check (true)`,
  ];
}

/** Set-up that every signed-in person may read and the service decides who may write. */
export function open(table: string, rights = 'select, insert, update, delete'): string[] {
  return [`grant ${rights} on app.${table} to go_cua_app`, `grant select on app.${table} to go_cua_jobs`];
}
