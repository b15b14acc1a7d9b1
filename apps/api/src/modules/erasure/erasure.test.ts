import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActEnvelope } from '@go-cua/domain/act';
import { bucketOf, type HouseholdId, type ResidentId, type VisitId } from '@go-cua/domain/core';
import { anId, askVia, aVillage, Phone, TODAY, type Village } from '../../../test/kit';
import { wordsIn } from '../../../test/kit/every-column';
import { unseal } from '../../keys/seal';
import { SubjectKeys } from '../fieldwork/fieldwork.keys';
import { checkRebuild } from '../fieldwork/rebuild';
import { pull } from '../fieldwork/pull.service';

let v: Village;
let ask: ReturnType<typeof askVia>;
let [phone, mate]: Phone[] = [];
/** Words that only one person has: a given name, a phone number, an ID number. */
interface Known {
  readonly id: ResidentId;
  readonly householdId: HouseholdId;
  readonly words: readonly string[];
}
const people: Known[] = [];
const LETTERS = 'ABCDEGHIKLMNOPQRSTUVXY';

const statuses = async (person: Village['volunteer'], acts: readonly ActEnvelope[]) =>
  (await v.submit(person, acts)).receipts.map((r) => [r.status, r.code].filter(Boolean).join(' '));
const step = (p: Phone, householdId: HouseholdId, subjectId: ResidentId, to: string, more: object = {}) =>
  p.act('advanceActivation', {
    ...{ householdId, subjectId, visitId: anId<VisitId>(bucketOf(householdId)), service: 'EID_LEVEL_1' },
    ...{ from: 'NOT_STARTED', to, ...more },
  });
const erase = async (residentId: ResidentId, person = v.coordinator, reason = 'ASKED') =>
  ask(person, `mutation ($input: EraseResidentInput!) { eraseResident(input: $input) { erased refusal { code } } }`, {
    input: { residentId, reason },
  });
const told = async (person: Village['volunteer']) =>
  v.contextOf(person).inScope((sql, actor) => pull(sql, v.contextOf(person), actor, [], 500));
const rebuilt = async () => (await checkRebuild(v.db.jobsUrl, v.db.keys)).differences;

/** A household of three: words in notes of it and of its visits, a yes with an ID number, a step, a no, an act nobody can read. */
async function aFamily(n: number): Promise<void> {
  const householdId = phone!.newHousehold();
  const trio = [0, 1, 2].map((i): Known & { given: string; number: string; card: string } => {
    const k = n * 3 + i;
    const given = `Zq${LETTERS[Math.floor(k / 20)]}${LETTERS[k % 20]}`.normalize('NFC');
    const number = `09510${String(10_000 + k)}`;
    const card = `0990800${String(10_000 + k)}`;
    return {
      id: anId<ResidentId>(bucketOf(householdId)),
      householdId,
      given,
      number,
      card,
      words: [given, number.slice(1), card],
    };
  });
  const [a, b, c] = trio;
  const home = phone!.act('registerHousehold', {
    ...{
      householdId,
      hamletId: v.hamlet,
      lane: 'Hẻm 3',
      number: String(n + 1),
      peopleStated: 3,
      availability: ['EVENING'],
    },
    note: `${a!.given} nặng tai, gọi ${a!.number}`,
  });
  const registered = trio.flatMap(({ id, given, number, card }, i) => [
    phone!.act('recordConsent', {
      ...{ householdId, subjectId: id, purposes: ['RECORD', 'ID_NUMBER'], textVersion: 1, birthYear: 1980 },
    }),
    phone!.resident(householdId, id, {
      ...{ givenName: given, phone: number, isHead: i === 0 },
      ...(i === 0 && { idNumber: card }),
    }),
  ]);
  const outcomes = await statuses(v.volunteer, [
    home,
    ...registered,
    phone!.visit(householdId, 'MET', { met: trio.map((p) => p.id), note: `${b!.given} hẹn tối mai` }),
    step(phone!, householdId, a!.id, 'ACTIVATED', { how: 'HELPED' }),
    step(phone!, householdId, b!.id, 'ACTIVATED', { how: 'FOUND_ACTIVE' }),
    { ...phone!.resident(householdId, c!.id), payload: `{"givenName":"${c!.given}` },
  ]);
  expect(outcomes.slice(0, -1).every((o) => o === 'APPLIED')).toBe(true);
  expect(outcomes.at(-1)).toBe('REFUSED UNREADABLE');
  // Put right since: a name, the note of the home, who is its head, and that somebody moved away.
  const named = `Zr${b!.given.slice(2)}`;
  const corrections = [
    mate!.act('correctResident', {
      ...{ householdId, subjectId: b!.id },
      change: { group: 'NAME', familyName: 'Nguyễn', middleName: 'Thị', givenName: named },
    }),
    mate!.act('correctHousehold', {
      householdId,
      change: { group: 'NOTE', note: `${named} ở nhà sau, hỏi ${a!.given}` },
    }),
    mate!.act('changeHead', { householdId, headResidentId: b!.id }),
    mate!.act('moveOut', { householdId, subjectId: c!.id, on: TODAY }),
  ];
  expect(await statuses(v.mate, corrections)).toEqual(corrections.map(() => 'APPLIED'));
  trio[1] = { ...b!, words: [named, ...b!.words] };
  // Two phones that say different things of one person, and a second visit with a note of the neighbour's phone.
  await statuses(v.mate, [
    step(mate!, householdId, a!.id, 'REGISTERED', { blocker: 'NOT_APPROVED_YET' }),
    mate!.visit(householdId, 'DECLINED', { decline: 'BAD_TIME', note: `${c!.given} bận` }),
  ]);
  people.push(...trio);
}

