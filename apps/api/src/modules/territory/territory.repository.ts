import type { Day, UnitId } from '@go-cua/domain/core';
import { fold, foldUnitName } from '@go-cua/domain/text';
import type { FindingKind, SuccessionKind, UnitLevel } from '@go-cua/domain/territory';
import { hamletJson, PLACED, span, STANDING, unitJson, type HamletRow, type Sql, type UnitRow } from './territory.sql';

export interface TreeRow {
  readonly path: UnitRow[];
  readonly nodes: { unit: UnitRow; childCount: number; hamletCount: number; withoutTeam: number }[];
  readonly hamlets: { hamlet: HamletRow; served: boolean }[];
}

/** The tree on a day below one unit (null: the provinces), with counts of what lies under each: one statement. */
export async function treeOn(sql: Sql, day: Day, parent: UnitId | null): Promise<TreeRow> {
  const { rows } = await sql.query<TreeRow>(
    `with recursive ${STANDING}, ${PLACED},
     path as (
       select s.*, 0 as up from standing s where s.unit_id = $2
       union all select s.*, p.up + 1 from standing s join path p on s.unit_id = p.parent_id),
     children as (select parent_id, count(*)::int as n from standing group by parent_id),
     hamlets as (
       select x.unit_id, count(*)::int as n, count(*) filter (where not served)::int as without_team
       from placed cross join lateral (values (commune), (above), (top)) x (unit_id) group by x.unit_id)
     select
       (select coalesce(json_agg(${unitJson('p', 'p')} order by p.up desc), '[]') from path p) as path,
       (select coalesce(json_agg(json_build_object('unit', ${unitJson('s', 's')}, 'childCount', coalesce(c.n, 0),
            'hamletCount', coalesce(h.n, 0), 'withoutTeam', coalesce(h.without_team, 0)) order by s.name collate "vi-x-icu", s.code), '[]')
        from standing s left join children c on c.parent_id = s.unit_id left join hamlets h on h.unit_id = s.unit_id
        where s.parent_id is not distinct from $2) as nodes,
       (select coalesce(json_agg(json_build_object('hamlet', ${hamletJson('h', 'h')}, 'served', h.served)
            order by h.name collate "vi-x-icu", h.hamlet_id), '[]')
        from placed h where h.commune = $2) as hamlets`,
    [day, parent],
  );
  return rows[0]!;
}

export interface UnitHistoryRow {
  readonly path: UnitRow[];
  readonly versions: UnitRow[];
  readonly successors: SuccessionRow[];
  readonly predecessors: SuccessionRow[];
}
export interface SuccessionRow {
  readonly day: Day;
  readonly kind: SuccessionKind;
  readonly suggested: boolean | null;
  readonly legalBasis: string | null;
  readonly unit: UnitRow;
}

/** One unit: where it lay on the day, all its versions, and what it came from and went into. */
export async function unitOn(sql: Sql, id: UnitId, day: Day): Promise<UnitHistoryRow> {
  const side = (from: string, to: string, at: string) => `(
    select coalesce(json_agg(json_build_object('day', s.day, 'kind', s.kind, 'suggested', s.is_default,
      'legalBasis', s.legal_basis, 'unit', ${unitJson('v', 'u')}) order by s.day, v.code), '[]')
    from app.unit_succession s join app.unit u on u.id = s.${to} join app.unit_version v on v.unit_id = u.id and ${span('v', at)}
    where s.${from} = $2)`;
  const { rows } = await sql.query<UnitHistoryRow>(
    `with recursive ${STANDING},
     path as (
       select s.*, 0 as up from standing s where s.unit_id = $2
       union all select s.*, p.up + 1 from standing s join path p on s.unit_id = p.parent_id)
     select
       (select coalesce(json_agg(${unitJson('p', 'p')} order by p.up desc), '[]') from path p) as path,
       (select coalesce(json_agg(${unitJson('v', 'u')} order by v.valid_from nulls first), '[]')
        from app.unit_version v join app.unit u on u.id = v.unit_id where v.unit_id = $2) as versions,
       ${side('from_unit_id', 'to_unit_id', 's.day')} as successors,
       ${side('to_unit_id', 'from_unit_id', '(s.day - 1)')} as predecessors`,
    [day, id],
  );
  return rows[0]!;
}

