import { join } from 'node:path';
import { graphql, type GraphQLSchema } from 'graphql';
import { Client } from 'pg';
import { buildSchema } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, type PersonId } from '@go-cua/domain/core';
import { unitLabel } from '@go-cua/domain/territory';
import { openAppPool, type AppPool } from '../../database/app-pool';
import { withScope } from '../../database/scope';
import { freshDatabase, ROOT, type FreshDatabase } from '../../../test/kit';
import { importTerritory } from './territory.import';
import { TerritoryResolver, type ScopedContext } from './territory.resolver';
import type { Unit } from './territory.type';

const TODAY = day('2026-11-24');
const COORDINATOR = '0190b000-0000-7000-8000-000000000001' as PersonId;
const STRANGER = '0190b000-0000-7000-8000-000000000002' as PersonId;
const UNIT = 'unit { id level code name type validFrom validTo certain }';

let db: FreshDatabase;
let admin: Client;
let app: AppPool;
let schema: GraphQLSchema;

/** A request of one person, in a transaction under row-level security, as the server makes it. */
const contextOf = (personId: PersonId): ScopedContext => ({
  inScope: (work) => {
    const actor = { personId, today: TODAY };
    return withScope(app, actor, (sql) => work(sql, actor));
  },
});

/** `may` false: somebody who has no role at all. */
async function ask<T>(source: string, variableValues: object = {}, who = COORDINATOR, may = true): Promise<T> {
  const contextValue = { ...contextOf(who), may };
  const { data, errors } = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue });
  if (errors) throw errors[0]!;
  return data as T;
}

const unitId = async (code: string, on: string, level = 'COMMUNE'): Promise<string> => {
  const { rows } = await admin.query<{ id: string }>(
    `select u.id from app.unit u join app.unit_version v on v.unit_id = u.id where u.level = $3 and v.code = $1
       and (v.valid_from is null or v.valid_from <= $2) and (v.valid_to is null or v.valid_to >= $2)`,
    [code, on, level],
  );
  return rows[0]!.id;
};

async function person(id: PersonId, name: string): Promise<void> {
  await admin.query(
    `insert into app.person (id, family_name, given_name, name_folded, phone_enc, phone_hash, phone_end, created_at)
     values ($1, 'Thử', $2, $2, '', decode(md5($2), 'hex'), '001', now())`,
    [id, name],
  );
}
const grant = (id: PersonId, unit: string) =>
  admin.query(
    `insert into app.role_grant (id, person_id, role, unit_id, valid_from) values (gen_random_uuid(), $1, 'COORDINATOR', $2, '2026-01-01')`,
    [id, unit],
  );

beforeAll(async () => {
  db = await freshDatabase();
  await importTerritory(db.ownerUrl, join(ROOT, 'data'));
  admin = new Client({ connectionString: db.adminUrl });
  await admin.connect();
  app = await openAppPool(db.appUrl, { max: 1 });
  await person(COORDINATOR, 'Một');
  await person(STRANGER, 'Hai');
  await grant(COORDINATOR, await unitId('22132', '2026-11-24'));
  await grant(STRANGER, await unitId('22015', '2026-11-24'));
  schema = await buildSchema({
    resolvers: [TerritoryResolver],
    authChecker: ({ context }: { context: { may: boolean } }) => context.may,
    validate: true,
  });
});
afterAll(async () => {
  await app.end();
  await admin.end();
  await db.drop();
});

interface TreeAnswer {
  unitTree: {
    path: Unit[];
    nodes: { unit: Unit; childCount: number; hamletCount: number; withoutTeam: number }[];
    hamlets: { hamlet: { id: string; name: string; kind: string }; served: boolean }[];
  };
}
const tree = (on: string, parentId: string | null = null) =>
  ask<TreeAnswer>(
    `query ($day: LocalDate!, $parentId: UUID) { unitTree(day: $day, parentId: $parentId) {
       path { code name type } nodes { ${UNIT} childCount hamletCount withoutTeam }
       hamlets { hamlet { id name kind unitId validFrom validTo certain } served } } }`,
    { day: on, parentId },
  ).then((a) => a.unitTree);

