import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId, UnitId } from '@go-cua/domain/core';
import { anId, aPersonOf, aVillage, ROOT, type Village } from '../../../test/kit';
import { importTerritory } from '../territory/territory.import';
import { coordinates } from './reach';

let v: Village;
const unitOf = async (code: string, on: string): Promise<UnitId> => {
  const { rows } = await v.admin.query<{ id: UnitId }>(
    `select v.unit_id as id from app.unit_version v where v.code = $1 and v.source <> 'story'
       and (v.valid_from is null or v.valid_from <= $2) and (v.valid_to is null or v.valid_to >= $2)`,
    [code, on],
  );
  return rows[0]!.id;
};
const coordinatorOf = async (unit: UnitId): Promise<PersonId> => {
  const id = await aPersonOf(v);
  await v.admin.query(
    `insert into app.role_grant (id, person_id, role, unit_id, valid_from) values ($1, $2, 'COORDINATOR', $3, '2026-01-01')`,
    [anId(), id, unit],
  );
  return id;
};
const reaches = (who: PersonId, unit: UnitId) =>
  v.contextOf(who).inScope((sql, actor) => coordinates(sql, actor, unit));

beforeAll(async () => {
  v = await aVillage();
  await importTerritory(v.db.ownerUrl, join(ROOT, 'data'));
});
afterAll(() => v.end());

describe('reach over the units of the country', () => {
  it('of Xã Tuy An Tây holds the three communes that went into it, and none of their neighbours', async () => {
    const who = await coordinatorOf(await unitOf('22132', '2026-11-24'));
    const held = async (code: string) => reaches(who, await unitOf(code, '2025-06-30'));
    expect([await held('22132'), await held('22141')]).toEqual([true, true]);
    const { rows } = await v
      .contextOf(who)
      .inScope((sql) =>
        sql.query<{ name: string }>(
          `select distinct u.full_name as name from scope_unit s join unit_version u on u.unit_id = s.unit_id where s.writes order by 1`,
        ),
      );
    expect(rows.map((r) => r.name)).toEqual(['Xã An Lĩnh', 'Xã An Nghiệp', 'Xã An Xuân', 'Xã Tuy An Tây']);
    expect(await reaches(who, await unitOf('22114', '2026-11-24'))).toBe(false);
    expect(await reaches(who, await unitOf('66', '2026-11-24'))).toBe(false);
  });

  it('of the province holds its communes of today and those of Phú Yên that became them, and no commune of another', async () => {
    const province = await unitOf('66', '2026-11-24');
    const who = await coordinatorOf(province);
    for (const [code, on] of [
      ['22132', '2026-11-24'],
      ['22141', '2023-06-01'],
      ['22018', '2024-10-31'],
    ] as const)
      expect([code, await reaches(who, await unitOf(code, on))]).toEqual([code, true]);
    expect(await reaches(who, await unitOf('01', '2026-11-24'))).toBe(false);
    const { rows } = await v.contextOf(who).inScope((sql) =>
      sql.query<{ foreign: number; today: number }>(
        `select count(*) filter (where u.valid_to is null and u.parent_id <> $1)::int as foreign,
           count(*) filter (where u.valid_to is null and u.parent_id = $1)::int as today
         from scope_unit s join unit_version u on u.unit_id = s.unit_id where s.writes and s.unit_id <> $1`,
        [province],
      ),
    );
    expect(rows).toEqual([{ foreign: 0, today: 102 }]);
  });
});