/** Every figure and every line of the ledger, as it is read. */
const figures = async () => ({
  entries: (await v.admin.query(`select * from app.figure_entry order by bucket, act_id, n`)).rows,
  rollup: (await v.admin.query(`select * from app.rollup order by 1, 2, 3, 4, 5, 6`)).rows,
  stands: (
    await v.admin.query(
      `select hamlet_id, service, since, until, status, answer, state, blocker, count(*)::int as n from app.standing group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8`,
    )
  ).rows,
  turns: (
    await v.admin.query(
      `select day, hamlet_id, sum(turns)::int as turns, count(*)::int as n from app.resident_day group by 1, 2`,
    )
  ).rows,
});

beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  phone = new Phone(v, v.volunteer);
  mate = new Phone(v, v.mate);
  for (let n = 0; n < 10; n += 1) await aFamily(n);
}, 120_000);
afterAll(() => v.end());

describe('twenty people are erased', () => {
  let before: Awaited<ReturnType<typeof figures>>;
  /** All three of the first four homes, and the two of four more of whom the notes speak. */
  const erased = () => [...people.slice(0, 12), ...people.slice(12, 24).filter((_, i) => i % 3 < 2)];
  const kept = () => people.filter((p) => !erased().includes(p));

  beforeAll(async () => {
    before = await figures();
    expect(before.entries.length).toBeGreaterThan(100);
    // The words do stand in the tables, or finding none afterwards says nothing.
    for (const p of people) expect(await wordsIn(v.admin, p.words.slice(0, 1))).not.toEqual([]);
    expect(erased()).toHaveLength(20);
    for (const p of erased())
      expect((await erase(p.id)).data).toEqual({ eraseResident: { erased: true, refusal: null } });
  });

  it('and their names, numbers and ids are in no column of any table but the list of who was erased', async () => {
    for (const p of erased()) expect([p.words, await wordsIn(v.admin, p.words)]).toEqual([p.words, []]);
    const ids = await wordsIn(
      v.admin,
      erased().map((p) => p.id),
    );
    expect([...new Set(ids.map((at) => at.split(' ')[0]))].sort()).toEqual(['app.erasure', 'app.erasure_notice']);
    // Those who stayed are all there.
    for (const p of kept()) expect(await wordsIn(v.admin, p.words.slice(0, 1))).toContain('app.resident given_name');
  });

  it('no key opens anything of them', async () => {
    const { rows } = await v.admin.query(`select from secrets.subject_key where subject_id = any ($1)`, [
      erased().map((p) => p.id),
    ]);
    expect(rows).toEqual([]);
    const acts = await v.admin.query<{ id: string; sealed: Buffer; key: Buffer; subject: string }>(
      `select a.id, a.sealed, k.wrapped as key, k.subject_id as subject from app.act a join secrets.subject_key k on k.subject_id = a.key_subject_id
       where length(a.sealed) > 0`,
    );
    expect(acts.rows.length).toBeGreaterThan(50);
    const opened = acts.rows.map(({ id, sealed, key, subject }) => {
      const keys = new SubjectKeys(v.db.keys, [
        { bucket: bucketOf(subject as ResidentId), subjectId: subject, wrapped: key },
      ]);
      return unseal(keys.of(subject), sealed, `act:${id}`).toString();
    });
    const text = opened.join('\n');
    for (const p of erased())
      for (const word of [...p.words, p.id]) expect([word, text.includes(word)]).toEqual([word, false]);
    for (const p of kept()) expect(text).toContain(p.words[0]);
  });

  it('every figure, entry and roll-up stands as it stood, and the log still makes them all again', async () => {
    expect(await figures()).toEqual(before);
    expect(await rebuilt()).toEqual([]);
  });

  it('no page of the feed names them to anybody, and each phone is told whom to forget', async () => {
    for (const person of [v.volunteer, v.mate, v.leader, v.coordinator]) {
      const page = await told(person);
      const text = JSON.stringify(page.doors);
      for (const p of erased())
        for (const word of [...p.words, p.id]) expect([word, text.includes(word)]).toEqual([word, false]);
      for (const p of kept()) expect(text).toContain(p.words[0]);
      expect([...page.erased].sort()).toEqual(
        erased()
          .map((p) => p.id)
          .sort(),
      );
      // A door whose people are all gone is a door still: its place, no note, no hours.
      const empty = page.doors.find((d) => d.householdId === people[0]!.householdId)!.door!;
      expect(empty.household).toMatchObject({ number: '1', availability: [] });
      expect(empty.household!.note).toBeUndefined();
      expect(empty.residents).toEqual([]);
      expect(empty.erased).toHaveLength(3);
    }
    // A stranger's phone hears nothing of it.
    expect((await told(v.stranger)).erased).toEqual([]);
  });

  it('only what speaks of them goes: a note of another stays with its visit', async () => {
    const [x, y, z] = people.slice(24, 27);
    expect((await erase(x!.id)).data).toEqual({ eraseResident: { erased: true, refusal: null } });
    const page = await told(v.leader);
    const door = page.doors.find((d) => d.householdId === x!.householdId)!.door!;
    expect(door.residents.map((r) => r.id).sort()).toEqual([y!.id, z!.id].sort());
    expect(door.household).toMatchObject({ availability: ['EVENING'] });
    expect(door.household!.note).toBeUndefined();
    const { rows } = await v.admin.query<{ n: number }>(
      `select count(*)::int as n from app.act where household_id = $1 and sealed = ''`,
      [x!.householdId],
    );
    // Consent, registration and three steps of hers; nothing of the others.
    expect(rows[0]!.n).toBe(4);
    expect(await rebuilt()).toEqual([]);
  });

  it('is written down with who did it and why, and without a name', async () => {
    const { rows } = await v.admin.query(`select erased_by, reason, hamlet_id from app.erasure where id = $1`, [
      people[0]!.id,
    ]);
    expect(rows).toEqual([{ erased_by: v.coordinator, reason: 'ASKED', hamlet_id: v.hamlet }]);
  });
});

