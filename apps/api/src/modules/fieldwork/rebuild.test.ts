import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, type VisitId } from '@go-cua/domain/core';
import { anId, aVillage, Phone, type Village } from '../../../test/kit';
import { checkRebuild } from './rebuild';

let v: Village;
beforeAll(async () => {
  v = await aVillage();
  const phone = new Phone(v, v.volunteer);
  const mate = new Phone(v, v.mate);
  // A visit that comes before its household, a family helped, a closed door, a no, a contradiction between two phones.
  const late = phone.family(2);
  await v.submit(v.mate, [
    mate.visit(late.householdId, 'MET', { met: late.residents }),
    mate.visit(late.householdId, 'NOBODY_HOME'),
  ]);
  await v.submit(v.volunteer, late.acts);
  const { householdId, residents, acts } = phone.family(3);
  acts[2] = {
    ...phone.resident(householdId, residents[0]!, { phone: '0951234567', idNumber: '099080000001' }),
    seq: acts[2]!.seq,
  };
  phone.seq = 12;
  acts[1] = { ...acts[1]!, payload: acts[1]!.payload.replace('["RECORD"]', '["RECORD","ID_NUMBER"]') };
  const visitId = anId<VisitId>(bucketOf(householdId));
  const step = (p: Phone, i: number, more: object) =>
    p.act('advanceActivation', {
      householdId,
      subjectId: residents[i]!,
      visitId,
      service: 'EID_LEVEL_1',
      from: 'NOT_STARTED',
      ...more,
    });
  const first = await v.submit(v.volunteer, [
    ...acts,
    step(phone, 0, { to: 'ACTIVATED', how: 'HELPED' }),
    step(phone, 1, { to: 'ACTIVATED', how: 'FOUND_ACTIVE' }),
  ]);
  expect(first.receipts.map((r) => r.status)).toEqual(Array(9).fill('APPLIED'));
  await v.submit(v.mate, [step(mate, 0, { to: 'REGISTERED', blocker: 'NOT_APPROVED_YET' })]);
  const shut = phone.newHousehold();
  await v.submit(v.volunteer, [phone.household(shut, 5), phone.visit(shut, 'DECLINED', { decline: 'FINAL' })]);
});
afterAll(() => v.end());

const check = () => checkRebuild(v.db.jobsUrl, v.db.keys);
/** Plants a change, looks, and takes it back. */
async function planted(...statements: string[]) {
  await v.admin.query('begin');
  for (const s of statements) await v.admin.query(s);
  await v.admin.query('commit');
  return (await check()).differences;
}

describe('the log can make everything again', () => {
  it('finds no difference after an evening with everything in it', async () => {
    const report = await check();
    expect(report.differences).toEqual([]);
    expect(report.acts).toBeGreaterThan(15);
    expect(report.rows).toBeGreaterThan(60);
  });

  it('reports a wrong, a missing and an extra row, each by its table', async () => {
    const kinds = (all: Awaited<ReturnType<typeof planted>>) => all.map((d) => `${d.table} ${d.kind}`);
    expect(kinds(await planted(`update app.rollup set amount = amount + 1 where measure = 'HOUSEHOLDS'`))).toContain(
      'rollup wrong',
    );
    await v.admin.query(`update app.rollup set amount = amount - 1 where measure = 'HOUSEHOLDS'`);
    expect(kinds(await planted(`update app.household set people_stated = people_stated + 1`))).toContain(
      'household wrong',
    );
    await v.admin.query(`update app.household set people_stated = people_stated - 1`);
    expect(
      kinds(await planted(`create table public.kept as select * from app.standing`, `delete from app.standing`)),
    ).toContain('standing missing');
    await v.admin.query(`insert into app.standing select * from public.kept`);
    expect(
      kinds(
        await planted(
          `insert into app.figure_entry select bucket, act_id, 99, campaign_id, team_id, hamlet_id, service, day, known_on, measure, delta, definition_version from app.figure_entry limit 1`,
        ),
      ),
    ).toEqual(['figure_entry extra']);
    await v.admin.query(`delete from app.figure_entry where n = 99`);
    expect((await check()).differences).toEqual([]);
  });

  it('reads by a role that can write nothing of the app', async () => {
    const { Client } = await import('pg');
    const jobs = new Client({ connectionString: v.db.jobsUrl });
    await jobs.connect();
    for (const t of ['act', 'household', 'rollup', 'figure_entry'])
      await expect(jobs.query(`delete from app.${t}`)).rejects.toMatchObject({ code: '42501' });
    await jobs.end();
  });
});
