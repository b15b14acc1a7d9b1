import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '@go-cua/domain/core';
import {
  aForeignCommune,
  anId,
  aPersonOf,
  askVia,
  aVillage,
  type ForeignCommune,
  type Village,
} from '../../../test/kit';

let v: Village;
let foreign: ForeignCommune;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  foreign = await aForeignCommune(v);
  ask = askVia(v);
});
afterAll(() => v.end());

interface TeamAnswer {
  team: {
    id: string;
    version: number;
    memberCount: number;
    sizeAdvice: string;
    notices: { code: string }[];
    hamlets: { id: string; name: string }[];
    members: { id: string; personId: string; place: string; validFrom: string; validTo: string | null }[];
  } | null;
  refusal: { code: string; field: string | null } | null;
}
const FIELDS = `team { id version memberCount sizeAdvice validFrom validTo notices { code field } hamlets { id name }
  members { id personId place validFrom validTo givenName } } refusal { code field }`;
const change = async (mutation: string, type: string, input: object, who: PersonId = v.coordinator) => {
  const { data, codes } = await ask(
    who,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${FIELDS} } }`,
    {
      input,
    },
  );
  if (!data) throw new Error(codes.join());
  return data!['done'] as TeamAnswer;
};
const create = (more: object = {}, who?: PersonId) =>
  change(
    'createTeam',
    'CreateTeamInput',
    { kind: 'COMMUNITY_DIGITAL_TEAM', name: 'Tổ  Đồng Mít', unitId: v.commune, validFrom: '2026-11-01', ...more },
    who,
  );
const read = async (id: string, day?: string, who: PersonId = v.coordinator) =>
  (
    await ask(
      who,
      `query ($id: UUID!, $day: LocalDate) { team(id: $id, day: $day) { id memberCount hamlets { id } members { personId place } } }`,
      {
        id,
        day,
      },
    )
  ).data?.['team'] as {
    memberCount: number;
    hamlets: { id: string }[];
    members: { personId: string; place: string }[] | null;
  } | null;
const codes = (a: TeamAnswer) => a.team!.notices.map((n) => n.code);

describe('a coordinator founds a team', () => {
  it('with its decision, hamlet and people in one go', async () => {
    const people = [await aPersonOf(v), await aPersonOf(v), await aPersonOf(v)];
    const made = await create({
      foundingDecisionNo: '46/QĐ-UBND',
      foundingDecisionDay: '2026-10-28',
      hamletIds: [v.hamlet],
      members: people.map((personId, i) => ({ personId, place: ['LEADER', 'DEPUTY', 'MEMBER'][i] })),
    });
    expect(made.refusal).toBeNull();
    expect(made.team).toMatchObject({
      memberCount: 3,
      sizeAdvice: 'BELOW',
      hamlets: [{ name: 'Xuân Thành' }],
      notices: [],
    });
    expect(made.team!.members.map((m) => m.place)).toEqual(['LEADER', 'DEPUTY', 'MEMBER']);
  });

  it('is told that a team of 2 is few and one of 45 is many, and that nothing leads it; it stands all the same', async () => {
    const two = await create({
      members: [
        { personId: await aPersonOf(v), place: 'MEMBER' },
        { personId: await aPersonOf(v), place: 'MEMBER' },
      ],
    });
    expect(codes(two)).toEqual(['TEAM_TOO_FEW', 'TEAM_NO_LEADER', 'TEAM_NO_HAMLETS', 'TEAM_NO_DECISION']);
    const people = await Promise.all(Array.from({ length: 45 }, () => aPersonOf(v)));
    const city = await create({
      kind: 'YOUTH_SHOCK_TEAM',
      members: people.map((personId, i) => ({ personId, place: i === 0 ? 'LEADER' : 'MEMBER' })),
    });
    expect([city.team!.memberCount, city.team!.sizeAdvice]).toEqual([45, 'MANY']);
    expect(codes(city)).toEqual(['TEAM_MANY', 'TEAM_NO_HAMLETS']);
  });

  it('makes one team of a repeated request, and none at all where one person stands in it twice', async () => {
    const id = anId();
    expect((await create({ id })).team!.id).toBe(id);
    expect((await create({ id, name: 'Khác' })).team!.id).toBe(id);
    const personId = await aPersonOf(v);
    const twice = anId();
    const refused = await create({
      id: twice,
      members: [
        { personId, place: 'MEMBER' },
        { personId, place: 'LEADER' },
      ],
    });
    expect(refused).toEqual({ team: null, refusal: { code: 'MEMBER_TWICE', field: 'personId' } });
    expect(await read(twice)).toBeNull();
  });

  it('is told at the field what is not right', async () => {
    const refusal = async (more: object) => (await create(more)).refusal;
    expect(await refusal({ name: '   ' })).toEqual({ code: 'TEXT_MISSING', field: 'name' });
    expect(await refusal({ name: 'Tổ mật khẩu Abc@12345' })).toEqual({ code: 'TEXT_HAS_SECRET', field: 'name' });
    expect(await refusal({ foundingDecisionNo: '46/QĐ-UBND' })).toMatchObject({ field: 'foundingDecisionDay' });
    expect(await refusal({ foundingDecisionNo: '46/QĐ-UBND', foundingDecisionDay: '2026-11-28' })).toEqual({
      code: 'DECISION_AFTER_START',
      field: 'foundingDecisionDay',
    });
    expect(await refusal({ validTo: '2026-10-31' })).toEqual({ code: 'ENDS_BEFORE_IT_BEGINS', field: 'validTo' });
    expect(await refusal({ hamletIds: [foreign.hamlet] })).toEqual({ code: 'HAMLET_OUTSIDE_UNIT', field: 'hamletIds' });
    expect(await refusal({ leadOrganisationId: anId() })).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
    expect(await refusal({ members: [{ personId: anId(), place: 'MEMBER' }] })).toMatchObject({
      code: 'PERSON_UNKNOWN',
    });
  });
});

describe('two at the same moment', () => {
  it('make one team of the same request, and one leader of two', async () => {
    const id = anId();
    const both = await Promise.all([create({ id }), create({ id })]);
    expect(both.map((a) => a.team?.id)).toEqual([id, id]);
    const [a, b] = [await aPersonOf(v), await aPersonOf(v)];
    const lead = (personId: string) =>
      change('addTeamMember', 'AddTeamMemberInput', { teamId: id, personId, place: 'LEADER' });
    const codes = (await Promise.all([lead(a), lead(b)])).map((x) => x.refusal?.code ?? 'OK');
    expect(codes.sort()).toEqual(['OK', 'TEAM_HAS_LEADER']);
  });
});

describe('nobody changes a foreign team', () => {
  it('neither makes one in a foreign commune nor touches one there', async () => {
    expect((await create({ unitId: foreign.commune })).refusal).toEqual({ code: 'OUT_OF_SCOPE', field: 'unitId' });
    expect((await create({}, foreign.coordinator)).refusal).toEqual({ code: 'OUT_OF_SCOPE', field: 'unitId' });
    const hamlets = { teamId: v.team, hamletIds: [] };
    expect((await change('setTeamHamlets', 'SetTeamHamletsInput', hamlets, foreign.coordinator)).refusal).toEqual({
      code: 'OUT_OF_SCOPE',
      field: 'teamId',
    });
    expect(await read(v.team, undefined, foreign.coordinator)).toBeNull();
  });

  it('not even by SQL that forgot to ask: the second wall stands', async () => {
    const tried = v
      .contextOf(foreign.coordinator)
      .inScope((sql) => sql.query(`update team set name = 'x' where id = $1`, [v.team]));
    expect((await tried).rowCount).toBe(0);
    const planted = v
      .contextOf(foreign.coordinator)
      .inScope((sql) =>
        sql.query(`insert into team_hamlet (team_id, hamlet_id, valid_from) values ($1, $2, '2026-01-01')`, [
          v.team,
          foreign.hamlet,
        ]),
      );
    await expect(planted).rejects.toThrow(/row-level security/);
    const deleted = v
      .contextOf(v.leader)
      .inScope((sql) => sql.query(`delete from team_hamlet where team_id = $1`, [v.team]));
    expect((await deleted).rowCount).toBe(0);
  });

  it('and a leader reads the own team, with names, and may change nothing', async () => {
    expect((await read(v.team, undefined, v.leader))!.members).toHaveLength(3);
    await expect(create({}, v.leader)).rejects.toThrow('FORBIDDEN');
    expect((await read(v.team, undefined, v.volunteer))!.members).toBeNull();
    const seen = await read(v.team, undefined, v.observer);
    expect([seen!.memberCount, seen!.members]).toEqual([3, null]);
  });
});

describe('a team through time', () => {
  it('serves other hamlets from a day on, and still served the old ones before', async () => {
    const { team } = await create({ hamletIds: [v.hamlet] });
    const id = team!.id;
    const on = async (day: string) => (await read(id, day))!.hamlets.map((h) => h.id);
    const moved = { teamId: id, hamletIds: [v.otherHamlet], day: '2026-11-20' };
    for (let i = 0; i < 2; i += 1) {
      const { team: now } = await change('setTeamHamlets', 'SetTeamHamletsInput', moved);
      expect(now!.hamlets.map((h) => h.id)).toEqual([v.otherHamlet]);
    }
    expect([await on('2026-11-19'), await on('2026-11-20')]).toEqual([[v.hamlet], [v.otherHamlet]]);
    await change('setTeamHamlets', 'SetTeamHamletsInput', { ...moved, hamletIds: [v.hamlet] });
    expect([await on('2026-11-19'), await on('2026-11-20')]).toEqual([[v.hamlet], [v.hamlet]]);
    const { rows } = await v.admin.query(`select count(*)::int as n from app.team_hamlet where team_id = $1`, [id]);
    expect(rows).toEqual([{ n: 3 }]);
  });

  it('has one leader at a time; a member becomes one when the other has left', async () => {
    const [old, next] = [await aPersonOf(v), await aPersonOf(v)];
    const { team } = await create({
      members: [
        { personId: old, place: 'LEADER' },
        { personId: next, place: 'MEMBER' },
      ],
    });
    const placeOf = (a: TeamAnswer, person: string) => a.team!.members.find((m) => m.personId === person)!;
    const promote = { id: team!.members[1]!.id, place: 'LEADER', day: '2026-11-24' };
    expect((await change('setTeamPlace', 'SetTeamPlaceInput', promote)).refusal).toEqual({
      code: 'TEAM_HAS_LEADER',
      field: 'place',
    });
    await change('endTeamMember', 'EndTeamMemberInput', { id: team!.members[0]!.id, lastDay: '2026-11-23' });
    const promoted = await change('setTeamPlace', 'SetTeamPlaceInput', promote);
    expect(placeOf(promoted, next)).toMatchObject({ place: 'LEADER', validFrom: '2026-11-24' });
    expect((await read(team!.id, '2026-11-23'))!.members!.map((m) => [m.personId, m.place])).toEqual([
      [old, 'LEADER'],
      [next, 'MEMBER'],
    ]);
    const again = { teamId: team!.id, personId: old, place: 'MEMBER' };
    expect((await change('addTeamMember', 'AddTeamMemberInput', again)).team!.memberCount).toBe(2);
    expect((await change('addTeamMember', 'AddTeamMemberInput', again)).refusal).toMatchObject({
      code: 'MEMBER_TWICE',
    });
  });

  it('is changed by who has read it last, and ends with its people', async () => {
    const { team } = await create({ members: [{ personId: await aPersonOf(v), place: 'LEADER' }] });
    const input = {
      id: team!.id,
      version: team!.version,
      kind: 'YOUTH_GROUP',
      name: 'Nhóm Đồng Mít',
      validFrom: '2026-11-01',
    };
    const changed = await change('updateTeam', 'UpdateTeamInput', input);
    expect(changed.team!.version).toBe(team!.version + 1);
    expect((await change('updateTeam', 'UpdateTeamInput', input)).team!.version).toBe(team!.version + 1);
    expect((await change('updateTeam', 'UpdateTeamInput', { ...input, name: 'Nhóm khác' })).refusal).toEqual({
      code: 'STALE',
      field: 'version',
    });
    const end = { id: team!.id, version: team!.version + 1, lastDay: '2026-11-23' };
    expect((await change('endTeam', 'EndTeamInput', end)).team).toMatchObject({ validTo: '2026-11-23', members: [] });
    const { rows } = await v.admin.query<{ who: string; was: string; is: string }>(
      `select by_person as who, before->>'name' as was, after->>'name' as is from app.setup_history
       where table_name = 'team' and after->>'id' = $1 order by id`,
      [team!.id],
    );
    expect(rows.map((r) => [r.was, r.is])).toEqual([
      [null, 'Tổ Đồng Mít'],
      ['Tổ Đồng Mít', 'Nhóm Đồng Mít'],
      ['Nhóm Đồng Mít', 'Nhóm Đồng Mít'],
    ]);
    expect(new Set(rows.map((r) => r.who))).toEqual(new Set([v.coordinator]));
  });
});

describe('a team with work ahead', () => {
  it('does not end before its last outing', async () => {
    await v.admin.query(`update app.outing set day = '2026-12-05' where id = $1`, [v.outing]);
    const end = { id: v.team, version: 1, lastDay: '2026-12-04' };
    expect((await change('endTeam', 'EndTeamInput', end)).refusal).toEqual({
      code: 'TEAM_HAS_OUTINGS',
      field: 'lastDay',
    });
    expect((await change('endTeam', 'EndTeamInput', { ...end, lastDay: '2026-12-05' })).refusal).toBeNull();
  });
});

describe('the list of teams', () => {
  const list = async (who: PersonId, args: Record<string, unknown> = {}) =>
    (
      await ask(
        who,
        `query ($unitId: UUID, $day: LocalDate, $first: Int, $after: UUID) {
        teams(unitId: $unitId, day: $day, first: $first, after: $after) { total next teams { id name unit { name } } } }`,
        args,
      )
    ).data!['teams'] as {
      total: number;
      next: string | null;
      teams: { id: string; name: string; unit: { name: string } }[];
    };

  it('comes in pages by name, for those of the own reach on the day', async () => {
    const all = await list(v.coordinator, { first: 100 });
    expect(all.teams.map((t) => t.name)).toEqual(all.teams.map((t) => t.name).sort(new Intl.Collator('vi').compare));
    expect(all.teams[0]!.unit).toMatchObject({ name: 'Tuy An Tây' });
    const one = await list(v.coordinator, { first: 2 });
    const two = await list(v.coordinator, { first: 2, after: one.next });
    expect([...one.teams, ...two.teams].map((t) => t.id)).toEqual(all.teams.slice(0, 4).map((t) => t.id));
    expect((await list(v.coordinator, { day: '2026-10-01' })).total).toBe(2);
    expect((await list(foreign.coordinator)).teams.map((t) => t.id)).toEqual([foreign.team]);
    expect((await list(v.coordinator, { unitId: foreign.commune })).total).toBe(0);
  });

  it('shows a province all below it, also what stood under a commune that is no more', async () => {
    const { provinceCoordinator: who, province, team, oldTeam } = foreign;
    expect((await list(who, { unitId: province })).teams.map((t) => t.id)).toEqual([team]);
    expect((await list(who, { day: '2023-06-01' })).teams.map((t) => t.id)).toEqual([oldTeam]);
  });
});
