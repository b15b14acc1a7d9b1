import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, day, type CampaignId, type Day, type HamletId, type UnitId } from '@go-cua/domain/core';
import { anId, aVillage, type Village } from '../../../test/kit';
import { whatAReaderFinds, type Finding } from '../../../test/kit/reader';
import { makeEdition } from './edition.service';

const FIRST = day('2026-01-05');
const DAYS = 182;
const MERGER = addDays(FIRST, 90);
const AFTER = Date.parse('2026-08-01T00:30:00+07:00');
const SERVICES = ['EID_LEVEL_1', 'HEALTH_RECORD'] as const;

let v: Village;
let jobs: Client;
beforeAll(async () => {
  v = await aVillage();
  jobs = new Client({ connectionString: v.db.jobsUrl });
  await jobs.connect();
});
afterAll(async () => {
  await jobs.end();
  await v.end();
});

/** The same numbers in every run: a small generator with a seed. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * (most + 1));
  };
}

const put = (text: string, values: unknown[]) => v.admin.query(text, values);

/** Communes of a province, each with one hamlet; those of `merging` are one from the day of the merger on. */
async function aProvince(names: readonly string[], merging: readonly string[]) {
  const province = anId<UnitId>();
  const unit = async (
    id: UnitId,
    level: string,
    name: string,
    parent: UnitId | null,
    from: Day | null,
    to: Day | null,
  ) => {
    await put(`insert into app.unit (id, level) values ($1, $2)`, [id, level]);
    await put(
      `insert into app.unit_version (id, unit_id, code, name, full_name, type, parent_id, valid_from, valid_to, source)
       values ($1, $2, $3, $3, $3, $4, $5, $6, $7, 'story')`,
      [anId(), id, name, level, parent, from, to],
    );
  };
  await unit(province, 'PROVINCE', 'Tỉnh', null, null, null);
  const merged = anId<UnitId>();
  await unit(merged, 'COMMUNE', 'Xã nhập', province, MERGER, null);
  const hamlets = new Map<string, HamletId>();
  for (const [i, name] of names.entries()) {
    const [commune, hamlet] = [anId<UnitId>(), anId<HamletId>(20 + i)];
    const ends = merging.includes(name) ? addDays(MERGER, -1) : null;
    await unit(commune, 'COMMUNE', name, province, null, ends);
    await put(`insert into app.hamlet (id, kind) values ($1, 'THON')`, [hamlet]);
    for (const [parent, from, to] of ends
      ? [
          [commune, null, ends],
          [merged, MERGER, null],
        ]
      : [[commune, null, null]])
      await put(
        `insert into app.hamlet_version (id, hamlet_id, name, name_folded, parent_id, valid_from, valid_to) values ($1, $2, $3, lower($3), $4, $5, $6)`,
        [anId(), hamlet, name, parent, from, to],
      );
    hamlets.set(name, hamlet);
  }
  return { province, hamlets };
}

async function aCampaign(unit: UnitId, from: Day, to: Day): Promise<CampaignId> {
  const id = anId<CampaignId>();
  await put(
    `insert into app.campaign (id, name, unit_id, status, valid_from, valid_to) values ($1, 'Ra quân', $2, 'OPEN', $3, $4)`,
    [id, unit, from, to],
  );
  for (const s of SERVICES) await put(`insert into app.campaign_service values ($1, $2, $3, null)`, [id, s, from]);
  return id;
}

/** Entries of the roll-up, so that the sum of a measure moves by `amount` on a day. */
const moves: unknown[][] = [];
const move = (hamlet: HamletId, campaign: CampaignId, on: Day, service: string, measure: string, amount: number) => {
  if (amount !== 0) moves.push([hamlet, campaign, on, service, measure, amount]);
};
async function write(): Promise<void> {
  const column = (i: number) => moves.map((m) => m[i]);
  await put(
    `insert into app.rollup (bucket, campaign_id, hamlet_id, service, day, measure, amount)
     select ('x' || right(h::text, 3))::bit(12)::int & 1023, c, h, s, d, m, sum(a)
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[], $5::text[], $6::int[]) x (h, c, d, s, m, a) group by 1, 2, 3, 4, 5, 6 having sum(a) <> 0`,
    [0, 1, 2, 3, 4, 5].map(column),
  );
  moves.length = 0;
}

