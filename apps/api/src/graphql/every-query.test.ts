import { randomInt } from 'node:crypto';
import { execute, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARK, markEverybody } from '../../test/kit/marked-people';
import { withoutFirstWall, withoutSecondWall, type OpenWall } from '../../test/kit/open-wall';
import { poolsOf } from '../../test/kit/pools';
import { Dice, RandomReads, type Pools } from '../../test/kit/random-reads';
import { Sorter, truthOf, unsortedNumbers, type Truth } from '../../test/kit/sort-rows';
import { readersOf, threeHamlets, type Reader, type ThreeHamlets } from '../../test/kit/three-hamlets';
import { buildAppSchema } from './app-schema';

const SEED = randomInt(2 ** 31);

let h: ThreeHamlets;
let schema: GraphQLSchema;
let pools: Pools;
let truth: Truth;
let firstOff: OpenWall;
let bothOff: OpenWall;
let secondOff: OpenWall;

beforeAll(async () => {
  h = await threeHamlets();
  schema = await buildAppSchema();
  truth = await truthOf(h);
  pools = await poolsOf(h);
  firstOff = await withoutFirstWall(h.v, { second: true });
  secondOff = await withoutSecondWall(h.v);
  bothOff = await withoutFirstWall(h.v, { second: false });
});
afterAll(async () => {
  await firstOff.end();
  await bothOff.end();
  await secondOff.end();
  await h.v.end();
});

interface Found {
  own: number;
  readonly foreign: string[];
  /** Queries of which an answer held an own row, and those of which one held a foreign row. */
  readonly ownIn: Set<string>;
  readonly foreignIn: Set<string>;
}

/** Reads at random as somebody: every query, and those that speak of people, doors or figures three times as often. */
async function read(wall: OpenWall, reader: Reader, times: number): Promise<Found> {
  const dice = new Dice(SEED);
  const reads = new RandomReads(schema, pools, dice);
  const count = async (text: string, places: unknown) =>
    (await h.v.admin.query<{ n: number }>(text, [places])).rows[0]!.n;
  const own = reader.identity.map((p) => h.hamlets[p]);
  const figures = reader.figures.map((p) => h.hamlets[p]);
  const sorter = new Sorter(schema, truth, reader, {
    doors: await count(`select count(*)::int as n from app.household where scope_hamlet_id = any ($1)`, own),
    residents: await count(
      `select coalesce(sum(people_stated), 0)::int as n from app.household where scope_hamlet_id = any ($1)`,
      [...new Set([...own, ...figures])],
    ),
    people: reader.people.length,
  });
  const found: Found = { own: 0, foreign: [], ownIn: new Set(), foreignIn: new Set() };
  for (let i = 0; i < times; i += 1) {
    const query = dice.of([...reads.queries, ...SPEAKING, ...SPEAKING]);
    const { document, variables } = reads.of(query);
    const contextValue = wall.contextOf(reader.id);
    const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
    // A right that is not held is an answer, too, and so is a place or a period that cannot be.
    if (errors?.every((e) => e.extensions['code'] === 'FORBIDDEN' || 'limit' in e.extensions)) continue;
    if (errors) throw new Error(`seed ${SEED}: ${query} ${JSON.stringify(variables)}: ${errors[0]!.message}`);
    const sorted = sorter.sort(JSON.parse(JSON.stringify(data)) as Record<string, unknown>, query);
    found.own += sorted.own;
    found.foreign.push(...sorted.foreign);
    if (sorted.own > 0) found.ownIn.add(query);
    if (sorted.foreign.length > 0) found.foreignIn.add(query);
  }
  return found;
}

/** Queries whose answers speak of people, doors or figures. */
const SPEAKING = [
  ...['fieldWork', 'figureExplanation', 'figures', 'household', 'households', 'node', 'people', 'person'],
  ...['progressCurve', 'progressPace', 'pull', 'search', 'targetTable', 'targets', 'team', 'teams', 'tonight'],
];
const READERS = [0, 1, 2, 3, 4, 5].map((i) => (): Reader => readersOf(h)[i]!);
const NAMES = [
  'a volunteer',
  'a volunteer of another hamlet',
  'a team leader',
  'a coordinator',
  'a coordinator of a province',
];

