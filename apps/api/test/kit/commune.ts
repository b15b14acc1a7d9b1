import { randomBytes } from 'node:crypto';
import type { HamletId, PersonId, TeamId, UnitId } from '@go-cua/domain/core';
import { anId, type Village } from './village';

/** A second commune beside the village, with a hamlet, a team and a coordinator of its own, under a province. */
export interface ForeignCommune {
  readonly commune: UnitId;
  readonly hamlet: HamletId;
  readonly team: TeamId;
  readonly coordinator: PersonId;
  /** Above the foreign commune alone; the village's commune lies under nothing. */
  readonly province: UnitId;
  readonly provinceCoordinator: PersonId;
  /** Went whole into the foreign commune on 2025-07-01, with a team of 2023. */
  readonly oldCommune: UnitId;
  readonly oldTeam: TeamId;
}

/** A person that the village's coordinator took in, and no role yet. */
export async function aPersonOf(v: Village, birthYear: number | null = 1998, by = v.coordinator): Promise<PersonId> {
  const id = anId<PersonId>();
  await v.admin.query(
    `insert into app.person (id, family_name, given_name, name_folded, phone_enc, phone_hash, phone_end, created_by, created_at, birth_year)
     values ($1, 'Mẫu', 'Người', 'mau nguoi', '', $2, '000', $3, now(), $4)`,
    [id, randomBytes(16), by, birthYear],
  );
  return id;
}

export async function aForeignCommune(v: Village): Promise<ForeignCommune> {
  const put = (text: string, values: unknown[]) => v.admin.query(text, values);
  const [commune, oldCommune, province] = [anId<UnitId>(), anId<UnitId>(), anId<UnitId>()];
  const [team, oldTeam] = [anId<TeamId>(), anId<TeamId>()];
  const hamlet = anId<HamletId>(13);
  const coordinator = await aPersonOf(v);
  const provinceCoordinator = await aPersonOf(v);
  for (const [id, level, name, parent, from, to] of [
    [province, 'PROVINCE', 'Đắk Lắk', null, null, null],
    [commune, 'COMMUNE', 'Tuy An Bắc', province, '2025-07-01', null],
    [oldCommune, 'COMMUNE', 'An Ninh Đông', null, null, '2025-06-30'],
  ] as const) {
    await put(`insert into app.unit (id, level) values ($1, $2)`, [id, level]);
    await put(
      `insert into app.unit_version (id, unit_id, code, name, full_name, type, parent_id, valid_from, valid_to, source)
       values ($1, $2, '22114', $3, $3, $4, $5, $6, $7, 'story')`,
      [anId(), id, name, level === 'PROVINCE' ? 'PROVINCE' : 'COMMUNE', parent, from, to],
    );
  }
  await put(
    `insert into app.unit_succession (id, from_unit_id, to_unit_id, day, kind, certain, source) values ($1, $2, $3, '2025-07-01', 'MERGE', true, 'story')`,
    [anId(), oldCommune, commune],
  );
  await put(`insert into app.hamlet (id, kind) values ($1, 'THON')`, [hamlet]);
  await put(
    `insert into app.hamlet_version (id, hamlet_id, name, name_folded, parent_id) values ($1, $2, 'Phú Thạnh', 'phu thanh', $3)`,
    [anId(), hamlet, commune],
  );
  for (const [id, unit, from, to] of [
    [team, commune, '2026-01-01', null],
    [oldTeam, oldCommune, '2023-04-01', '2023-12-31'],
  ] as const)
    await put(
      `insert into app.team (id, kind, name, unit_id, valid_from, valid_to) values ($1, 'COMMUNITY_DIGITAL_TEAM', 'Tổ Phú Thạnh', $2, $3, $4)`,
      [id, unit, from, to],
    );
  await put(`insert into app.team_hamlet (team_id, hamlet_id, valid_from) values ($1, $2, '2026-01-01')`, [
    team,
    hamlet,
  ]);
  for (const [person, unit] of [
    [coordinator, commune],
    [provinceCoordinator, province],
  ] as const)
    await put(
      `insert into app.role_grant (id, person_id, role, unit_id, valid_from) values ($1, $2, 'COORDINATOR', $3, '2026-01-01')`,
      [anId(), person, unit],
    );
  return { commune, hamlet, team, coordinator, province, provinceCoordinator, oldCommune, oldTeam };
}