/** Half a year of evenings in small places: few people, answers that come and go, two campaigns at a time. */
function livesOf(hamlet: HamletId, campaigns: readonly CampaignId[], seed: number): void {
  const upTo = dice(seed);
  const size = 8 + upTo(40);
  const now = { registered: 0, eligible: 0, helped: 0, found: 0, held: 0 };
  for (let i = 0; i < DAYS; i += 1 + upTo(6)) {
    const on = addDays(FIRST, i);
    const campaign = campaigns[upTo(campaigns.length - 1)]!;
    const add = (measure: string, amount: number, service = 'ALL') =>
      move(hamlet, campaign, on, service, measure, amount);
    const newcomers = Math.min(size - now.registered, upTo(5));
    const eligible = upTo(newcomers);
    add('REGISTERED', newcomers);
    add('HOUSEHOLDS', upTo(1));
    now.registered += newcomers;
    now.eligible += eligible;
    const helped = Math.min(now.eligible - now.helped - now.found - now.held, upTo(3));
    const found = Math.min(now.eligible - now.helped - now.found - now.held - helped, upTo(1));
    const held =
      upTo(3) === 0 && now.held > 0
        ? -1
        : Math.min(now.eligible - now.helped - now.found - now.held - helped - found, upTo(1));
    for (const s of SERVICES) {
      add('ELIGIBLE', eligible, s);
      add('ACTIVATED_HELPED', helped, s);
      add('FOUND_ACTIVE', found, s);
      add('BLOCKED', held, s);
      add('SERVICE_TURNS', helped, s);
    }
    Object.assign(now, { helped: now.helped + helped, found: now.found + found, held: now.held + held });
    add('PERSON_TURNS', helped);
    add('FIRST_TURNS', Math.min(helped, 1));
    add('ANONYMOUS_TURNS', upTo(2));
  }
}

/** How many counts the reader leaves open. */
const choices = (f: Finding): number => f.high - f.low + 1;

describe('a reader who puts half a year of editions together', () => {
  it('pins no cell between 1 and 9', async () => {
    const names = Array.from({ length: 4 }, (_, i) => `Xã ${i + 1}`);
    const { province, hamlets } = await aProvince([...names, 'Chín', 'Bù', 'Lượt'], ['Xã 1', 'Xã 2', 'Xã 3', 'Chín']);
    const spring = await aCampaign(province, FIRST, addDays(FIRST, 120));
    const summer = await aCampaign(province, addDays(FIRST, 40), addDays(FIRST, 300));
    names.forEach((name, i) => livesOf(hamlets.get(name)!, [spring, summer], 7 + i));

    // Nine, ten, nine on three days, in a commune that merges a month later.
    const chin = hamlets.get('Chín')!;
    for (const [after, amount] of [
      [50, 9],
      [51, 1],
      [52, -1],
    ] as const)
      for (const m of ['REGISTERED', 'HOUSEHOLDS']) move(chin, spring, addDays(FIRST, after), 'ALL', m, amount);
    // Ten eligible, ten helped, and one each behind two other answers.
    const bu = hamlets.get('Bù')!;
    for (const [measure, amount] of [
      ['ELIGIBLE', 12],
      ['ACTIVATED_HELPED', 10],
      ['FOUND_ACTIVE', 1],
      ['BLOCKED', 1],
    ] as const)
      move(bu, spring, addDays(FIRST, 60), 'EID_LEVEL_1', measure, amount);
    move(bu, spring, addDays(FIRST, 60), 'ALL', 'REGISTERED', 12);
    // Eighteen turns of a service by nine who are named and nine who are not.
    const luot = hamlets.get('Lượt')!;
    for (const m of ['PERSON_TURNS', 'ANONYMOUS_TURNS']) move(luot, summer, addDays(FIRST, 70), 'ALL', m, 9);
    move(luot, summer, addDays(FIRST, 70), 'HEALTH_RECORD', 'SERVICE_TURNS', 18);
    await write();

    for (let i = 0; i < DAYS; i += 1) await makeEdition(jobs, addDays(FIRST, i), AFTER);
    const findings = await whatAReaderFinds(v.admin);
    expect(findings.length).toBeGreaterThan(3000);
    expect(findings.filter((f) => choices(f) < 3)).toEqual([]);

    // What it costs: most of what may be shown is shown.
    const { rows } = await v.admin.query<{ keptBack: number; shown: number }>(
      `select count(*) filter (where reason = 'PROTECTS_OTHERS')::int as "keptBack", count(*) filter (where value > 0)::int as shown
       from published.figure`,
    );
    expect(rows[0]!.keptBack / rows[0]!.shown).toBeLessThan(0.2);

    // And the reader is no fool: with what was kept back in one commune, people stand there one by one.
    const only = `unit_id in (select parent_id from app.hamlet_version where hamlet_id = $1)`;
    await v.admin.query(`delete from published.figure where not ${only}`, [bu]);
    await v.admin.query(
      `update published.figure set value = 10, reason = null where reason = 'PROTECTS_OTHERS' and ${only}`,
      [bu],
    );
    expect((await whatAReaderFinds(v.admin)).filter((f) => choices(f) === 1).length).toBeGreaterThan(1);
  }, 240_000);
});
