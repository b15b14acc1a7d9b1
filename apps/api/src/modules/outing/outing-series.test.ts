import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutingId, PersonId } from '@go-cua/domain/core';
import {
  aForeignCommune,
  anId,
  askVia,
  aVillage,
  Phone,
  TONIGHT,
  type ForeignCommune,
  type Village,
} from '../../../test/kit';

const DAY = 86_400_000;
let v: Village;
let foreign: ForeignCommune;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  foreign = await aForeignCommune(v);
  ask = askVia(v);
});
afterAll(() => v.end());

interface Shown {
  id: OutingId;
  version: number;
  day: string;
  startsAt: number;
  place: string | null;
  cancelled: boolean;
  own: boolean;
  series: { nth: number; of: number; lastDay: string } | null;
}
interface Changed {
  outing: Shown | null;
  notices: { code: string }[];
  effect: { changed: number; past: number; begun: number; own: number } | null;
  refusal: { code: string; field: string | null } | null;
}
interface Planned {
  days: string[];
  notices: { code: string }[];
  refusal: { code: string; field: string | null } | null;
}
const FIELDS = `id version day startsAt place cancelled own series { nth of lastDay }`;
const send = async <T>(mutation: string, type: string, answer: string, input: object, who: PersonId): Promise<T> => {
  const { data, codes } = await ask(
    who,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${answer} notices { code } refusal { code field } } }`,
    { input },
  );
  if (!data) throw new Error(codes.join());
  return data['done'] as T;
};
/** Half past seven to eleven, every Saturday of December. */
const morning = () => ({ kind: 'SATURDAY', startsAt: 450, endsAt: 660 });
const planSeries = (more: object = {}, who: PersonId = v.coordinator) =>
  send<Planned>(
    ...(['planOutingSeries', 'PlanOutingSeriesInput', 'days'] as const),
    {
      ...{ campaignId: v.campaign, teamId: v.team, ...morning(), weekdays: ['SA'] },
      ...{ firstDay: '2026-12-01', until: '2026-12-26', ...more },
    },
    who,
  );
const change = (o: Shown, more: object = {}, who: PersonId = v.coordinator) =>
  send<Changed>(
    ...(['changeOuting', 'ChangeOutingInput', `outing { ${FIELDS} } effect { changed past begun own }`] as const),
    { id: o.id, version: o.version, day: o.day, ...morning(), startsAt: o.startsAt, place: o.place, ...more },
    who,
  );
const cancel = (o: Shown, scope?: string, who: PersonId = v.coordinator) =>
  send<Changed>(
    ...(['cancelOuting', 'CancelOutingInput', `outing { ${FIELDS} } effect { changed past begun own }`] as const),
    { id: o.id, version: o.version, scope },
    who,
  );
const outings = async (from = '2026-12-01', to = '2026-12-31'): Promise<Shown[]> =>
  (
    await ask(
      v.coordinator,
      `query ($from: LocalDate!, $to: LocalDate!) { outings(from: $from, to: $to) { ${FIELDS} } }`,
      {
        from,
        to,
      },
    )
  ).data!['outings'] as Shown[];
const seriesOf = async (id: string, who: PersonId = v.coordinator) =>
  (
    await ask(
      who,
      `query ($id: UUID!) { outingSeries(outingId: $id) { rule firstDay weekdays until outings { id begun own cancelled } } }`,
      { id },
    )
  ).data!['outingSeries'] as { rule: string; outings: { id: string; begun: boolean }[] } | null;
/** A series of its own, apart from what other stories made; the outings of December that are its. */
async function aSeries(more: object = {}): Promise<Shown[]> {
  await v.admin.query(`delete from app.outing where series_id is not null`);
  expect(await planSeries(more)).toMatchObject({ refusal: null });
  return (await outings()).filter((o) => o.series);
}
const starts = (list: readonly Shown[]) => list.filter((o) => o.series && !o.cancelled).map((o) => [o.day, o.startsAt]);

describe('a weekly Volunteer Saturday', () => {
  it('is planned once with an outing on each of its days, and the phone of a member knows them', async () => {
    const id = anId();
    const both = await Promise.all([planSeries({ id }), planSeries({ id })]);
    const days = ['2026-12-05', '2026-12-12', '2026-12-19', '2026-12-26'];
    expect(both).toEqual([1, 2].map(() => ({ days, notices: [], refusal: null })));
    const made = (await outings()).filter((o) => o.series);
    expect(made.map((o) => [o.day, o.series])).toEqual(
      days.map((day, i) => [day, { nth: i + 1, of: 4, lastDay: '2026-12-26' }]),
    );
    expect(await seriesOf(made[0]!.id)).toMatchObject({
      ...{ rule: 'DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20261226', until: '2026-12-26' },
      ...{ firstDay: '2026-12-01', weekdays: ['SA'] },
    });
    const work = (await ask(v.volunteer, `{ fieldWork { outings { id hamletIds } } }`)).data!['fieldWork'] as {
      outings: { id: string; hamletIds: string[] }[];
    };
    const onPhone = work.outings.filter((o) => made.some((m) => m.id === o.id));
    expect(onPhone.map((o) => o.hamletIds)).toEqual([[v.hamlet], [v.hamlet], [v.hamlet]]);
  });

  it('is made whole or not at all, and says at the field what is not right', async () => {
    const refusal = async (more: object, who?: PersonId) => (await planSeries(more, who)).refusal;
    const before = (await outings('2026-11-01', '2027-06-30')).length;
    expect(await refusal({ until: '2027-01-09' })).toEqual({ code: 'OUTING_OUTSIDE_CAMPAIGN', field: 'until' });
    expect(await refusal({ weekdays: ['SA', 'SU'] })).toEqual({ code: 'NOT_A_SATURDAY', field: 'weekdays' });
    expect(await refusal({ weekdays: [] })).toEqual({ code: 'SERIES_NO_WEEKDAY', field: 'weekdays' });
    expect(await refusal({ until: null })).toEqual({ code: 'SERIES_NO_END', field: 'until' });
    expect(await refusal({ until: '2026-11-30' })).toEqual({ code: 'SERIES_ENDS_BEFORE_IT_BEGINS', field: 'until' });
    expect(await refusal({ until: null, count: 61 })).toEqual({ code: 'SERIES_TOO_LONG', field: 'count' });
    expect(await refusal({ teamId: v.otherTeam })).toEqual({ code: 'TEAM_NOT_IN_CAMPAIGN', field: 'teamId' });
    expect(await refusal({ hamletIds: [v.otherHamlet] })).toEqual({ code: 'HAMLET_NOT_OF_TEAM', field: 'hamletIds' });
    expect(await refusal({ place: 'mk wifi: Abc@12345' })).toEqual({ code: 'TEXT_HAS_SECRET', field: 'place' });
    expect(await refusal({}, foreign.coordinator)).toEqual({ code: 'OUT_OF_SCOPE', field: 'teamId' });
    await expect(planSeries({}, v.leader)).rejects.toThrow('FORBIDDEN');
    expect((await outings('2026-11-01', '2027-06-30')).length).toBe(before);
  });

  it('stands beside an outing of the same morning, and says so', async () => {
    await aSeries();
    expect((await planSeries()).notices.map((n) => n.code)).toEqual(['OUTINGS_OVERLAP']);
  });
});

describe('the next outing of a series', () => {
  it('has what was promised and begun at the one before, though nobody moved it', async () => {
    const [first, second, third] = await aSeries();
    const morningOf = (day: string) => Date.parse(`${day}T09:00:00+07:00`);
    v.setNow(morningOf('2026-12-05'));
    const phone = new Phone(v, v.volunteer);
    phone.clock = morningOf('2026-12-05');
    const doors = [phone.newHousehold(), phone.newHousehold(), phone.newHousehold()] as const;
    const route = { outingId: first!.id };
    const acts = [
      ...doors.map((d, i) => ({ ...phone.household(d, 2, `${i + 1}`), ...route })),
      { ...phone.visit(doors[0], 'ASKED_TO_RETURN', { returnOn: '2026-12-12', returnAt: 480 }), ...route },
      { ...phone.visit(doors[1], 'ASKED_TO_RETURN', { returnOn: '2026-12-19' }), ...route },
      { ...phone.visit(doors[2], 'NOBODY_HOME'), ...route },
    ];
    expect(new Set((await v.submit(v.volunteer, acts)).receipts.map((r) => r.status))).toEqual(new Set(['APPLIED']));
    const listOf = async (o: Shown) =>
      (
        await ask(
          v.coordinator,
          `query ($id: UUID!) { tonight(outingId: $id, first: 9) { carried { promises unfinished } doors { householdId reason leftOut } } }`,
          { id: o.id },
        )
      ).data!['tonight'] as { carried: object; doors: object[] };
    expect(await listOf(second!)).toEqual({
      carried: { promises: 1, unfinished: 1 },
      doors: [
        { householdId: doors[0], reason: 'PROMISED', leftOut: null },
        { householdId: doors[2], reason: 'NOBODY_WAS_HOME', leftOut: null },
        { householdId: doors[1], reason: null, leftOut: 'PROMISED_LATER' },
      ],
    });
    expect((await listOf(third!)).carried).toEqual({ promises: 2, unfinished: 1 });
    v.setNow(TONIGHT);
  });
});

describe('an outing of a series is changed', () => {
  it('alone: it may move to another day, stands apart from then on, and its place in the series stays', async () => {
    const [, second] = await aSeries();
    const moved = await change(second!, { day: '2026-12-13', kind: 'EVENING', startsAt: 1110, endsAt: 1260 });
    expect(moved.outing).toMatchObject({ day: '2026-12-13', own: true, series: { nth: 2, of: 4 } });
    expect(starts(await outings())).toEqual([
      ['2026-12-05', 450],
      ['2026-12-13', 1110],
      ['2026-12-19', 450],
      ['2026-12-26', 450],
    ]);
  });

  it('with the later ones; what was not changed stays as it is with each', async () => {
    const [, second, third] = await aSeries();
    expect((await change(third!, { scope: 'LATER', startsAt: 420 })).effect).toEqual({
      ...{ changed: 2, past: 0, begun: 0, own: 0 },
    });
    const placed = await change(second!, { scope: 'LATER', place: 'Nhà văn hóa' });
    expect(placed).toMatchObject({ effect: { changed: 3 }, notices: [], refusal: null });
    const now = await outings();
    expect(starts(now).map(([, at]) => at)).toEqual([450, 450, 420, 420]);
    // A phone that knew the hours is told what they were.
    const { rows } = await v.admin.query<{ at: number | null }>(
      `select moved_from_starts_at as at from app.outing where series_id is not null order by original_day`,
    );
    expect(rows.map((r) => r.at)).toEqual([null, null, 450, 450]);
    expect(now.filter((o) => o.series).map((o) => o.place)).toEqual([null, ...Array(3).fill('Nhà văn hóa')]);
  });

  it('with all: days gone by stand, one where somebody checked in stands, one changed by itself keeps its change', async () => {
    const [first, second, third] = await aSeries();
    await change(third!, { startsAt: 480 });
    // On the second Saturday, at eight in the morning, a member has come.
    const eight = Date.parse('2026-12-12T08:00:00+07:00');
    v.setNow(eight);
    const phone = new Phone(v, v.volunteer);
    phone.clock = eight;
    const { receipts } = await v.submit(v.volunteer, [
      phone.act('checkIn', { outingId: second!.id }, { outingId: second!.id }),
    ]);
    expect(receipts.map((r) => r.status)).toEqual(['APPLIED']);
    expect((await seriesOf(second!.id))!.outings.map((o) => o.begun)).toEqual([false, true, false, false]);
    const last = (await outings()).find((o) => o.day === '2026-12-26')!;
    const done = await change(last, { scope: 'ALL', startsAt: 420 });
    expect(done.effect).toEqual({ changed: 1, past: 1, begun: 1, own: 1 });
    expect(done.notices.map((n) => n.code)).toEqual(['SERIES_PAST_STANDS', 'SERIES_BEGUN_STANDS', 'SERIES_OWN_STANDS']);
    expect(starts(await outings()).map(([, at]) => at)).toEqual([450, 450, 480, 420]);
    // The one of today is over for the series, yet a single change of it is the coordinator's to make; the first is past.
    expect((await change(first!, {})).refusal).toBeNull();
    expect((await change(first!, { startsAt: 430 })).refusal).toEqual({ code: 'OUTING_OVER', field: 'day' });
    v.setNow(TONIGHT);
  });

  it('once, by who read it last; two at the same time follow each other', async () => {
    const [first, second] = await aSeries();
    const later = { scope: 'LATER', startsAt: 420 };
    expect((await change(first!, later)).effect?.changed).toBe(4);
    expect(await change(first!, later)).toMatchObject({ refusal: null, effect: null });
    expect((await change(first!, { ...later, startsAt: 430 })).refusal).toEqual({ code: 'STALE', field: 'version' });
    expect((await change(second!, { scope: 'ALL', startsAt: 430 })).refusal).toMatchObject({ code: 'STALE' });
    const now = (await outings()).filter((o) => o.series);
    const both = await Promise.all([
      change(now[3]!, { scope: 'ALL', place: 'Nhà văn hóa' }),
      change(now[0]!, { scope: 'ALL', startsAt: 440 }),
    ]);
    expect(both.filter((b) => b.refusal === null)).toHaveLength(1);
    expect(both.filter((b) => b.refusal?.code === 'STALE')).toHaveLength(1);
  });

  it('is refused whole when one of them may not be so; a weekday does not move', async () => {
    const [first] = await aSeries();
    const refusal = async (more: object) => (await change(first!, more)).refusal;
    expect(await refusal({ scope: 'ALL', day: '2026-12-06' })).toEqual({ code: 'SERIES_DAY_FIXED', field: 'day' });
    expect(await refusal({ scope: 'ALL', endsAt: 400 })).toMatchObject({ code: 'OUTING_ENDS_BEFORE_IT_BEGINS' });
    await v.admin.query(`update app.team_hamlet set valid_to = '2026-12-20' where team_id = $1`, [v.team]);
    expect(await refusal({ scope: 'ALL', startsAt: 420 })).toMatchObject({ code: 'HAMLET_NOT_OF_TEAM' });
    await v.admin.query(`update app.team_hamlet set valid_to = null where team_id = $1`, [v.team]);
    expect(starts(await outings()).map(([, at]) => at)).toEqual([450, 450, 450, 450]);
    const alone = (await outings('2026-11-24', '2026-11-24'))[0]!;
    expect((await change(alone, { scope: 'ALL' })).refusal).toEqual({ code: 'OUTING_NOT_IN_SERIES', field: 'scope' });
  });
});

describe('an outing of a series is called off', () => {
  it('alone, as on a holiday: the rule leaves the day out, the others count anew', async () => {
    const [, second, third] = await aSeries();
    for (let i = 0; i < 2; i += 1) expect((await cancel(second!)).outing).toMatchObject({ cancelled: true });
    expect((await seriesOf(third!.id))!.rule.split('\n')[2]).toBe('EXDATE;VALUE=DATE:20261212');
    expect((await outings()).find((o) => o.id === third!.id)!.series).toEqual({
      ...{ nth: 2, of: 3, lastDay: '2026-12-26' },
    });
  });

  it('with the later ones, one changed by itself among them; with all, days gone by stand', async () => {
    const [, second, third] = await aSeries();
    await change(third!, { startsAt: 480 });
    expect((await cancel(second!, 'LATER')).effect).toEqual({ changed: 3, past: 0, begun: 0, own: 0 });
    expect((await outings()).filter((o) => o.series).map((o) => o.cancelled)).toEqual([false, true, true, true]);
    expect(await cancel(second!, 'LATER')).toMatchObject({ refusal: null, effect: null });

    const made = await aSeries();
    v.setNow(TONIGHT + 12 * DAY);
    const done = await cancel(made[3]!, 'ALL');
    expect([done.effect?.changed, done.notices.map((n) => n.code)]).toEqual([3, ['SERIES_PAST_STANDS']]);
    expect((await outings()).filter((o) => o.series).map((o) => o.cancelled)).toEqual([false, true, true, true]);
    expect(
      (
        await cancel(
          (await outings()).find((o) => o.series && !o.cancelled)!,
          'ALL',
        )
      ).refusal,
    ).toEqual({
      ...{ code: 'SERIES_NOTHING_AHEAD', field: 'scope' },
    });
    v.setNow(TONIGHT);
  });

  it('by its own coordinator alone, and nobody else sees the series', async () => {
    const [first] = await aSeries();
    expect((await cancel(first!, 'ALL', foreign.coordinator)).refusal).toMatchObject({ code: 'OUT_OF_SCOPE' });
    expect((await change(first!, { scope: 'ALL', startsAt: 420 }, foreign.coordinator)).refusal).toMatchObject({
      code: 'OUT_OF_SCOPE',
    });
    expect(await seriesOf(first!.id, foreign.coordinator)).toBeNull();
    expect((await seriesOf(first!.id, v.leader))!.outings).toHaveLength(4);
  });
});
