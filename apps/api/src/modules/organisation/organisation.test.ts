import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId, UnitId } from '@go-cua/domain/core';
import {
  aForeignCommune,
  anId,
  aPersonOf,
  askVia,
  aVillage,
  type ForeignCommune,
  type Village,
} from '../../../test/kit';
import { coordinates } from './reach';

let v: Village;
let foreign: ForeignCommune;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  foreign = await aForeignCommune(v);
  ask = askVia(v);
});
afterAll(() => v.end());

const reaches = (who: PersonId, unit: UnitId) =>
  v.contextOf(who).inScope((sql, actor) => coordinates(sql, actor, unit));

describe('what a coordinator reaches', () => {
  it('is the own unit and all below it on today’s tree, and no foreign one', async () => {
    expect(await reaches(v.coordinator, v.commune)).toBe(true);
    expect(await reaches(v.coordinator, foreign.commune)).toBe(false);
    expect(await reaches(foreign.coordinator, v.commune)).toBe(false);
    expect(await reaches(foreign.provinceCoordinator, foreign.commune)).toBe(true);
    expect(await reaches(foreign.provinceCoordinator, v.commune)).toBe(false);
  });

  it('is never a unit above, which it may only read', async () => {
    expect(await reaches(foreign.coordinator, foreign.province)).toBe(false);
    const seen = await v
      .contextOf(foreign.coordinator)
      .inScope((sql) =>
        sql.query(`select unit_id, writes, below from scope_unit where unit_id = $1`, [foreign.province]),
      );
    expect(seen.rows).toEqual([{ unit_id: foreign.province, writes: false, below: false }]);
  });

  it('holds a commune of the past that went into the own one', async () => {
    expect(await reaches(foreign.coordinator, foreign.oldCommune)).toBe(true);
    expect(await reaches(v.coordinator, foreign.oldCommune)).toBe(false);
  });

  it('is nothing for leaders, volunteers, observers, and for whoever is paused or whose grant has ended', async () => {
    for (const who of [v.leader, v.volunteer, v.observer]) expect(await reaches(who, v.commune)).toBe(false);
    const who = await aPersonOf(v);
    const grant = (to: string | null) =>
      v.admin.query(
        `insert into app.role_grant (id, person_id, role, unit_id, valid_from, valid_to) values ($1, $2, 'COORDINATOR', $3, '2026-01-01', $4)`,
        [anId(), who, v.commune, to],
      );
    await grant('2026-11-23');
    expect(await reaches(who, v.commune)).toBe(false);
    await grant('2026-11-24');
    expect(await reaches(who, v.commune)).toBe(true);
    await v.admin.query(`update app.person set paused_at = now() where id = $1`, [who]);
    expect(await reaches(who, v.commune)).toBe(false);
  });

  it('comes through an organisation as well', async () => {
    const [who, organisation] = [await aPersonOf(v), anId()];
    await v.admin.query(
      `insert into app.organisation (id, name, kind, unit_id) values ($1, 'Xã đoàn', 'COMMUNE_UNION', $2)`,
      [organisation, v.commune],
    );
    await v.admin.query(
      `insert into app.role_grant (id, person_id, role, organisation_id, valid_from) values ($1, $2, 'COORDINATOR', $3, '2026-01-01')`,
      [anId(), who, organisation],
    );
    expect(await reaches(who, v.commune)).toBe(true);
    expect(await reaches(who, foreign.commune)).toBe(false);
  });

  it('cannot be written by oneself', async () => {
    const tried = v
      .contextOf(foreign.coordinator)
      .inScope((sql, { personId }) =>
        sql.query(`insert into scope_unit values ($1, $2, true, true)`, [personId, v.commune]),
      );
    await expect(tried).rejects.toThrow(/permission denied/);
    const read = v.contextOf(v.coordinator).inScope((sql) => sql.query(`select * from setup_history`));
    await expect(read).rejects.toThrow(/permission denied/);
  });
});

