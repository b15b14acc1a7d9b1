import { execute, printSchema, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, type HouseholdId, type PersonId, type ResidentId, type VisitId } from '@go-cua/domain/core';
import { asksNoMore } from '@go-cua/domain/household';
import { doorTonight } from '@go-cua/domain/round';
import { anId, Phone, TODAY } from '../../test/kit';
import { poolsOf } from '../../test/kit/pools';
import { Dice, RandomReads } from '../../test/kit/random-reads';
import { threeHamlets, type ThreeHamlets } from '../../test/kit/three-hamlets';
import { buildOpenSchema } from '../open/open-schema';
import { pull } from '../modules/fieldwork/pull.service';
import { buildAppSchema } from './app-schema';

/** The words in which a no and its reason are written anywhere; a note of a no begins with the mark. */
const NOTE = 'Qwzx';
const SAYS_NO = ['DECLINED', 'DECLINED_FINAL', 'NOT_UNDERSTOOD', 'BAD_TIME', 'FINAL', 'VISITS_DECLINED'];
/** Reads of each query; the arguments are drawn anew each time. */
const TIMES = 12;

let h: ThreeHamlets;
let schema: GraphQLSchema;
let reads: RandomReads;
const homes = {} as Record<'final' | 'unclear' | 'badTime' | 'person' | 'takenBack', HouseholdId>;
let saidNo: ResidentId;
let stays: ResidentId;
/** Acts that are a no, or a word about one. */
const secret = new Set<string>();
/** Those of the first volunteer's round. */
const ofTheRound: string[] = [];

beforeAll(async () => {
  h = await threeHamlets();
  schema = await buildAppSchema();
  const { v } = h;
  const phone = new Phone(v, v.volunteer);
  const at = (n: number) => ({ family: phone.family(2), n });
  const doors = { final: at(1), unclear: at(2), badTime: at(3), person: at(4), takenBack: at(5) };
  for (const [name, { family }] of Object.entries(doors)) homes[name as 'final'] = family.householdId;
  const no = (home: HouseholdId, decline: string) => phone.visit(home, 'DECLINED', { decline, note: `${NOTE} vì bận` });
  [saidNo, stays] = doors.person.family.residents as [ResidentId, ResidentId];
  const declines = [
    no(homes.final, 'FINAL'),
    no(homes.unclear, 'NOT_UNDERSTOOD'),
    no(homes.badTime, 'BAD_TIME'),
    no(homes.takenBack, 'FINAL'),
    phone.act('advanceActivation', {
      ...{ householdId: homes.person, subjectId: saidNo, visitId: anId<VisitId>(bucketOf(homes.person)) },
      ...{ service: 'EID_LEVEL_1', from: 'NOT_STARTED', to: 'NOT_STARTED', declined: true },
    }),
  ];
  const back = phone.act('withdrawAct', { householdId: homes.takenBack, of: declines[3]!.id });
  for (const a of [...declines, back]) secret.add(a.id);
  ofTheRound.push(...secret);
  const acts = [...Object.values(doors).flatMap((d) => d.family.acts), ...declines, back];
  const { receipts } = await v.submit(v.volunteer, acts);
  expect(receipts.map((r) => [r.status, r.code]).filter(([status]) => status !== 'APPLIED')).toEqual([]);
  const known = await v.admin.query<{ id: string }>(`select id from app.act where is_decline`);
  // What the test calls a no is what the log calls one; the evening before had one in each hamlet.
  for (const a of secret) expect(known.rows.map((r) => r.id)).toContain(a);
  for (const { id } of known.rows) secret.add(id);
  const pools = await poolsOf(h);
  const own = Object.values(homes);
  reads = new RandomReads(
    schema,
    {
      ...pools,
      'household.id': [...own, ...own, ...pools['household.id']!],
      'node.id': [...own, saidNo, ...pools['node.id']!],
      search: ['', 'hem 3', 'mau'],
      hamletId: [v.hamlet],
      unitId: [v.commune],
    },
    new Dice(7),
  );
}, 180_000);
afterAll(() => h.v.end());

