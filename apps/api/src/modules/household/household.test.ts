import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, type HouseholdId, type PersonId, type ResidentId, type VisitId } from '@go-cua/domain/core';
import { anId, askVia, aVillage, countStatements, Phone, type Village } from '../../../test/kit';

let v: Village;
let ask: ReturnType<typeof askVia>;
let lane: HouseholdId;
let people: ResidentId[];
let shut: HouseholdId;
let promised: HouseholdId;
let no: HouseholdId;

/** A family of two helped, a closed door, a promise for Thursday, and a household that said no for good. */
beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  const phone = new Phone(v, v.volunteer);
  lane = phone.newHousehold();
  people = [anId<ResidentId>(bucketOf(lane)), anId<ResidentId>(bucketOf(lane))];
  const [phuong, lanh] = people as [ResidentId, ResidentId];
  const visitId = anId<VisitId>(bucketOf(lane));
  const step = (subjectId: ResidentId, more: object) =>
    phone.act('advanceActivation', {
      ...{ householdId: lane, subjectId, visitId, service: 'EID_LEVEL_1', from: 'NOT_STARTED', ...more },
    });
  shut = phone.newHousehold();
  promised = phone.newHousehold();
  const declined = phone.family(1);
  no = declined.householdId;
  const all = [
    phone.household(lane, 2, '12/3'),
    ...[phone.consent(lane, phuong), phone.consent(lane, lanh)],
    phone.resident(lane, phuong, {
      ...{ familyName: 'Nguyễn', middleName: 'Thị', givenName: 'Phượng', isHead: true, phone: '0952318604' },
    }),
    phone.resident(lane, lanh, { familyName: 'Đỗ', middleName: 'Văn', givenName: 'Lành' }),
    step(phuong, { to: 'ACTIVATED', how: 'HELPED' }),
    step(lanh, { to: 'REGISTERED', blocker: 'NO_SIM_IN_OWN_NAME' }),
    phone.visit(lane, 'MET', { visitId, met: people }),
    ...[phone.household(shut, 3, '14'), phone.visit(shut, 'NOBODY_HOME')],
    ...[
      phone.household(promised, 2, '2'),
      phone.visit(promised, 'ASKED_TO_RETURN', { returnOn: '2026-11-26', returnAt: 1170 }),
    ],
    ...[...declined.acts, phone.visit(no, 'DECLINED', { decline: 'FINAL' })],
    phone.household(phone.newHousehold(), 4, '30'),
  ];
  const { receipts } = await v.submit(
    v.volunteer,
    all.map((a, i) => ({ ...a, seq: i + 1 })),
  );
  expect(receipts.map((r) => r.status)).toEqual(all.map(() => 'APPLIED'));
});
afterAll(() => v.end());

interface Listed {
  id: string;
  number: string;
  left: number;
  counted: number;
  [more: string]: unknown;
}
interface Page {
  rows: Listed[];
  views: Record<string, number>;
  next: string | null;
}
const ROW = `id hamletName lane number people { givenName } counted left blockers visits lastOutcome lastVisitOn returnOn returnAt closed notBefore`;
const list = async (who: PersonId, args = '') => {
  const { data, codes } = await ask(
    who,
    `{ households${args} { rows { ${ROW} } views { ALL LEFT PROMISED BLOCKED NEVER_KNOCKED } next } }`,
  );
  expect(codes).toEqual([]);
  return data!['households'] as Page;
};
const numbers = ({ rows }: Page) => rows.map((r) => r.number);

