import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aVillage, type Village } from '../../test/kit';
import { appServer, type AppServer } from '../../test/kit/app-server';

let v: Village;
let server: AppServer;
beforeAll(async () => {
  v = await aVillage();
  server = await appServer(v, 'console');
});
afterAll(async () => {
  await server.end();
  await v.end();
});

interface Answer {
  readonly data?: Readonly<Record<string, { next: string | null }>>;
  readonly errors?: readonly { message: string; extensions: { code: string; limit?: string } }[];
}
const ask = async (query: string): Promise<Answer> =>
  (await (await server.post({ query }, v.coordinator)).json()) as Answer;
/** Why a question was not answered, and the sentence that says it. */
async function refusalOf(query: string): Promise<readonly unknown[]> {
  const [error] = (await ask(query)).errors ?? [];
  return [error?.extensions.code, error?.extensions.limit, error?.message];
}

const SENTENCES = {
  PAGE: 'A page has at least one row, and no more than the schema says: change `first`.',
  CURSOR: 'This place belongs to another list, or is not known: begin at the first page, without `after`.',
  PERIOD_REVERSED: 'The period ends before it begins.',
  PERIOD_BEFORE_DATA: 'The period lies before all data.',
};
const refusedFor = (limit: keyof typeof SENTENCES) => ['BAD_USER_INPUT', limit, SENTENCES[limit]];

/** Every list that has pages: what is asked, and what its answer says. */
const LISTS: Readonly<Record<string, (args: string) => string>> = {
  households: (a) => `{ households(${a}) { next } }`,
  people: (a) => `{ people(${a}) { next } }`,
  review: (a) => `{ review(${a}) { next } }`,
  figureExplanation: (a) => `{ figureExplanation(figure: REMAINING, ${a}) { next } }`,
  dataRequests: (a) => `{ dataRequests(closed: false, ${a}) { next } }`,
  teams: (a) => `{ teams(day: "2026-11-24", ${a}) { next } }`,
  campaigns: (a) => `{ campaigns(${a}) { next } }`,
};

describe('a page that nobody can have asked for is refused, and says why', () => {
  for (const [name, of] of Object.entries(LISTS)) {
    it.each([0, -1, -2_147_483_648, 1_000_000])(`${name}(first: %i)`, async (first) => {
      expect(await refusalOf(of(`first: ${first}`))).toEqual(refusedFor('PAGE'));
    });
    it(`${name}, after a place that was never handed out`, async () => {
      // Lists of the set-up go on after an id: one that is nothing's, or another thing's, is no place of theirs.
      const byId = ['teams', 'campaigns'].includes(name);
      for (const after of byId ? [v.volunteer] : ['nonsense', '', '[]', '{}'])
        expect(await refusalOf(of(`first: 5, after: "${after}"`))).toEqual(refusedFor('CURSOR'));
      if (byId) expect((await refusalOf(of('first: 5, after: "nonsense"')))[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    });
  }

  it('a place in one list is none in another, though both are in the order of names', async () => {
    const { data } = await ask('{ people(first: 1) { next } }');
    const next = JSON.stringify(data?.['people']?.next);
    expect(next).toContain('people');
    expect((await ask(`{ people(first: 1, after: ${next}) { next } }`)).errors).toBeUndefined();
    for (const other of ['figureExplanation', 'households', 'review'])
      expect(await refusalOf(LISTS[other]!(`first: 5, after: ${next}`))).toEqual(refusedFor('CURSOR'));
  });
});

describe('a period that cannot be', () => {
  const figures = (args: string) => `{ figures(${args}) { basis { from to } } }`;
  it('ends before it begins', async () => {
    const reversed = 'from: "2026-11-24", to: "2026-11-01"';
    expect(await refusalOf(figures(reversed))).toEqual(refusedFor('PERIOD_REVERSED'));
    expect(await refusalOf(`{ progressCurve(${reversed}) { day } }`)).toEqual(refusedFor('PERIOD_REVERSED'));
    expect(await refusalOf(`{ outings(${reversed}) { id } }`)).toEqual(refusedFor('PERIOD_REVERSED'));
  });
  it('lies before all data, or before the campaign that it is asked of', async () => {
    const early = refusedFor('PERIOD_BEFORE_DATA');
    expect(await refusalOf(figures('from: "1990-01-01", to: "1990-12-31"'))).toEqual(early);
    expect(await refusalOf(figures('to: "2022-12-31"'))).toEqual(early);
    expect(await refusalOf(figures(`campaignId: "${v.campaign}", to: "2023-02-01"`))).toEqual(early);
    expect(await refusalOf(`{ week(day: "1990-01-01") { week } }`)).toEqual(early);
  });
  it('is none of these when it only begins before the data', async () => {
    expect((await ask(figures('from: "1990-01-01"'))).errors).toBeUndefined();
    expect((await ask(figures('from: "2026-11-24", to: "2026-11-24"'))).errors).toBeUndefined();
  });
});