describe('acts that come after', () => {
  it('about the person are refused and told, and nothing of them is kept, readable or not', async () => {
    const { id, householdId, words } = people[0]!;
    const late = [
      phone!.consent(householdId, id),
      phone!.resident(householdId, id, { givenName: words[0] }),
      step(phone!, householdId, id, 'ACTIVATED', { how: 'HELPED' }),
      phone!.act('recordCustody', {
        householdId,
        subjectId: id,
        custodyId: anId(bucketOf(householdId)),
        event: 'OPENED',
      }),
      { ...phone!.resident(householdId, id), payload: `{"givenName":"${words[0]}` },
    ];
    const before = await figures();
    expect(await statuses(v.volunteer, late)).toEqual(late.map(() => 'REFUSED PERSON_ERASED'));
    // Sent again, the answer is the same.
    expect(await statuses(v.volunteer, late)).toEqual(late.map(() => 'REFUSED PERSON_ERASED'));
    expect(await wordsIn(v.admin, words)).toEqual([]);
    expect(await figures()).toEqual(before);
    expect(await rebuilt()).toEqual([]);
  });

  it('a visit that met the person counts its turn, as one without a name', async () => {
    const [gone, , stays] = people.slice(12, 15);
    const turns = async () =>
      (
        await v.admin.query(
          `select measure, sum(delta)::int as n from app.figure_entry where measure in ('PERSON_TURNS', 'ANONYMOUS_TURNS') group by 1`,
        )
      ).rows.reduce<Record<string, number>>(
        (all, { measure, n }) => ({ ...all, [measure as string]: n as number }),
        {},
      );
    const before = await turns();
    phone!.clock += 3_600_000;
    const visit = phone!.visit(gone!.householdId, 'MET', { met: [gone!.id, stays!.id] });
    expect(await statuses(v.volunteer, [visit])).toEqual(['APPLIED']);
    const { rows } = await v.admin.query<{ facts: object }>(`select facts from app.act where id = $1`, [visit.id]);
    expect(rows[0]!.facts).toMatchObject({ met: [stays!.id], anonymousHelped: 1 });
    expect(await turns()).toEqual({
      PERSON_TURNS: before['PERSON_TURNS']! + 1,
      ANONYMOUS_TURNS: (before['ANONYMOUS_TURNS'] ?? 0) + 1,
    });
    expect(await rebuilt()).toEqual([]);
  });

  it('what was sent before the erasure and is sent again has its old answer', async () => {
    const other = phone!.family(1);
    expect(await statuses(v.volunteer, other.acts)).toEqual(Array(3).fill('APPLIED'));
    expect((await erase(other.residents[0]!)).data).toEqual({ eraseResident: { erased: true, refusal: null } });
    expect((await v.submit(v.volunteer, other.acts)).receipts.map((r) => [r.status, r.repeated])).toEqual(
      Array(3).fill(['APPLIED', true]),
    );
    expect(await rebuilt()).toEqual([]);
  });

  it('a contradiction about the person can still be decided, by facts alone', async () => {
    const { householdId } = people[0]!;
    const { data } = await ask(
      v.coordinator,
      `{ review { matters { householdId code subject { givenName } acts { act { id } } } } }`,
    );
    const matters = (
      data!['review'] as {
        matters: { householdId: string; code: string; subject: null; acts: { act: { id: string } }[] }[];
      }
    ).matters;
    const matter = matters.find((m) => m.householdId === householdId)!;
    expect(matter).toMatchObject({ code: 'CONTRADICTION', subject: null });
    const answer = await ask(
      v.coordinator,
      `mutation ($input: DecideReviewInput!) { decideReview(input: $input) { receipt { status code } } }`,
      { input: { householdId, acts: matter.acts.map((a) => a.act.id), keep: [] } },
    );
    expect(answer.data).toEqual({ decideReview: { receipt: { status: 'APPLIED', code: null } } });
    expect(await rebuilt()).toEqual([]);
  });
});

