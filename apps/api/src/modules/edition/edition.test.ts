import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, type Day, type UnitId } from '@go-cua/domain/core';
import { anId, testLog, TODAY, TONIGHT } from '../../../test/kit';
import { aPublishedVillage, helpFamily, type PublishedVillage } from '../../../test/kit/published-village';
import { startEditions, untilNextEdition } from './edition.schedule';
import { asJobs, makeDueEditions, makeEdition } from './edition.service';

const HOUR = 3_600_000;
/** 00:30 on the day after tonight. */
const AFTER = TONIGHT + 4.5 * HOUR;

let v: PublishedVillage;
let jobs: Client;
beforeAll(async () => {
  v = await aPublishedVillage();
  jobs = new Client({ connectionString: v.db.jobsUrl });
  await jobs.connect();
});
afterAll(async () => {
  await jobs.end();
  await v.end();
});

/** All that stands published, in a fixed order. */
async function published(): Promise<string> {
  const tables: unknown[] = [];
  for (const t of ['edition', 'unit', 'campaign', 'figure'])
    tables.push((await v.admin.query(`select t::text as line from published.${t} t order by 1`)).rows);
  return JSON.stringify(tables);
}

async function figure(unit: string, measure: string, service = 'ALL', on: Day = TODAY) {
  const { rows } = await v.admin.query<{ value: number | null; reason: string | null }>(
    `select value, reason from published.figure where edition_day = $1 and campaign_id = $2 and unit_id = $3 and measure = $4 and service = $5`,
    [on, v.campaign, unit, measure, service],
  );
  return rows[0];
}

describe('the edition of a day', () => {
  it('is not made before the day is over', async () => {
    expect(await makeEdition(jobs, TODAY, TONIGHT)).toBe('NOT_OVER');
    const { rows } = await v.admin.query(`select from published.edition`);
    expect(rows).toHaveLength(0);
  });

  it('holds rounded counts, hides small ones with the reason, and says 0 where there is nobody', async () => {
    expect(await makeEdition(jobs, TODAY, AFTER)).toBe('MADE');
    expect(await figure(v.commune, 'PERSON_TURNS')).toEqual({ value: 10, reason: null });
    expect(await figure(v.commune, 'ACTIVATED_HELPED', 'EID_LEVEL_1')).toEqual({ value: 10, reason: null });
    expect(await figure(v.commune, 'HOUSEHOLDS')).toEqual({ value: null, reason: 'TOO_FEW' });
    expect(await figure(v.smallCommune, 'PERSON_TURNS')).toEqual({ value: null, reason: 'TOO_FEW' });
    expect(await figure(v.smallCommune, 'BLOCKED', 'EID_LEVEL_1')).toEqual({ value: 0, reason: null });
    expect(await figure(v.quietCommune, 'ELIGIBLE', 'EID_LEVEL_1')).toEqual({ value: 0, reason: null });
  });

  it('holds nothing between 1 and 9, no total of a province, nothing below a commune, and no refusal', async () => {
    const { rows } = await v.admin.query<{ level: string; measure: string; value: number | null }>(
      `select u.level, f.measure, f.value from published.figure f join published.edition e on e.day = f.edition_day
       left join published.unit u on u.tree = e.tree and u.id = f.unit_id`,
    );
    expect(rows.length).toBe(3 * (5 + 6));
    expect(new Set(rows.map((r) => r.level))).toEqual(new Set(['COMMUNE']));
    expect(rows.filter((r) => r.value !== null && r.value % 5 !== 0)).toEqual([]);
    expect(rows.filter((r) => /DECLINED|VISITS/.test(r.measure))).toEqual([]);
  });

  it('never changes: not by a second run, nor by what becomes known later', async () => {
    const before = await published();
    expect(await makeEdition(jobs, TODAY, AFTER)).toBe('EXISTS');
    await helpFamily(v, v.volunteer, 4);
    await v.admin.query(`update app.unit_version set name = 'Tên khác' where unit_id = $1`, [v.quietCommune]);
    await v.admin.query(`update app.campaign set name = 'Tên khác' where id = $1`, [v.campaign]);
    expect(await makeEdition(jobs, TODAY, AFTER)).toBe('EXISTS');
    expect(await published()).toBe(before);
    for (const verb of ['update published.figure set value = 0', 'delete from published.edition'])
      await expect(jobs.query(verb)).rejects.toThrow(/permission denied/);
  });

  it('is followed by one that has the later acts, and keeps a tree once while it is the same', async () => {
    const next = day('2026-11-25');
    expect(await makeEdition(jobs, next, AFTER + 24 * HOUR)).toBe('MADE');
    expect(await figure(v.commune, 'PERSON_TURNS', 'ALL', next)).toEqual({ value: 15, reason: null });
    expect(await makeEdition(jobs, day('2026-11-26'), AFTER + 48 * HOUR)).toBe('MADE');
    const { rows } = await v.admin.query(`select distinct tree from published.unit`);
    expect(rows).toHaveLength(2);
  });

  it('leaves out drafts and campaigns that had not begun', async () => {
    await v.admin.query(`update app.campaign set status = 'DRAFT' where id = $1`, [v.campaign]);
    expect(await makeEdition(jobs, day('2026-11-22'), AFTER)).toBe('MADE');
    await v.admin.query(`update app.campaign set status = 'OPEN' where id = $1`, [v.campaign]);
    expect(await makeEdition(jobs, day('2026-10-31'), AFTER)).toBe('MADE');
    const { rows } = await v.admin.query(
      `select from published.campaign where edition_day in ('2026-11-22', '2026-10-31')`,
    );
    expect(rows).toHaveLength(0);
  });
});