describe('the tree on a day', () => {
  it('has 63 provinces with districts until 2025-06-30, and 34 with communes from the next day on', async () => {
    const before = await tree('2025-06-30');
    const after = await tree('2025-07-01');
    expect([before.nodes.length, after.nodes.length]).toEqual([63, 34]);
    const children = (nodes: TreeAnswer['unitTree']['nodes'], code: string) =>
      nodes.find((n) => n.unit.code === code)?.childCount;
    expect([children(before.nodes, '54'), children(before.nodes, '66')]).toEqual([9, 15]);
    expect([children(after.nodes, '54'), children(after.nodes, '66')]).toEqual([undefined, 102]);
  });

  it('answers what stood under a code on each day around the two reorganisations', async () => {
    /** From the province down through what the tree shows below it on that day. */
    const called = async (on: string, codes: string[]) => {
      const province = (await tree(on)).nodes.find(({ unit }) => unit.code === (on < '2025-07-01' ? '54' : '66'))!;
      const below = async (id: string): Promise<Unit[]> => {
        const units = (await tree(on, id)).nodes.map(({ unit }) => unit);
        const deeper = units.filter(({ level }) => level !== 'COMMUNE').map((unit) => below(unit.id));
        return [...units, ...(await Promise.all(deeper)).flat()];
      };
      const communes = (await below(province.unit.id)).filter(({ code }) => codes.includes(code));
      return Object.fromEntries(communes.map((unit) => [unit.code, unitLabel(unit)]));
    };
    const asked = ['22018', '22024', '22132', '22141'];
    const eve = { '22024': 'Phường 9', '22132': 'Xã An Nghiệp', '22141': 'Xã An Xuân' };
    expect(await called('2024-10-31', asked)).toEqual({ '22018': 'Phường 8', ...eve });
    expect(await called('2024-11-01', asked)).toEqual({ '22018': 'Phường 2', ...eve });
    expect(await called('2025-06-30', asked)).toEqual({ '22018': 'Phường 2', ...eve });
    expect(await called('2025-07-01', asked)).toEqual({ '22132': 'Xã Tuy An Tây' });
  });

  it('leads down from the province, in Vietnamese order', async () => {
    const district = await unitId('559', '2025-06-30', 'DISTRICT');
    const under = await tree('2025-06-30', district);
    expect(under.path.map((u) => unitLabel(u))).toEqual(['Tỉnh Phú Yên', 'Huyện Tuy An']);
    const names = under.nodes.map((n) => n.unit.name);
    expect(names).toContain('An Xuân');
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
    expect((await tree('2025-07-01', district)).nodes).toEqual([]);
  });

  it('is one statement', async () => {
    const sent: string[] = [];
    const listening = { query: (text: string, values?: unknown[]) => (sent.push(text), app.query(text, values)) };
    const { unitTree } = await import('./territory.service');
    await unitTree(listening as never, TODAY, null);
    expect(sent).toHaveLength(1);
  });
});

describe('one unit', () => {
  it('tells what it came from and went into, also on a day on which it does not stand', async () => {
    const id = await unitId('22024', '2024-10-31');
    const asked = await ask<{
      unit: { stands: boolean; unit: Unit; successors: { unit: Unit; kind: string; suggested: boolean }[] };
    }>(
      `query ($id: UUID!, $day: LocalDate!) { unit(id: $id, day: $day) {
         stands ${UNIT} successors { kind suggested legalBasis ${UNIT} } predecessors { kind } } }`,
      { id, day: '2026-01-01' },
    );
    expect(asked.unit.stands).toBe(false);
    expect(asked.unit.unit.name).toBe('9');
    expect(asked.unit.successors.map((s) => [s.unit.code, unitLabel(s.unit), s.kind, s.suggested])).toEqual([
      ['22018', 'Phường 2', 'PARTIAL', false],
      ['22024', 'Phường 9', 'PARTIAL', true],
      ['22033', 'Phường 5', 'PARTIAL', false],
    ]);
  });

  it('that is unknown is null', async () => {
    const query = `{ unit(id: "0190b000-0000-7000-8000-00000000dead", day: "2026-01-01") { stands } }`;
    expect(await ask(query)).toEqual({ unit: null });
  });

  it('is found by its name, accents or none, spelled either way', async () => {
    const found = async (search: string, on: string) =>
      (
        await ask<{ unitsByName: { path: Unit[] }[] }>(
          `query ($search: String!, $day: LocalDate!) { unitsByName(search: $search, day: $day) { path { code name type } } }`,
          { search, day: on },
        )
      ).unitsByName.map((m) => m.path.map((u) => u.name).join(' > '));
    expect(await found('Xuân Thành', '2025-06-30')).toContain('Phú Yên > Sông Cầu > Xuân Thành');
    expect((await found('Xuân Thành', '2023-05-01')).filter((p) => p.endsWith(' > Xuân Thành'))).toHaveLength(5);
    expect(await found('tuy an tay', '2026-11-24')).toEqual(['Đắk Lắk > Tuy An Tây']);
    expect(await found('TUY  HOÀ', '2026-11-24')).toContain('Đắk Lắk > Tuy Hòa');
    expect(await found('100%', '2026-11-24')).toEqual([]);
  });
});

