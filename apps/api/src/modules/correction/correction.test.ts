import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActEnvelope } from '@go-cua/domain/act';
import type { Day, HouseholdId, PersonId, ResidentId } from '@go-cua/domain/core';
import { askVia, aVillage, Phone, TODAY, TONIGHT, type Village } from '../../../test/kit';
import { checkRebuild } from '../fieldwork/rebuild';
import { pull } from '../fieldwork/pull.service';

const DAY = 86_400_000;
let v: Village;
let ask: ReturnType<typeof askVia>;
let [mine, theirs]: Phone[] = [];
let householdId: HouseholdId;
let residents: ResidentId[];
beforeEach(async () => {
  await v?.end();
  v = await aVillage();
  ask = askVia(v);
  [mine, theirs] = [new Phone(v, v.volunteer), new Phone(v, v.mate)];
  const home = mine.family(3);
  [householdId, residents] = [home.householdId, home.residents];
  await v.submit(v.volunteer, home.acts);
});
afterAll(() => v.end());

const correct = (p: Phone, subjectId: ResidentId, change: object) =>
  p.act('correctResident', { householdId, subjectId, change });
const named = (givenName: string) => ({ group: 'NAME', familyName: 'Nguyễn', middleName: 'Văn', givenName });
const send = async (person: PersonId, acts: readonly ActEnvelope[]) =>
  (await v.submit(person, acts)).receipts.map((r) => [r.status, r.code].filter(Boolean).join(' '));
const pulled = (person: PersonId) =>
  v.contextOf(person).inScope((sql, actor) => pull(sql, v.contextOf(person), actor, [], 200));
const told = async (person: PersonId) =>
  new Map((await pulled(person)).receipts.map((r) => [r.actId as string, `${r.status} ${r.code ?? ''}`.trim()]));
const card = async (id: ResidentId) =>
  (await pulled(v.mate)).doors.find((d) => d.householdId === householdId)!.door!.residents.find((r) => r.id === id)!;
const stand = async (measure: string, until: Day, knownOn = '2999-01-01'): Promise<number> =>
  (
    await v.admin.query<{ n: number }>(
      `select coalesce(sum(delta), 0)::int as n from app.figure_entry
       where measure = $1 and service in ('ALL', 'EID_LEVEL_1') and day <= $2 and known_on <= $3`,
      [measure, until, knownOn],
    )
  ).rows[0]!.n;
const same = async () => expect((await checkRebuild(v.db.jobsUrl, v.db.keys)).differences).toEqual([]);