describe('the tree that an edition stands on', () => {
  it("adds a hamlet's counts to the commune in which it lay on the day", async () => {
    const cut = day('2026-11-27');
    await v.admin.query(
      `update app.hamlet_version set valid_to = '2026-11-26' where hamlet_id = $1 and valid_to is null`,
      [v.otherHamlet],
    );
    await v.admin.query(
      `insert into app.hamlet_version (id, hamlet_id, name, name_folded, parent_id, valid_from) values (gen_random_uuid(), $1, 'Phú Mỹ', 'phu my', $2, $3)`,
      [v.otherHamlet, v.commune, cut],
    );
    expect(await makeEdition(jobs, cut, AFTER + 72 * HOUR)).toBe('MADE');
    expect(await figure(v.commune, 'PERSON_TURNS', 'ALL', cut)).toEqual({ value: 20, reason: null });
    expect(await figure(v.smallCommune, 'PERSON_TURNS', 'ALL', cut)).toEqual({ value: 0, reason: null });
    expect(await figure(v.commune, 'PERSON_TURNS', 'ALL', day('2026-11-26'))).toEqual({ value: 15, reason: null });
  });

  it('shows a campaign of a commune that was merged since, on the tree of then and on the tree of now', async () => {
    const [old, campaign, hamlet] = [anId<UnitId>(), anId(), anId(13)];
    const put = (text: string, values: unknown[]) => v.admin.query(text, values);
    await put(`insert into app.unit (id, level) values ($1, 'COMMUNE')`, [old]);
    await put(
      `insert into app.unit_version (id, unit_id, code, name, full_name, type, valid_to, source) values ($1, $2, '22141', 'An Xuân', 'Xã An Xuân', 'COMMUNE', '2025-06-30', 'story')`,
      [anId(), old],
    );
    await put(`insert into app.hamlet (id, kind) values ($1, 'THON')`, [hamlet]);
    for (const [unit, from, to] of [
      [old, null, '2025-06-30'],
      [v.quietCommune, '2025-07-01', null],
    ])
      await put(
        `insert into app.hamlet_version (id, hamlet_id, name, name_folded, parent_id, valid_from, valid_to) values ($1, $2, 'Xuân Thành', 'xuan thanh', $3, $4, $5)`,
        [anId(), hamlet, unit, from, to],
      );
    await put(
      `insert into app.campaign (id, name, unit_id, status, valid_from, valid_to) values ($1, 'An Xuân 2023', $2, 'CLOSED', '2023-03-01', '2023-09-30')`,
      [campaign, old],
    );
    await put(`insert into app.campaign_service values ($1, 'EID_LEVEL_1', '2023-03-01', null)`, [campaign]);
    // Later work of others in the same hamlet: not part of how the campaign ended.
    for (const [on, n] of [
      ['2023-05-20', 562],
      ['2024-02-01', 100],
    ])
      await put(
        `insert into app.rollup (bucket, campaign_id, hamlet_id, service, day, measure, amount) values (13, $1, $2, 'EID_LEVEL_1', $3, 'ACTIVATED_HELPED', $4)`,
        [campaign, hamlet, on, n],
      );
    const helped = async (on: string) => {
      await makeEdition(jobs, day(on), AFTER + 96 * HOUR);
      const { rows } = await v.admin.query<{ unit: string; value: number }>(
        `select unit_id as unit, value from published.figure where edition_day = $1 and campaign_id = $2 and measure = 'ACTIVATED_HELPED'`,
        [on, campaign],
      );
      return rows;
    };
    expect(await helped('2023-03-31')).toEqual([{ unit: old, value: 0 }]);
    expect(await helped('2023-06-30')).toEqual([{ unit: old, value: 560 }]);
    expect(await helped('2025-06-30')).toEqual([{ unit: old, value: 560 }]);
    expect(await helped('2025-07-01')).toEqual([{ unit: v.quietCommune, value: 560 }]);
  });
});