describe('the list of households', () => {
  it('says of each door who lives there, who is left, what blocks and when to return', async () => {
    const { rows, views } = await list(v.coordinator);
    expect(views).toEqual({ ALL: 5, LEFT: 3, PROMISED: 1, BLOCKED: 1, NEVER_KNOCKED: 1 });
    const of = (id: string) => rows.find((r) => r.id === id)!;
    expect(of(lane)).toMatchObject({
      ...{ hamletName: 'Xuân Thành', lane: 'Hẻm 3', people: [{ givenName: 'Phượng' }, { givenName: 'Lành' }] },
      ...{ counted: 2, left: 0, blockers: ['NO_SIM_IN_OWN_NAME'], visits: 1, lastOutcome: 'MET', closed: false },
    });
    expect(of(shut)).toMatchObject({ counted: 3, left: 3, lastOutcome: 'NOBODY_HOME', lastVisitOn: '2026-11-24' });
    expect(of(promised)).toMatchObject({ returnOn: '2026-11-26', returnAt: 1170, left: 2 });
    expect(of(no)).toMatchObject({ closed: true, left: 0 });
  });

  it('knows every visit, and tells of a no to leaders and its author alone', async () => {
    const seen = async (who: PersonId) => (await list(who)).rows.find((r) => r.id === no);
    const told = { visits: 1, lastOutcome: 'DECLINED', lastVisitOn: '2026-11-24', closed: true };
    for (const who of [v.coordinator, v.leader, v.volunteer]) expect(await seen(who)).toMatchObject(told);
    expect(await seen(v.mate)).toMatchObject({ visits: 0, lastOutcome: null, lastVisitOn: null, closed: true });
    const { rows } = await v.admin.query(`select visits, last_outcome as last from app.household where id = $1`, [no]);
    expect(rows).toEqual([{ visits: 0, last: null }]);
  });

  it('finds words without accents, in any order, of a name or of the door', async () => {
    expect(numbers(await list(v.coordinator, '(search: "phuong")'))).toEqual(['12/3']);
    expect(numbers(await list(v.coordinator, '(search: "do lanh")'))).toEqual(['12/3']);
    expect(numbers(await list(v.coordinator, '(search: "12/3 Phượng")'))).toEqual(['12/3']);
    expect(numbers(await list(v.coordinator, '(search: "hem 3 14")'))).toEqual(['14']);
    expect(numbers(await list(v.coordinator, '(search: "huong")'))).toEqual([]);
    // Words of one person each: a family name of the one and a given name of the other are nobody's.
    expect(numbers(await list(v.coordinator, '(search: "nguyen lanh")'))).toEqual([]);
    expect(numbers(await list(v.coordinator, '(search: "lanh hem 3")'))).toEqual(['12/3']);
    expect(numbers(await list(v.coordinator, '(search: "%")'))).toHaveLength(5);
  });

  it('shows one view at a time, in the order that was asked for', async () => {
    expect(numbers(await list(v.coordinator, '(view: PROMISED)'))).toEqual(['2']);
    expect(numbers(await list(v.coordinator, '(view: NEVER_KNOCKED)'))).toEqual(['30']);
    expect(numbers(await list(v.coordinator, '(view: LEFT, sort: LEFT)'))).toEqual(['30', '14', '2']);
    expect(numbers(await list(v.coordinator, '(search: "hem", sort: DOOR)')).slice(0, 2)).toEqual(['2', '12']);
  });

  it('turns its pages without losing or repeating a door, in every order', async () => {
    for (const sort of ['HEAD', 'DOOR', 'LEFT', 'VISIT']) {
      const whole = (await list(v.coordinator, `(sort: ${sort})`)).rows.map((r) => r.id);
      const turned: string[] = [];
      let after: string | null = null;
      do {
        const page: Page = await list(v.coordinator, `(sort: ${sort}, first: 2, after: ${JSON.stringify(after)})`);
        turned.push(...page.rows.map((r) => r.id));
        after = page.next;
      } while (after);
      expect([sort, turned]).toEqual([sort, whole]);
    }
  });

  it('is empty for another hamlet, and nobody’s who sees no identity', async () => {
    expect((await list(v.stranger)).views).toMatchObject({ ALL: 0 });
    expect((await list(v.coordinator, `(hamletId: "${v.otherHamlet}")`)).rows).toEqual([]);
    expect((await ask(v.observer, '{ households { next } }')).codes).toEqual(['FORBIDDEN']);
  });
});

const ONE = `query ($id: UUID!) { household(id: $id) { lane number hamletKind hamletName peopleStated turns closedSince
  residents { givenName isHead birthYear phoneEnd phoneKind standings { service status answer blocker since } }
  acts { kind outcome decline turns service to how blocker subjectId author { givenName } receivedAt } } }`;
const one = async (who: PersonId, id: HouseholdId) =>
  (await ask(who, ONE, { id })).data!['household'] as {
    turns: number;
    residents: Record<string, unknown>[];
    acts: Record<string, unknown>[];
  } | null;

describe('one household', () => {
  it('tells its people, where each stands, and what was done by whom', async () => {
    const h = (await one(v.coordinator, lane))!;
    expect(h).toMatchObject({
      number: '12/3',
      hamletKind: 'THON',
      hamletName: 'Xuân Thành',
      peopleStated: 2,
      turns: 2,
    });
    const standing = { service: 'EID_LEVEL_1', status: 'ELIGIBLE', since: '2026-11-24' };
    expect(h.residents[0]).toMatchObject({ givenName: 'Phượng', isHead: true, birthYear: 1980, phoneEnd: '604' });
    expect(h.residents[0]!['standings']).toContainEqual({ ...standing, answer: 'ACTIVATED_HELPED', blocker: null });
    expect(h.residents[1]).toMatchObject({ givenName: 'Lành', phoneEnd: null });
    expect(h.acts.at(-1)).toMatchObject({ kind: 'registerHousehold', author: { givenName: 'volunteer' } });
    expect(h.acts[0]).toMatchObject({ kind: 'recordVisit', outcome: 'MET', turns: 2 });
    expect(h.acts.filter((a) => a['kind'] === 'advanceActivation')).toHaveLength(2);
  });

  it('shows leaders alone that somebody said no, and others only that the door is closed', async () => {
    expect((await one(v.leader, no))!.acts.map((a) => a['decline'])).toContain('FINAL');
    const mate = (await one(v.mate, no))!;
    expect(mate).toMatchObject({ closedSince: '2026-11-24' });
    expect(mate.acts.map((a) => a['outcome'])).not.toContain('DECLINED');
    expect(JSON.stringify(mate.residents)).not.toContain('DECLINED');
  });

  it('is not there for those who may not see it', async () => {
    expect(await one(v.stranger, lane)).toBeNull();
    expect((await ask(v.observer, ONE, { id: lane })).codes).toEqual(['FORBIDDEN']);
  });
});

it('costs the same number of statements for five households and for fifty more', async () => {
  const count = () =>
    countStatements(v.pool, () => ask(v.coordinator, `{ households(first: 100) { rows { id left } } }`));
  const few = await count();
  const phone = new Phone(v, v.mate);
  await v.submit(
    v.mate,
    Array.from({ length: 50 }, () => phone.household(phone.newHousehold(), 2)),
  );
  expect(await count()).toBe(few);
});