describe('organisations', () => {
  const CREATE = `mutation ($input: CreateOrganisationInput!) { done: createOrganisation(input: $input) { organisation { id name kind parentId unitId } refusal { code field } } }`;
  const create = async (input: object, who = v.coordinator) =>
    (
      await ask(who, CREATE, {
        input: { kind: 'COMMUNE_UNION', name: 'Xã  đoàn Tuy An Tây', unitId: v.commune, ...input },
      })
    ).data?.['done'] as {
      organisation: { id: string; name: string } | null;
      refusal: { code: string; field: string } | null;
    };

  it('are made under the own unit, once, under one that is known, and listed', async () => {
    const id = anId();
    for (let i = 0; i < 2; i += 1)
      expect((await create({ id })).organisation).toMatchObject({ id, name: 'Xã đoàn Tuy An Tây' });
    const branch = await create({ kind: 'BRANCH', name: 'Chi đoàn Xuân Thành', parentId: id });
    expect(branch.organisation).toMatchObject({ parentId: id });
    expect((await create({ parentId: anId() })).refusal).toEqual({ code: 'ORGANISATION_UNKNOWN', field: 'parentId' });
    expect((await create({ name: ' ' })).refusal).toEqual({ code: 'TEXT_MISSING', field: 'name' });
    const list = async (who: PersonId) =>
      (await ask(who, `query ($unitId: UUID) { organisations(unitId: $unitId) { name } }`, { unitId: v.commune }))
        .data!['organisations'] as { name: string }[];
    expect((await list(v.coordinator)).map((o) => o.name)).toEqual([
      'Chi đoàn Xuân Thành',
      'Xã đoàn',
      'Xã đoàn Tuy An Tây',
    ]);
    expect(await list(foreign.coordinator)).toEqual([]);
  });

  it('are put right by who coordinates their unit: name, kind, what they stand under', async () => {
    const UPDATE = `mutation ($input: UpdateOrganisationInput!) { done: updateOrganisation(input: $input) { organisation { id name kind parentId unitId } refusal { code field } } }`;
    const update = async (input: object, who = v.coordinator) => (await ask(who, UPDATE, { input })).data?.['done'];
    const [union, branch] = [anId(), anId()];
    await create({ id: union, name: 'Xã đoàn' });
    await create({ id: branch, name: 'Chi đoàn Xuân Yên', kind: 'OTHER' });
    const right = { id: branch, name: 'Chi  đoàn Xuân Hòa', kind: 'BRANCH', parentId: union };
    const stands = { ...right, name: 'Chi đoàn Xuân Hòa', unitId: v.commune };
    for (let i = 0; i < 2; i += 1) expect(await update(right)).toEqual({ organisation: stands, refusal: null });
    const refused = async (input: object, who?: PersonId) => {
      const { organisation, refusal } = (await update(input, who)) as { organisation: null; refusal: object };
      expect(organisation).toBeNull();
      return refusal;
    };
    expect(await refused({ ...right, name: ' ' })).toEqual({ code: 'TEXT_MISSING', field: 'name' });
    const under = { id: union, name: 'Xã đoàn', kind: 'COMMUNE_UNION', parentId: branch };
    expect(await refused(under)).toEqual({ code: 'ORGANISATION_UNDER_ITSELF', field: 'parentId' });
    expect(await refused({ ...right, parentId: anId() })).toEqual({ code: 'ORGANISATION_UNKNOWN', field: 'parentId' });
    expect(await refused({ ...right, id: anId() })).toEqual({ code: 'ORGANISATION_UNKNOWN', field: 'id' });
    expect(await refused(right, foreign.coordinator)).toEqual({ code: 'OUT_OF_SCOPE', field: 'id' });
    expect((await ask(v.leader, UPDATE, { input: right })).codes).toEqual(['FORBIDDEN']);
    const { rows } = await v.admin.query(`select name, kind, parent_id as parent from app.organisation where id = $1`, [
      branch,
    ]);
    expect(rows).toEqual([{ name: 'Chi đoàn Xuân Hòa', kind: 'BRANCH', parent: union }]);
    await v.admin.query(`delete from app.organisation where id = any ($1)`, [[branch, union]]);
  });

  it('are nobody else’s to make', async () => {
    expect((await create({}, foreign.coordinator)).refusal).toEqual({ code: 'OUT_OF_SCOPE', field: 'unitId' });
    expect(
      (await ask(v.leader, CREATE, { input: { kind: 'BRANCH', name: 'Chi đoàn', unitId: v.commune } })).codes,
    ).toEqual(['FORBIDDEN']);
  });
});