/** Every value of an answer that says that somebody said no, or why; with its path. */
function told(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((x, i) => told(x, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([k, x]) =>
      k.endsWith('declined') && x === true ? [`${path}.${k}`] : told(x, `${path}.${k}`),
    );
  if (typeof value !== 'string') return [];
  return SAYS_NO.includes(value) || value.includes(NOTE) || secret.has(value) ? [`${path}: ${value}`] : [];
}

/** What somebody reads through every query of the app; queries that have no right to answer are left out. */
async function everythingTo(person: PersonId): Promise<{ told: string[]; answered: Set<string> }> {
  const found: string[] = [];
  const answered = new Set<string>();
  for (const query of reads.queries)
    for (let i = 0; i < TIMES; i += 1) {
      const { document, variables } = reads.of(query);
      const contextValue = h.v.contextOf(person);
      const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
      // A right that is not held is an answer, and so is a place or a period that cannot be.
      if (errors?.every((e) => e.extensions['code'] === 'FORBIDDEN' || 'limit' in e.extensions)) continue;
      if (errors) throw new Error(`${query} ${JSON.stringify(variables)}: ${errors[0]!.message}`);
      answered.add(query);
      found.push(...told(JSON.parse(JSON.stringify(data)), query));
    }
  return { told: [...new Set(found)], answered };
}
const feedOf = async (person: PersonId) =>
  h.v.contextOf(person).inScope((sql, actor) => pull(sql, h.v.contextOf(person), actor, [], 500));
const doorOf = async (person: PersonId, home: HouseholdId) =>
  (await feedOf(person)).doors.find((d) => d.householdId === home)!.door!;

describe('who declined, and why, reaches team leaders alone', () => {
  it('another volunteer of the hamlet reads it through no query', { timeout: 300_000 }, async () => {
    const { told: leaks, answered } = await everythingTo(h.v.mate);
    expect(leaks).toEqual([]);
    // It is not for want of answers.
    for (const query of ['fieldWork', 'household', 'households', 'node', 'pull', 'search', 'tonight'])
      expect(answered).toContain(query);
  });

  it('an observer and a volunteer of another hamlet neither', { timeout: 300_000 }, async () => {
    expect((await everythingTo(h.v.observer)).told).toEqual([]);
    // What she heard at doors of her own round is her own.
    const { told: own } = await everythingTo(h.v.stranger);
    expect(own.filter((l) => ofTheRound.some((id) => l.includes(id)) || l.includes(NOTE))).toEqual([]);
  });

  it('the team’s leader does read it: the search finds what is there', { timeout: 300_000 }, async () => {
    const { told: seen } = await everythingTo(h.v.leader);
    for (const query of ['household', 'pull']) expect(seen.some((s) => s.startsWith(query))).toBe(true);
    for (const word of ['FINAL', 'NOT_UNDERSTOOD', 'BAD_TIME']) expect(seen.some((s) => s.endsWith(word))).toBe(true);
  });

  it('no page of the feed tells it to another volunteer, and her store holds no more than that', async () => {
    const page = await feedOf(h.v.mate);
    expect(told(JSON.parse(JSON.stringify(page)))).toEqual([]);
    expect(told(JSON.parse(JSON.stringify(await feedOf(h.v.leader)))).length).toBeGreaterThan(5);
    // Who wrote it keeps it.
    expect(told(JSON.parse(JSON.stringify(await feedOf(h.v.volunteer)))).length).toBeGreaterThan(5);
  });

  it('the open API has no word for it', () => {
    const open = buildOpenSchema();
    return Promise.resolve(open).then((s) => {
      expect(Object.keys(s.getQueryType()!.getFields()).length).toBeGreaterThan(3);
      expect(printSchema(s)).not.toMatch(/declin|refus(?!al\b)/i);
    });
  });
});

describe('what another volunteer does hear', () => {
  it('is that nobody goes there again, or not before a day, or not this person', async () => {
    expect((await doorOf(h.v.mate, homes.final)).closing).toEqual({ gone: { since: TODAY } });
    for (const home of [homes.unclear, homes.badTime])
      expect((await doorOf(h.v.mate, home)).closing).toEqual({ notBefore: '2026-12-08', notBy: [h.v.volunteer] });
    // A no that was taken back closes nothing.
    expect((await doorOf(h.v.mate, homes.takenBack)).closing).toEqual({});
    expect((await doorOf(h.v.mate, homes.person)).closing).toEqual({
      askNoMore: [{ residentId: saidNo, service: 'EID_LEVEL_1' }],
    });
  });

  it('keeps the rules on her phone: 14 days, another person, and for good', async () => {
    const on = async (person: PersonId, home: HouseholdId, day: string) => {
      const now = Date.parse(`${day}T19:00:00+07:00`);
      const e = doorTonight(await doorOf(person, home), { today: day as never, now, personId: person })!;
      return e.place === 'OPEN' ? 'OPEN' : e.leftOut;
    };
    expect(await on(h.v.mate, homes.badTime, '2026-12-07')).toBe('NOT_BEFORE');
    expect(await on(h.v.mate, homes.badTime, '2026-12-08')).toBe('OPEN');
    expect(await on(h.v.volunteer, homes.badTime, '2026-12-08')).toBe('SOMEONE_ELSE');
    for (const person of [h.v.mate, h.v.volunteer, h.v.leader])
      expect(await on(person, homes.final, '2027-06-01')).toBe('NO_FURTHER_VISIT');
  });

  it('a no of one person is that person’s: the others of the home are asked', async () => {
    // The mate, too, knows whom she asks no more, and not that there was a no.
    for (const personId of [h.v.leader, h.v.mate]) {
      const door = await doorOf(personId, homes.person);
      const e = doorTonight(door, { today: TODAY, now: Date.parse(`${TODAY}T19:00:00+07:00`), personId })!;
      expect([e.place, e.people, e.left]).toEqual(['OPEN', 2, 1]);
      expect([saidNo, stays].map((id) => asksNoMore(door, id, 'EID_LEVEL_1'))).toEqual([true, false]);
      expect(asksNoMore(door, saidNo, 'EID_LEVEL_2')).toBe(false);
    }
    const { rows } = await h.v.admin.query<{ id: string; answer: string | null }>(
      `select resident_id as id, answer from app.standing where household_id = $1 and service = 'EID_LEVEL_1' and until is null`,
      [homes.person],
    );
    expect(Object.fromEntries(rows.map((r) => [r.id, r.answer]))).toEqual({
      [saidNo]: 'DECLINED_FINAL',
      [stays]: null,
    });
  });
});
