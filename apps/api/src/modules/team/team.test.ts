import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aForeignCommune,
  anId,
  aPersonOf,
  aVillage,
  teamStory,
  type ForeignCommune,
  type TeamAnswer,
  type TeamStory,
  type Village,
} from '../../../test/kit';

let v: Village;
let foreign: ForeignCommune;
let { create, change, read } = {} as TeamStory;
beforeAll(async () => {
  v = await aVillage();
  foreign = await aForeignCommune(v);
  ({ create, change, read } = teamStory(v));
});
afterAll(() => v.end());

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
    const people: string[] = [];
    while (people.length < 45) people.push(await aPersonOf(v));
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