describe('erasing is for a coordinator of the place, once', () => {
  it('nobody else may, and what is erased or elsewhere is unknown', async () => {
    const id = people.at(-1)!.id;
    for (const person of [v.volunteer, v.leader, v.observer, v.stranger])
      expect((await erase(id, person)).codes).toEqual(['FORBIDDEN']);
    for (const unknown of [people[0]!.id, anId<ResidentId>(11)])
      expect((await erase(unknown)).data).toEqual({
        eraseResident: { erased: false, refusal: { code: 'UNKNOWN' } },
      });
    expect((await erase(id, v.coordinator, 'BECAUSE')).codes).not.toEqual([]);
    expect(await wordsIn(v.admin, people.at(-1)!.words.slice(0, 1))).not.toEqual([]);
  });

  it('an evening after it shows nobody of that name, and counts the others', async () => {
    const door = people[0]!.householdId;
    const { data } = await ask(
      v.leader,
      `{ household(id: "${door}") { erased residents { id } note acts { subjectId met } } households(view: ALL, sort: HEAD, first: 50, search: "${people[0]!.words[0]}") { rows { id } } }`,
    );
    expect(data).toMatchObject({ household: { erased: 3, residents: [], note: null }, households: { rows: [] } });
    const acts = (data!['household'] as { acts: { subjectId: string | null; met: string[] | null }[] }).acts;
    const named = new Set(acts.flatMap((a) => [...(a.subjectId ? [a.subjectId] : []), ...(a.met ?? [])]));
    expect(named.size).toBe(3);
    for (const p of people.slice(0, 3)) expect(named).not.toContain(p.id);
    expect(TODAY).toBe('2026-11-24');
  });
});