describe('with the first wall off, 1,000 random reads through every query, node(id) and nested path', () => {
  for (const [i, who] of NAMES.entries())
    it(`of ${who} find no foreign row and at least 1,000 own ones`, { timeout: 300_000 }, async () => {
      const reader = READERS[i]!();
      expect(reader.who).toBe(who);
      const found = await read(firstOff, reader, 1000);
      expect({ seed: SEED, foreign: found.foreign.slice(0, 10) }).toEqual({ seed: SEED, foreign: [] });
      expect(found.own).toBeGreaterThanOrEqual(1000);
    });

  it(
    'of an observer find at least 1,000 figures, no foreign one, and nobody’s name but their own',
    { timeout: 300_000 },
    async () => {
      const reader = READERS[5]!();
      const found = await read(firstOff, reader, 1000);
      expect({ seed: SEED, foreign: found.foreign.slice(0, 10) }).toEqual({ seed: SEED, foreign: [] });
      expect(found.own).toBeGreaterThanOrEqual(1000);
      for (const door of ['household', 'households', 'pull', 'tonight']) expect(found.ownIn).not.toContain(door);
    },
  );
});

describe('the same reads', () => {
  it('reach every query that speaks of people, doors or figures', async () => {
    const found = await read(firstOff, READERS[3]!(), 700);
    expect(SPEAKING.filter((q) => !found.ownIn.has(q))).toEqual([]);
    expect(unsortedNumbers(schema)).toEqual([]);
  });

  it(
    'do find foreign rows through each of them once the second wall is off as well',
    { timeout: 300_000 },
    async () => {
      const foreignIn = new Set<string>();
      for (const reader of [READERS[0]!(), READERS[4]!()])
        for (const query of (await read(bothOff, reader, 500)).foreignIn) foreignIn.add(query);
      expect(SPEAKING.filter((q) => !foreignIn.has(q))).toEqual([]);
    },
  );

  it('find no foreign row either when the first wall stands alone', { timeout: 300_000 }, async () => {
    for (const reader of READERS.map((of) => of())) {
      const { foreign } = await read(secondOff, reader, 300);
      expect([SEED, reader.who, foreign.slice(0, 10)]).toEqual([SEED, reader.who, []]);
    }
  });

  it('cannot be drawn for a query whose arguments nobody has given values to', () => {
    const { 'household.id': _, ...without } = pools;
    expect(() => new RandomReads(schema, without, new Dice(SEED))).toThrow('household.id');
  });
});

describe('an observer, with both walls as they stand', () => {
  /** All that an observer may ask; every other query is refused. */
  const ANSWERED = [
    ...[
      'campaign',
      'campaigns',
      'figures',
      'hamletsWithoutTeam',
      'importFindings',
      'me',
      'node',
      'organisations',
      'outingSeries',
    ],
    ...[
      'outing',
      'outings',
      'progressCurve',
      'progressPace',
      'search',
      'targetTable',
      'targets',
      'team',
      'teams',
      'unit',
    ],
    ...['undecidedHamlets', 'unitTree', 'unitsByName', 'week'],
  ];
  beforeAll(() => markEverybody(h.v, h.v.observer));

  it('reads no name, no phone, no lane and no note in any answer, and is refused all the rest', async () => {
    const reads = new RandomReads(schema, pools, new Dice(SEED));
    const answered = new Set<string>();
    for (const query of reads.queries)
      for (let i = 0; i < 25; i += 1) {
        const { document, variables } = reads.of(query);
        const contextValue = h.v.contextOf(h.v.observer);
        const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
        if (errors?.every((e) => 'limit' in e.extensions)) continue;
        const codes = (errors ?? []).map((e) => e.extensions['code']);
        if (codes.length > 0) expect([SEED, query, codes]).toEqual([SEED, query, ['FORBIDDEN']]);
        else answered.add(query);
        expect([SEED, query, JSON.stringify(data).toLowerCase().includes(MARK)]).toEqual([SEED, query, false]);
      }
    expect([...answered].sort()).toEqual(ANSWERED.sort());
    const { document } = reads.of('households');
    const seen = await execute({ schema, document, contextValue: h.v.contextOf(h.v.coordinator) });
    expect(JSON.stringify(seen.data).toLowerCase()).toContain(MARK);
  });
});