interface HamletAnswer {
  made: {
    hamlet: { id: string; name: string; unitId: string | null; validFrom: string | null } | null;
    refusal: { code: string; field: string } | null;
  };
}
const RESULT = '{ hamlet { id kind name unitId validFrom validTo } refusal { code field } }';
const create = (input: object, who = COORDINATOR) =>
  ask<HamletAnswer>(
    `mutation ($input: CreateHamletInput!) { made: createHamlet(input: $input) ${RESULT} }`,
    { input },
    who,
  ).then((a) => a.made);
const move = (input: object, who = COORDINATOR) =>
  ask<HamletAnswer>(
    `mutation ($input: MoveHamletInput!) { made: moveHamlet(input: $input) ${RESULT} }`,
    { input },
    who,
  ).then((a) => a.made);
const rename = (input: object, who = COORDINATOR) =>
  ask<HamletAnswer>(
    `mutation ($input: RenameHamletInput!) { made: renameHamlet(input: $input) ${RESULT} }`,
    { input },
    who,
  ).then((a) => a.made);

describe('hamlets, our own register', () => {
  const names = ['Xuân Thành', 'Thôn 2', 'Thôn 3', 'Thôn 4', 'Thôn 5', 'Thôn 6'];

  it('gives An Xuân its six, which lie in Tuy An Tây today; its Xuân Thành is no unit', async () => {
    const anXuan = await unitId('22141', '2025-06-30');
    const tuyAnTay = await unitId('22132', '2026-11-24');
    for (const name of names) {
      const made = await create({ kind: 'THON', name, unitId: anXuan, invented: name !== 'Xuân Thành' });
      expect(made).toMatchObject({ refusal: null, hamlet: { unitId: tuyAnTay, validFrom: '2025-07-01' } });
    }
    expect((await tree('2023-06-01', anXuan)).hamlets.map((h) => h.hamlet.name)).toEqual([
      '2',
      '3',
      '4',
      '5',
      '6',
      'Xuân Thành',
    ]);
    const today = await tree('2026-11-24', tuyAnTay);
    expect(today.hamlets).toHaveLength(6);
    expect(today.path.map((u) => unitLabel(u))).toEqual(['Tỉnh Đắk Lắk', 'Xã Tuy An Tây']);
    const dakLak = (await tree('2026-11-24')).nodes.find((n) => n.unit.code === '66')!;
    expect([dakLak.hamletCount, dakLak.withoutTeam]).toEqual([6, 6]);
    expect((await tree('2023-06-01')).nodes.find((n) => n.unit.code === '54')!.hamletCount).toBe(6);
  });

  it('makes one hamlet of the same request sent twice, and refuses the same name in another spelling', async () => {
    const tuyAnTay = await unitId('22132', '2026-11-24');
    const input = { id: '0190c000-0000-7000-8000-000000000001', kind: 'THON', name: 'Phú Hòa', unitId: tuyAnTay };
    const first = await create(input);
    expect(await create(input)).toEqual(first);
    const other = { ...input, id: '0190c000-0000-7000-8000-000000000002', name: 'thôn  Phú Hoà' };
    expect(await create(other)).toEqual({ hamlet: null, refusal: { code: 'HAMLET_NAME_TAKEN', field: 'name' } });
  });

  it('lets nobody write outside the own unit, and nobody at all without the right', async () => {
    const tuyAnTay = await unitId('22132', '2026-11-24');
    const input = { kind: 'THON', name: 'Lạ', unitId: tuyAnTay };
    expect((await create(input, STRANGER)).refusal).toEqual({ code: 'OUT_OF_SCOPE', field: 'unitId' });
    const id = (await tree('2026-11-24', tuyAnTay)).hamlets[0]!.hamlet.id;
    expect((await rename({ id, name: 'Lạ', day: TODAY }, STRANGER)).refusal).toEqual({
      code: 'OUT_OF_SCOPE',
      field: 'id',
    });
    const query = `mutation { createHamlet(input: { kind: THON, name: "Lạ", unitId: "${tuyAnTay}" }) ${RESULT} }`;
    await expect(ask(query, {}, COORDINATOR, false)).rejects.toThrow();
    await expect(ask('{ unitTree(day: "2026-01-01") { day } }', {}, COORDINATOR, false)).rejects.toThrow();
  });

  it('keeps the old name for the days before a new one', async () => {
    const tuyAnTay = await unitId('22132', '2026-11-24');
    const { id } = (await tree('2026-11-24', tuyAnTay)).hamlets.find((h) => h.hamlet.name === '6')!.hamlet;
    expect((await rename({ id, name: 'Phú Xuân', day: '2026-10-01' })).hamlet).toMatchObject({
      name: 'Phú Xuân',
      validFrom: '2026-10-01',
    });
    const called = async (on: string) =>
      (await tree(on, tuyAnTay)).hamlets.find((h) => h.hamlet.id === id)!.hamlet.name;
    expect([await called('2026-09-30'), await called('2026-10-01')]).toEqual(['6', 'Phú Xuân']);
  });

  it('waits for a decision where the unit was split, and takes it from who coordinates both', async () => {
    const phuong9 = await unitId('22024', '2025-06-30');
    const binhKien = await unitId('22045', '2026-11-24');
    const made = await create({ kind: 'KHU_PHO', name: 'Liên Trì', unitId: phuong9 }, STRANGER);
    expect(made.hamlet).toMatchObject({ unitId: null, validFrom: '2025-07-01' });
    const id = made.hamlet!.id;
    const waiting = await ask<{ undecidedHamlets: { before: Unit; candidates: Unit[] }[] }>(
      `{ undecidedHamlets(day: "2026-11-24") { hamlet { id } before { code } candidates { code } } }`,
    );
    expect(waiting.undecidedHamlets).toEqual([
      { hamlet: { id }, before: { code: '22024' }, candidates: [{ code: '22015' }, { code: '22045' }] },
    ]);
    const decision = { id, unitId: binhKien, day: '2025-07-01' };
    expect((await move(decision)).refusal).toEqual({ code: 'OUT_OF_SCOPE', field: 'id' });
    expect((await move(decision, STRANGER)).refusal).toEqual({ code: 'OUT_OF_SCOPE', field: 'unitId' });
    await grant(STRANGER, await unitId('66', '2026-11-24', 'PROVINCE'));
    expect((await move(decision, STRANGER)).hamlet).toMatchObject({ unitId: binhKien });
    expect(
      (await ask<{ undecidedHamlets: [] }>('{ undecidedHamlets(day: "2026-11-24") { hamlet { id } } }'))
        .undecidedHamlets,
    ).toEqual([]);
  });

  it('lists those of the scope that no team serves on the day', async () => {
    const gaps = async (who: PersonId, on: string) =>
      (
        await ask<{ hamletsWithoutTeam: { hamlet: { id: string; name: string }; commune: Unit }[] }>(
          `query ($day: LocalDate!) { hamletsWithoutTeam(day: $day) { hamlet { id name } commune { code } } }`,
          { day: on },
          who,
        )
      ).hamletsWithoutTeam;
    const all = await gaps(COORDINATOR, '2026-11-24');
    expect(new Set(all.map((g) => g.commune.code))).toEqual(new Set(['22132']));
    expect(all).toHaveLength(7);
    const served = all.find((g) => g.hamlet.name === 'Xuân Thành')!.hamlet.id;
    const team = '0190d000-0000-7000-8000-000000000001';
    await admin.query(
      `insert into app.team (id, kind, name, unit_id, valid_from) values ($1, 'CNSC', 'Tổ Xuân Thành', $2, '2026-01-01')`,
      [team, await unitId('22132', '2026-11-24')],
    );
    await admin.query(
      `insert into app.team_hamlet (team_id, hamlet_id, valid_from, valid_to) values ($1, $2, '2026-01-01', '2026-11-24')`,
      [team, served],
    );
    expect((await gaps(COORDINATOR, '2026-11-24')).map((g) => g.hamlet.id)).not.toContain(served);
    expect((await gaps(COORDINATOR, '2026-11-25')).map((g) => g.hamlet.id)).toContain(served);
  });
});

describe('what the import left open', () => {
  it('is read by page and by kind', async () => {
    const page = (args: string) =>
      ask<{ importFindings: { total: number; rows: { id: string; code: string; name: string }[] } }>(
        `{ importFindings(${args}) { total rows { id kind code name provinceCode detail } } }`,
      ).then((a) => a.importFindings);
    const first = await page('kind: NO_SUCCESSOR, first: 200');
    expect([first.total, first.rows.length]).toEqual([562, 200]);
    const second = await page(`kind: NO_SUCCESSOR, first: 200, after: "${first.rows.at(-1)!.id}"`);
    const third = await page(`kind: NO_SUCCESSOR, first: 200, after: "${second.rows.at(-1)!.id}"`);
    const codes = [...first.rows, ...second.rows, ...third.rows].map((r) => r.code);
    expect([codes.length, new Set(codes).size]).toEqual([562, 562]);
    expect((await page('provinceCode: "54"')).total).toBe(0);
    await expect(page('first: 1000')).rejects.toThrow();
  });
});