/** Units by name on a day: the same name first, however it is written, then those that hold the words without accents. */
export async function unitsByName(sql: Sql, search: string, day: Day): Promise<{ path: UnitRow[] }[]> {
  const { rows } = await sql.query<{ path: UnitRow[] }>(
    `with recursive ${STANDING},
     found as (
       select s.*, (s.name_folded = $2) as same from standing s
       where s.name_folded = $2 or s.search like '%' || $3 || '%'
       order by same desc, s.level desc, s.name collate "vi-x-icu", s.code limit 50),
     up as (
       select f.unit_id as found, f.unit_id, f.parent_id, 0 as step from found f
       union all select u.found, s.unit_id, s.parent_id, u.step + 1 from up u join standing s on s.unit_id = u.parent_id)
     select (select json_agg(${unitJson('s', 's')} order by u.step desc)
             from up u join standing s on s.unit_id = u.unit_id where u.found = f.unit_id) as path
     from found f order by f.same desc, f.name collate "vi-x-icu", f.code`,
    [day, foldUnitName(search), fold(search).replace(/[\\%_]/g, '\\$&')],
  );
  return rows;
}

/** The gap list: hamlets of the scope that no team serves on the day. */
export async function hamletsWithoutTeam(sql: Sql, day: Day): Promise<{ hamlet: HamletRow; commune: UnitRow }[]> {
  const { rows } = await sql.query<{ hamlet: HamletRow; commune: UnitRow }>(
    `with ${STANDING}, ${PLACED}
     select ${hamletJson('h', 'h')} as hamlet, ${unitJson('c', 'c')} as commune
     from placed h join standing c on c.unit_id = h.commune
     where not h.served and h.hamlet_id in (
       select s.hamlet_id from app.scope_hamlet s
       where s.scope_id = nullif(current_setting('app.scope', true), '')::uuid and s.figures)
     order by c.name collate "vi-x-icu", h.name collate "vi-x-icu", h.hamlet_id`,
    [day],
  );
  return rows;
}

/** Hamlets of split units about which nobody has decided, with the unit that they lay in and those that it went to. */
export async function undecidedHamlets(sql: Sql, day: Day) {
  const { rows } = await sql.query<{ hamlet: HamletRow; before: UnitRow; candidates: UnitRow[] }>(
    `select ${hamletJson('h', 'k')} as hamlet, ${unitJson('b', 'bu')} as before,
       (select coalesce(json_agg(${unitJson('c', 'cu')} order by c.code), '[]')
        from app.unit_succession s join app.unit cu on cu.id = s.to_unit_id
          join app.unit_version c on c.unit_id = cu.id and ${span('c', 's.day')}
        where s.from_unit_id = b.unit_id) as candidates
     from app.hamlet_version h join app.hamlet k on k.id = h.hamlet_id
       join app.hamlet_version was on was.hamlet_id = h.hamlet_id and was.valid_to = h.valid_from - 1
       join app.unit_version b on b.unit_id = was.parent_id and ${span('b', 'was.valid_to')}
       join app.unit bu on bu.id = b.unit_id
     where h.parent_id is null and ${span('h')}
     order by h.name collate "vi-x-icu", h.hamlet_id`,
    [day],
  );
  return rows;
}

export interface FindingRow {
  readonly id: string;
  readonly kind: FindingKind;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string | null;
  readonly detail: string;
}

/** What the import left open: a page in the order of kind and code, after the row `after`. */
export async function findings(
  sql: Sql,
  { kind, provinceCode, after, first }: { kind?: string; provinceCode?: string; after?: string; first: number },
): Promise<{ rows: FindingRow[]; total: number; lost: boolean }> {
  const { rows } = await sql.query<{ rows: FindingRow[]; total: number; lost: boolean }>(
    `with found as (
       select * from app.import_finding
       where ($1::text is null or kind = $1) and ($2::text is null or province_code = $2))
     select (select count(*)::int from found) as total,
       $3::uuid is not null and not exists (select from app.import_finding a where a.id = $3) as lost,
       (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'level', level, 'code', code, 'name', name,
          'provinceCode', province_code, 'detail', detail #>> '{}')), '[]')
        from (select * from found f
              where $3::uuid is null or (f.kind, f.code, f.id) > (select a.kind, a.code, a.id from app.import_finding a where a.id = $3)
              order by kind, code, id limit $4) page) as rows`,
    [kind ?? null, provinceCode ?? null, after ?? null, first],
  );
  return rows[0]!;
}
