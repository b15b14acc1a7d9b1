import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '@go-cua/domain/core';
import {
  aForeignCommune,
  askVia,
  aVillage,
  teamStory,
  type ForeignCommune,
  type TeamStory,
  type Village,
} from '../../../test/kit';

let v: Village;
let foreign: ForeignCommune;
let ask: ReturnType<typeof askVia>;
let { create, change, read } = {} as TeamStory;
beforeAll(async () => {
  v = await aVillage();
  foreign = await aForeignCommune(v);
  ask = askVia(v);
  ({ create, change, read } = teamStory(v));
});
afterAll(() => v.end());

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
    for (const name of ['Đội Lĩnh Đông', 'Tổ Ánh', 'Đội Lĩnh Bắc']) await create({ name });
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
