import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, type HouseholdId, type ResidentId, type VisitId } from '@go-cua/domain/core';
import { anId, aVillage, Phone, TODAY, TONIGHT, type Village } from '../../../test/kit';

let v: Village;
beforeAll(async () => void (v = await aVillage()));
afterAll(() => v.end());

const words = (r: { receipts: readonly { status: string; code?: string }[] }) =>
  r.receipts.map((x) => (x.code ? `${x.status} ${x.code}` : x.status));

/** Sums of the ledger and of the roll-up, which must agree. */
async function figures(): Promise<Record<string, number>> {
  const sums = async (text: string) =>
    Object.fromEntries((await v.admin.query<{ m: string; n: string }>(text)).rows.map((r) => [r.m, Number(r.n)]));
  const ledger = await sums(
    `select measure || '/' || service as m, sum(delta) as n from app.figure_entry group by 1 having sum(delta) <> 0`,
  );
  expect(
    await sums(
      `select measure || '/' || service as m, sum(amount) as n from app.rollup group by 1 having sum(amount) <> 0`,
    ),
  ).toEqual(ledger);
  return ledger;
}

describe('an evening at one door', () => {
  it('registers a household of four, helps all four, and the ledger says so', async () => {
    const phone = new Phone(v, v.volunteer);
    const { householdId, residents, acts } = phone.family(4);
    const visitId = anId<VisitId>(bucketOf(householdId));
    const help = residents.map((subjectId) =>
      phone.act('advanceActivation', {
        ...{
          householdId,
          subjectId,
          visitId,
          service: 'EID_LEVEL_1',
          from: 'NOT_STARTED',
          to: 'ACTIVATED',
          how: 'HELPED',
        },
      }),
    );
    const visit = phone.visit(householdId, 'MET', { visitId, met: residents });
    const answer = await v.submit(v.volunteer, [...acts, ...help, visit]);
    expect(words(answer)).toEqual(Array.from({ length: 14 }, () => 'APPLIED'));
    const f = await figures();
    expect(f).toMatchObject({
      ...{
        'PERSON_TURNS/ALL': 4,
        'FIRST_TURNS/ALL': 4,
        'SERVICE_TURNS/EID_LEVEL_1': 4,
        'ACTIVATED_HELPED/EID_LEVEL_1': 4,
      },
      ...{ 'ELIGIBLE/EID_LEVEL_1': 4, 'HOUSEHOLDS/ALL': 1, 'STATED/ALL': 4, 'REGISTERED/ALL': 4 },
    });
    expect(v.live.heard.at(-1)).toEqual([v.hamlet]);
  });

  it('answers the same act the same way, and refuses another content under its id', async () => {
    const phone = new Phone(v, v.volunteer);
    const home = phone.newHousehold();
    const act = phone.household(home, 2);
    expect(words(await v.submit(v.volunteer, [act]))).toEqual(['APPLIED']);
    const before = await figures();
    const again = await v.submit(v.volunteer, [act]);
    expect(again.receipts[0]).toMatchObject({ status: 'APPLIED', repeated: true });
    const other = { ...act, payload: act.payload.replace('"peopleStated":2', '"peopleStated":9') };
    expect(words(await v.submit(v.volunteer, [other]))).toEqual(['REFUSED ID_REUSED']);
    expect(words(await v.submit(v.mate, [{ ...act, authorId: v.mate }]))).toEqual(['REFUSED ID_REUSED']);
    expect(await figures()).toEqual(before);
  });

  it('gives two copies of one batch at the same moment one effect, one of the two repeated', async () => {
    const phone = new Phone(v, v.mate);
    const { acts } = phone.family(2);
    const before = await figures();
    const [a, b] = await Promise.all([v.submit(v.mate, acts), v.submit(v.mate, acts)]);
    for (const [i] of acts.entries())
      expect([a.receipts[i]!.repeated === true, b.receipts[i]!.repeated === true].sort()).toEqual([false, true]);
    expect((await figures())['REGISTERED/ALL']! - before['REGISTERED/ALL']!).toBe(2);
    const { rows } = await v.admin.query(`select receipt_status as status from app.act where id = any ($1)`, [
      acts.map((e) => e.id),
    ]);
    expect(rows).toEqual(acts.map(() => ({ status: 'APPLIED' })));
  });

  it('lets an act wait for its household and takes it up when the household arrives', async () => {
    const first = new Phone(v, v.volunteer);
    const second = new Phone(v, v.mate);
    const { householdId, residents, acts } = first.family(1);
    const resident = residents[0]!;
    const visitId = anId<VisitId>(bucketOf(householdId));
    const early = [
      second.visit(householdId, 'MET', { visitId, met: [resident] }),
      second.act('advanceActivation', {
        ...{ householdId, subjectId: resident, visitId, service: 'EID_LEVEL_1', from: 'NOT_STARTED', to: 'REGISTERED' },
      }),
    ];
    expect(words(await v.submit(v.mate, early))).toEqual(Array(2).fill('WAITING_FOR_REVIEW UNKNOWN_HOUSEHOLD'));
    const before = await figures();
    expect(new Set(words(await v.submit(v.volunteer, acts)))).toEqual(new Set(['APPLIED']));
    const after = await figures();
    expect(after['PERSON_TURNS/ALL']! - before['PERSON_TURNS/ALL']!).toBe(1);
    const { rows } = await v.admin.query(`select receipt_status from app.act where id = any ($1)`, [
      early.map((e) => e.id),
    ]);
    expect(rows.map((r: { receipt_status: string }) => r.receipt_status)).not.toContain('WAITING_FOR_REVIEW');
  });

  it('holds up nobody for one poisoned act among fifty', async () => {
    const phone = new Phone(v, v.volunteer);
    const doors = Array.from({ length: 50 }, () => phone.household(phone.newHousehold(), 1));
    const poisoned = doors[20]!;
    const before = await figures();
    // What no rule of ours sees coming: the database itself breaks at this row.
    const poison = async (errcode: string) => {
      await v.admin.query(`create or replace function app.poison() returns trigger language plpgsql as $$
        begin raise exception 'poison' using errcode = '${errcode}'; end $$`);
      await v.admin.query(`create or replace trigger poison before insert on app.household for each row
        when (new.id = '${poisoned.householdId}') execute function app.poison()`);
    };
    await poison('XX001');
    const answer = await v.submit(v.volunteer, doors);
    expect(answer.receipts[20]).toMatchObject({ actId: poisoned.id, status: 'TRY_AGAIN', code: 'SERVER_BUSY' });
    expect(words(answer).filter((w) => w === 'APPLIED')).toHaveLength(49);
    expect((await figures())['HOUSEHOLDS/ALL']! - before['HOUSEHOLDS/ALL']!).toBe(49);
    // A value that no column will ever take is the end of the act's way; cured, it arrives.
    await poison('22003');
    expect(words(await v.submit(v.volunteer, [poisoned]))).toEqual(['REFUSED UNREADABLE']);
    await v.admin.query('drop trigger poison on app.household');
    expect(words(await v.submit(v.volunteer, [poisoned]))).toEqual(['APPLIED']);
    expect((await figures())['HOUSEHOLDS/ALL']! - before['HOUSEHOLDS/ALL']!).toBe(50);
  });

  it('answers each kind of nonsense with a receipt of its own, and the others go on', async () => {
    const phone = new Phone(v, v.volunteer);
    const home = phone.newHousehold();
    const DAY = 86_400_000;
    const shut = (more: object = {}) => ({ ...phone.visit(home, 'NOBODY_HOME'), ...more });
    const outside = anId<HouseholdId>(bucketOf(v.otherHamlet));
    const cases: [answer: string, act: object][] = [
      ['APPLIED', phone.household(home)],
      ['TRY_AGAIN UNKNOWN_KIND', phone.act('danceInTheStreet', { householdId: home })],
      ['TRY_AGAIN UNKNOWN_VERSION', { ...phone.visit(home, 'MET'), v: 99 }],
      ['REFUSED UNREADABLE', { ...phone.visit(home, 'MET'), payload: '{"broken' }],
      ['REFUSED TOO_LARGE', { ...phone.visit(home, 'MET'), payload: `{"note":"${'a'.repeat(1_000_000)}"}` }],
      ['WAITING_FOR_REVIEW CLOCK_OFF', shut({ recordedAt: Date.parse('2019-05-01T12:00:00Z') })],
      ['WAITING_FOR_REVIEW CLOCK_OFF', shut({ outingId: undefined, recordedAt: TONIGHT + 3 * DAY })],
      // A phone whose clock is a day ahead: the outing says which evening it was.
      ['APPLIED', shut({ recordedAt: TONIGHT + DAY })],
      ['WAITING_FOR_REVIEW UNKNOWN_HOUSEHOLD', phone.visit(phone.newHousehold(), 'NOBODY_HOME')],
      [
        'WAITING_FOR_REVIEW OUTSIDE_SCOPE',
        phone.act(
          'registerHousehold',
          { ...JSON.parse(phone.household(outside).payload), hamletId: v.otherHamlet },
          { hamletId: v.otherHamlet, outingId: undefined as never },
        ),
      ],
      ['REFUSED INVALID', shut({ hamletId: 'not-a-hamlet' })],
      ['REFUSED NOT_THE_AUTHOR', shut({ authorId: v.mate })],
      ['APPLIED', shut()],
    ];
    const acts = cases.map(([, e], i) =>
      Object.fromEntries(Object.entries({ ...e, seq: i + 1 }).filter(([, x]) => x !== undefined)),
    );
    expect(words(await v.submit(v.volunteer, acts as never))).toEqual(cases.map(([answer]) => answer));
    const { rows } = await v.admin.query(`select day::text from app.act where id = $1`, [acts[7]!['id']]);
    expect(rows).toEqual([{ day: TODAY }]);
  });

  it('takes in what a paused volunteer still holds; it waits, and is not lost', async () => {
    const phone = new Phone(v, v.mate);
    const home = phone.newHousehold();
    await v.admin.query('update app.person set paused_at = now() where id = $1', [v.mate]);
    expect(words(await v.submit(v.mate, [phone.household(home, 2)]))).toEqual(['WAITING_FOR_REVIEW ACCOUNT_PAUSED']);
    await v.admin.query('update app.person set paused_at = null where id = $1', [v.mate]);
  });

  it('keeps no secret and no readable personal data in the log', async () => {
    const phone = new Phone(v, v.volunteer);
    const { householdId, residents, acts } = phone.family(1);
    acts[2] = phone.resident(householdId, residents[0] as ResidentId, { phone: '0951234567', givenName: 'Dấu Hiệu' });
    const visit = phone.visit(householdId, 'MET', { met: residents, note: 'bác ấy nói mk là Hoa@2024' });
    const answer = await v.submit(v.volunteer, [acts[0]!, acts[1]!, acts[2]!, visit]);
    expect(answer.receipts.at(-1)).toMatchObject({
      status: 'APPLIED',
      redacted: [{ field: 'note', kind: 'PASSWORD' }],
    });
    const { rows } = await v.admin.query<{ all: string }>(
      `select (select string_agg(a::text, ' ') from app.act a) || (select string_agg(r::text, ' ') from app.resident r) as all`,
    );
    expect(rows[0]!.all).not.toContain('951234567');
    expect(rows[0]!.all).not.toContain('Hoa@2024');
    const log = await v.admin.query<{ all: string }>(`select string_agg(a::text, ' ') as all from app.act a`);
    expect(log.rows[0]!.all).not.toContain('Dấu Hiệu');
  });
});