interface Detail {
  peopleStated: number;
  lane: string;
  residents: { id: string; givenName: string; birthYear: number | null; phoneEnd: string | null; isHead: boolean }[];
  gone: { id: string; leftOn: string; leftWhy: string }[];
  acts: {
    id: string;
    kind: string;
    group: string | null;
    waits: string | null;
    changes: { field: string; was: string | null; now: string | null }[] | null;
  }[];
}
async function page(person = v.coordinator): Promise<Detail> {
  const { data, codes } = await ask(
    person,
    `query ($id: UUID!) { household(id: $id) { peopleStated lane residents { id givenName birthYear phoneEnd isHead }
       gone { id leftOn leftWhy } acts { id kind group waits changes { field was now } } } }`,
    { id: householdId },
  );
  expect(codes).toEqual([]);
  return data!['household'] as Detail;
}
async function desk(mutation: string, type: string, input: object, person = v.coordinator): Promise<string> {
  const { data, codes } = await ask(
    person,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { receipt { status code field detail } } }`,
    { input: { householdId, ...input } },
  );
  if (codes.length > 0) return codes.join();
  const { receipt } = data![mutation] as { receipt: Record<string, string | null> };
  return [receipt['status'], receipt['code'], receipt['field'], receipt['detail']].filter(Boolean).join(' ');
}

describe('a correction from a phone', () => {
  it('is on every phone with the next pull, and in the search; the same value changes nothing', async () => {
    expect(await send(v.volunteer, [correct(mine!, residents[0]!, named('Bá'))])).toEqual(['APPLIED']);
    expect((await card(residents[0]!)).givenName).toBe('Bá');
    const number = { group: 'PHONE', phone: '0951234567', phoneKind: 'KEYPAD' };
    expect(await send(v.volunteer, [correct(mine!, residents[0]!, number)])).toEqual(['APPLIED']);
    expect((await card(residents[0]!)).phone).toBe('+84951234567');
    expect(await send(v.volunteer, [correct(mine!, residents[0]!, { ...number, phone: '095 123 4567' })])).toEqual([
      'APPLIED NO_CHANGE',
    ]);
    await same();
  });

  it('changes the figure of the day of the registration as a line that is known today', async () => {
    const before = await stand('ELIGIBLE', TODAY);
    v.setNow(TONIGHT + 2 * DAY);
    mine!.clock += 2 * DAY;
    const later = correct(mine!, residents[0]!, { group: 'BIRTH_CARD', birth: { year: 1980 }, card: 'NONE' });
    await send(v.volunteer, [{ ...later, outingId: undefined } as unknown as ActEnvelope]);
    expect(await stand('ELIGIBLE', TODAY)).toBe(before - 1);
    expect(await stand('ELIGIBLE', TODAY, '2026-11-25')).toBe(before);
    const { rows } = await v.admin.query(
      `select day::text, known_on::text, sum(delta)::int as delta from app.figure_entry where act_id = $1 and service = 'EID_LEVEL_1' group by 1, 2`,
      [later.id],
    );
    expect(rows).toEqual([{ day: TODAY, known_on: '2026-11-26', delta: -1 }]);
    const told = async (figure: string) =>
      (await ask(v.coordinator, `{ figureExplanation(figure: ${figure}) { corrections { knownOn day delta } } }`)).data;
    const correction = { knownOn: '2026-11-26', day: TODAY, delta: -1 };
    expect(await told('ELIGIBLE')).toEqual({ figureExplanation: { corrections: [correction] } });
    expect(await told('REMAINING')).toEqual({ figureExplanation: { corrections: [correction] } });
    expect(await told('BLOCKED')).toEqual({ figureExplanation: { corrections: [] } });
    await same();
  });

  it('and another one from a phone that did not know: both are told, the later stands, a leader decides', async () => {
    const [his, hers] = [correct(mine!, residents[0]!, named('Bá')), correct(theirs!, residents[0]!, named('Bà'))];
    expect(await send(v.volunteer, [his])).toEqual(['APPLIED']);
    expect(await send(v.mate, [hers])).toEqual(['WAITING_FOR_REVIEW CORRECTED_TWICE']);
    expect((await told(v.volunteer)).get(his.id)).toBe('WAITING_FOR_REVIEW CORRECTED_TWICE');
    const stood = (await card(residents[0]!)).givenName;
    expect(stood).toBe(his.id > hers.id ? 'Bá' : 'Bà');
    const both = (await page()).acts.filter((a) => a.group === 'NAME');
    expect(both.map((a) => [a.waits, a.changes![0]!.was])).toEqual(
      Array(2).fill(['CORRECTED_TWICE', 'Nguyễn Văn Mẫu A']),
    );
    const other = his.id > hers.id ? hers : his;
    const decided = { acts: [his.id, hers.id], keep: [other.id] };
    expect(await desk('decideReview', 'DecideReviewInput', decided)).toBe('APPLIED');
    expect((await card(residents[0]!)).givenName).toBe(stood === 'Bá' ? 'Bà' : 'Bá');
    expect([(await told(v.volunteer)).get(his.id), (await page()).acts.filter((a) => a.waits)]).toEqual([
      other === his ? 'APPLIED KEPT' : 'REFUSED NOT_COUNTED',
      [],
    ]);
    await same();
  });

  it('from another team waits, and changes nothing until a leader has looked', async () => {
    const far = correct(new Phone(v, v.stranger), residents[1]!, named('Bá'));
    expect(await send(v.stranger, [far])).toEqual(['WAITING_FOR_REVIEW OUTSIDE_SCOPE']);
    expect((await card(residents[1]!)).givenName).not.toBe('Bá');
    await same();
  });
});

describe('from the desk', () => {
  it('one group is put right, and what the console does not show whole may stay', async () => {
    const number = { residentId: residents[0], group: 'PHONE', phone: '0951234567', phoneKind: 'KEYPAD' };
    expect(await desk('correctResident', 'CorrectResidentInput', number)).toBe('APPLIED');
    const kept = { residentId: residents[0], group: 'PHONE', keep: true, phoneKind: 'FAMILY_SMARTPHONE' };
    expect(await desk('correctResident', 'CorrectResidentInput', kept)).toBe('APPLIED');
    expect(await card(residents[0]!)).toMatchObject({ phone: '+84951234567', phoneKind: 'FAMILY_SMARTPHONE' });
    const born = { residentId: residents[0], group: 'BIRTH_CARD', birthDay: '1979-03-08', card: 'OLD_PAPER' };
    expect(await desk('correctResident', 'CorrectResidentInput', born)).toBe('APPLIED');
    const card2 = { residentId: residents[0], group: 'BIRTH_CARD', keep: true, card: 'CHIP_CARD' };
    expect(await desk('correctResident', 'CorrectResidentInput', card2)).toBe('APPLIED');
    expect(await card(residents[0]!)).toMatchObject({ birth: { day: '1979-03-08' }, card: 'CHIP_CARD' });
    const told = (await page()).acts.filter((a) => a.kind === 'correctResident').flatMap((a) => a.changes!);
    expect(told).toContainEqual({ field: 'birthYear', was: '1980', now: '1979' });
    expect(told).toContainEqual({ field: 'phoneEnd', was: null, now: '567' });
    await same();
  });

  it('a bad field is named, and who may not is told so', async () => {
    const blank = { residentId: residents[0], group: 'NAME', familyName: '', givenName: 'Phượng' };
    expect(await desk('correctResident', 'CorrectResidentInput', blank)).toBe(
      'REFUSED INVALID change.familyName NAME_EMPTY',
    );
    const ahead = { residentId: residents[0], on: '2026-12-24' };
    expect(await desk('moveOut', 'LeaveInput', ahead)).toBe('REFUSED INVALID on DAY_AHEAD');
    expect(await desk('moveOut', 'LeaveInput', ahead, v.volunteer)).toBe('FORBIDDEN');
    expect(await desk('moveOut', 'LeaveInput', ahead, v.observer)).toBe('FORBIDDEN');
  });

  it('people leave, the head with them, and the number stated is of those who are left', async () => {
    // The first of the family is the head.
    const gone = { residentId: residents[0], on: TODAY };
    expect(await desk('death', 'LeaveInput', gone)).toBe('APPLIED');
    expect(await page()).toMatchObject({
      peopleStated: 2,
      gone: [{ id: residents[0], leftOn: TODAY, leftWhy: 'DIED' }],
    });
    expect(await desk('changeHead', 'ChangeHeadInput', { headResidentId: residents[1] })).toBe('APPLIED');
    expect((await page()).residents.map((r) => [r.id, r.isHead])).toEqual([
      [residents[1], true],
      [residents[2], false],
    ]);
    const four = { group: 'PEOPLE', people: 4 };
    expect(await desk('correctHousehold', 'CorrectHouseholdInput', four)).toBe('APPLIED');
    const lane = { group: 'ADDRESS', lane: 'Hẻm 5', number: '7' };
    expect(await desk('correctHousehold', 'CorrectHouseholdInput', lane)).toBe('APPLIED');
    expect([(await page()).peopleStated, (await page()).lane, await stand('STATED', TODAY)]).toEqual([4, 'Hẻm 5', 4]);
    await same();
  });

  it('what was done is taken back with a reason, and the row is as before', async () => {
    await desk('moveOut', 'LeaveInput', { residentId: residents[0], on: TODAY });
    const of = (await page()).acts.find((a) => a.kind === 'moveOut')!.id;
    expect(await desk('withdrawAct', 'WithdrawActInput', { of, reason: 'NOT_SO' })).toBe('APPLIED');
    expect([(await page()).residents.length, (await page()).gone]).toEqual([3, []]);
    expect(await stand('REGISTERED', TODAY)).toBe(3);
    await same();
  });
});