describe('the night', () => {
  it('makes what is missing since the campaign began, one process of several, once', async () => {
    const days = await Promise.all([1, 2, 3].map(() => asJobs(v.db.jobsUrl, (sql) => makeDueEditions(sql, AFTER))));
    const made = days.flat().sort();
    expect(made).toEqual([...new Set(made)]);
    expect(made[0]).toBe('2026-11-01');
    const { rows } = await v.admin.query<{ n: number }>(
      `select count(*)::int as n from published.edition where day between '2026-11-01' and '2026-11-24'`,
    );
    expect(rows[0]!.n).toBe(24);
  });

  it('catches up at the start, tells of a failure and goes on, and stops when told', async () => {
    const told: string[] = [];
    const log = testLog((line) => void told.push((JSON.parse(line) as { msg: string }).msg));
    const editions = startEditions({ jobsUrl: v.db.jobsUrl, now: () => AFTER + 96 * HOUR, log });
    await editions.ready;
    await editions.stop();
    const { rows } = await v.admin.query(`select from published.edition where day = '2026-11-28'`);
    expect(rows).toHaveLength(1);
    const broken = startEditions({ jobsUrl: v.db.jobsUrl.replace(/:\d+\//, ':1/'), now: () => AFTER, log });
    await broken.ready;
    await broken.stop();
    expect(told).toEqual(['editions made', 'editions not made']);
  });

  it('begins at ten past midnight in Vietnam', () => {
    expect(untilNextEdition(TONIGHT)).toBe((4 * 60 + 10) * 60_000);
    expect(untilNextEdition(Date.parse('2026-11-25T00:10:00+07:00'))).toBe(24 * HOUR);
    expect(untilNextEdition(Date.parse('2026-11-25T00:09:30+07:00'))).toBe(30_000);
  });
});

it('an impossible count stops the edition whole', async () => {
  await v.admin.query(`update app.rollup set amount = -100 where measure = 'REGISTERED'`);
  await expect(makeEdition(jobs, day('2026-11-29'), AFTER + 200 * HOUR)).rejects.toThrow(RangeError);
  const { rows } = await v.admin.query(`select from published.edition where day = '2026-11-29'`);
  expect(rows).toHaveLength(0);
});
