import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '@go-cua/domain/core';
import { aForeignCommune, anId, askVia, aVillage, TODAY, type ForeignCommune, type Village } from '../../../test/kit';

let v: Village;
let foreign: ForeignCommune;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  foreign = await aForeignCommune(v);
  ask = askVia(v);
});
afterAll(() => v.end());

interface Answer {
  outing: {
    id: string;
    version: number;
    day: string;
    cancelled: boolean;
    place: string | null;
    hamlets: { id: string }[];
  } | null;
  notices: { code: string; field: string | null }[];
  refusal: { code: string; field: string | null } | null;
}
const change = async (mutation: string, type: string, input: object, who: PersonId = v.coordinator) => {
  const { data, codes } = await ask(
    who,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
       outing { id version day startsAt endsAt place cancelled hamlets { id } } notices { code field } refusal { code field } } }`,
    { input },
  );
  if (!data) throw new Error(codes.join());
  return data['done'] as Answer;
};
/** Half past six to nine in the evening of a Thursday. */
const evening = () => ({ kind: 'EVENING', day: '2026-11-26', startsAt: 18 * 60 + 30, endsAt: 21 * 60 });
const plan = (more: object = {}, who?: PersonId) =>
  change('planOuting', 'PlanOutingInput', { campaignId: v.campaign, teamId: v.team, ...evening(), ...more }, who);
const list = async (who: PersonId, args: Record<string, unknown> = {}) =>
  (
    await ask(
      who,
      `query ($from: LocalDate!, $to: LocalDate!, $teamId: UUID, $campaignId: UUID) {
         outings(from: $from, to: $to, teamId: $teamId, campaignId: $campaignId) { id day cancelled team { id } hamlets { name } } }`,
      { from: '2026-11-01', to: '2026-11-30', ...args },
    )
  ).data!['outings'] as { id: string; day: string; cancelled: boolean }[];

describe('an evening is planned', () => {
  it('to all hamlets of the team, once however often it is asked for, and the phone of a member knows it', async () => {
    const id = anId();
    for (let i = 0; i < 2; i += 1) {
      const { outing, notices } = await plan({ id });
      expect(outing).toMatchObject({ id, hamlets: [{ id: v.hamlet }] });
      expect(notices).toEqual([]);
    }
    const { rows } = await v.admin.query(`select count(*)::int as n from app.outing where id = $1`, [id]);
    expect(rows).toEqual([{ n: 1 }]);
    const work = (await ask(v.volunteer, `{ fieldWork { outings { id } } }`)).data!['fieldWork'] as {
      outings: { id: string }[];
    };
    expect(work.outings.map((o) => o.id)).toContain(id);
  });

  it('once, when the button was pressed twice', async () => {
    const id = anId();
    const both = await Promise.all([plan({ id, day: '2026-12-10' }), plan({ id, day: '2026-12-10' })]);
    expect(both.map((a) => [a.outing?.id, a.outing?.hamlets.length])).toEqual([
      [id, 1],
      [id, 1],
    ]);
  });

  it('is told at the field what is not right', async () => {
    const refusal = async (more: object) => (await plan(more)).refusal;
    expect(await refusal({ endsAt: 18 * 60 })).toEqual({ code: 'OUTING_ENDS_BEFORE_IT_BEGINS', field: 'endsAt' });
    expect(await refusal({ endsAt: 18 * 60 + 30 })).toMatchObject({ code: 'OUTING_ENDS_BEFORE_IT_BEGINS' });
    expect(await refusal({ startsAt: -1 })).toEqual({ code: 'NOT_A_TIME', field: 'startsAt' });
    expect(await refusal({ endsAt: 1441 })).toEqual({ code: 'NOT_A_TIME', field: 'endsAt' });
    expect(await refusal({ startsAt: 21 * 60, endsAt: 22 * 60 })).toMatchObject({ code: 'OUTING_STARTS_AFTER_21' });
    expect(await refusal({ day: '2027-01-01' })).toEqual({ code: 'OUTING_OUTSIDE_CAMPAIGN', field: 'day' });
    expect(await refusal({ kind: 'SATURDAY' })).toEqual({ code: 'NOT_A_SATURDAY', field: 'day' });
    expect(await refusal({ kind: 'POINT' })).toEqual({ code: 'OUTING_NO_PLACE', field: 'place' });
    expect(await refusal({ hamletIds: [v.otherHamlet] })).toEqual({ code: 'HAMLET_NOT_OF_TEAM', field: 'hamletIds' });
    expect(await refusal({ hamletIds: [] })).toEqual({ code: 'OUTING_NO_HAMLET', field: 'hamletIds' });
    expect(await refusal({ teamId: v.otherTeam })).toEqual({ code: 'TEAM_NOT_IN_CAMPAIGN', field: 'teamId' });
    expect(await refusal({ campaignId: anId() })).toEqual({ code: 'CAMPAIGN_UNKNOWN', field: 'campaignId' });
    expect(await refusal({ place: 'nhà văn hóa, mk wifi: Abc@12345' })).toEqual({
      code: 'TEXT_HAS_SECRET',
      field: 'place',
    });
  });

  it('is told what is worth a look, and stands all the same', async () => {
    const codes = async (more: object) => (await plan(more)).notices.map((n) => n.code);
    expect(await codes({ day: '2026-11-27', endsAt: 21 * 60 + 30 })).toEqual(['OUTING_ENDS_AFTER_21']);
    expect(await codes({ day: '2026-11-27', startsAt: 20 * 60, endsAt: 21 * 60 })).toEqual(['OUTINGS_OVERLAP']);
    expect(await codes({ day: '2026-11-27', startsAt: 17 * 60, endsAt: 18 * 60 + 30 })).toEqual([]);
    expect(await codes({ kind: 'SATURDAY', day: '2026-11-28', startsAt: 7 * 60, endsAt: 10 * 60 })).toEqual([]);
    expect(await codes({ day: '2026-11-02' })).toEqual(['OUTING_DAY_PAST']);
    await v.admin.query(`update app.person set birth_year = 2009 where id = $1`, [v.mate]);
    expect(await codes({ day: '2026-11-30' })).toEqual(['MINORS_AT_NIGHT']);
    await v.admin.query(`update app.role_grant set valid_to = '2026-11-28' where person_id = $1`, [v.mate]);
    expect(await codes({ day: '2026-11-29' })).toEqual(['TEAM_TOO_FEW_AT_NIGHT']);
  });
});

describe('a team that nobody is in', () => {
  it('may be planned for, tonight too, and whoever plans is told', async () => {
    const { rows: stood } = await v.admin.query<{ id: string; until: string | null }>(
      `select id, valid_to::text as until from app.role_grant where team_id = $1`,
      [v.team],
    );
    const ends = (id: string, day: string | null) =>
      v.admin.query(`update app.role_grant set valid_to = $2 where id = $1`, [id, day]);
    for (const { id } of stood) await ends(id, '2026-11-23');
    const { outing, notices } = await plan({ day: TODAY, startsAt: 15 * 60, endsAt: 17 * 60 });
    expect(outing).toMatchObject({ day: TODAY });
    expect(notices.map((n) => n.code)).toEqual(['OUTING_TEAM_EMPTY']);
    for (const { id, until } of stood) await ends(id, until);
    await v.admin.query(`delete from app.outing where id = $1`, [outing!.id]);
  });
});

describe('an evening is moved and called off', () => {
  it('by who read it last; a phone is told that it is cancelled', async () => {
    const { outing } = await plan({ day: '2026-12-03' });
    const input = {
      id: outing!.id,
      version: outing!.version,
      ...evening(),
      day: '2026-12-04',
      place: '  Nhà văn hóa  thôn ',
    };
    const moved = await change('changeOuting', 'ChangeOutingInput', input);
    expect(moved.outing).toMatchObject({ day: '2026-12-04', place: 'Nhà văn hóa thôn', version: outing!.version + 1 });
    expect((await change('changeOuting', 'ChangeOutingInput', input)).outing!.version).toBe(outing!.version + 1);
    expect((await change('changeOuting', 'ChangeOutingInput', { ...input, day: '2026-12-05' })).refusal).toEqual({
      code: 'STALE',
      field: 'version',
    });
    const off = { id: outing!.id, version: moved.outing!.version };
    for (let i = 0; i < 2; i += 1)
      expect((await change('cancelOuting', 'CancelOutingInput', off)).outing).toMatchObject({
        cancelled: true,
        version: off.version + 1,
      });
    const late = { ...input, version: off.version + 1, day: '2026-12-06' };
    expect((await change('changeOuting', 'ChangeOutingInput', late)).refusal).toMatchObject({
      code: 'OUTING_CANCELLED',
    });
  });

  it('never after its day', async () => {
    const { outing } = await plan({ day: '2026-11-10' });
    const input = { id: outing!.id, version: outing!.version, ...evening(), day: TODAY };
    expect((await change('changeOuting', 'ChangeOutingInput', input)).refusal).toEqual({
      code: 'OUTING_OVER',
      field: 'day',
    });
  });
});

describe('outings have a reach', () => {
  it('a foreign coordinator neither plans nor moves nor sees them; a leader reads', async () => {
    expect((await plan({}, foreign.coordinator)).refusal).toEqual({ code: 'OUT_OF_SCOPE', field: 'teamId' });
    const off = { id: v.outing, version: 1 };
    expect((await change('cancelOuting', 'CancelOutingInput', off, foreign.coordinator)).refusal).toEqual({
      code: 'OUT_OF_SCOPE',
      field: 'id',
    });
    expect(await list(foreign.coordinator)).toEqual([]);
    expect((await list(v.leader, { teamId: v.team, from: TODAY, to: TODAY })).map((o) => o.id)).toEqual([v.outing]);
    await expect(plan({}, v.leader)).rejects.toThrow('FORBIDDEN');
    const days = (await list(v.coordinator, { campaignId: v.campaign })).map((o) => o.day);
    expect(days).toEqual([...days].sort());
    expect(days.length).toBeGreaterThan(5);
  });
});
