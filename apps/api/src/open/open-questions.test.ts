import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenServer, type OpenServer, type Page } from '../../test/kit/open-server';

let o: OpenServer;
let secret: string;
beforeAll(async () => {
  o = await anOpenServer();
  ({ secret } = await o.aKey());
});
afterAll(() => o.end());

const SENTENCES = {
  PAGE: 'A page has at least one row, and no more than the schema says: change `first`.',
  COST: 'The request costs more points than one request may: ask for smaller pages.',
  CURSOR: 'This place belongs to another list, or is not known: begin at the first page, without `after`.',
};
const refusedFor = (limit: keyof typeof SENTENCES) => [{ code: 'BAD_USER_INPUT', limit, says: SENTENCES[limit] }];

async function refusalsOf(query: string): Promise<readonly object[]> {
  const { body } = await o.ask(query, {}, secret);
  return (body.errors as readonly { message: string; extensions: { code: string; limit: string } }[]).map(
    ({ message, extensions: { code, limit } }) => ({ code, limit, says: message }),
  );
}
const LISTS: Readonly<Record<string, (args: string) => string>> = {
  editions: (a) => `{ editions(${a}) { edges { cursor } } }`,
  units: (a) => `{ units(${a}) { edges { cursor } } }`,
  campaigns: (a) => `{ campaigns(${a}) { edges { cursor } } }`,
  progress: (a) => `{ progress(campaignId: "${o.v.campaign}", ${a}) { edges { cursor } } }`,
};

describe('what a third party cannot have meant is refused with its reason', () => {
  for (const [name, of] of Object.entries(LISTS)) {
    it.each([0, -1, -2_147_483_648, 101, 1_000_000])(`${name}(first: %i)`, async (first) => {
      expect(await refusalsOf(of(`first: ${first}`))).toEqual(refusedFor('PAGE'));
    });
    it(`${name}, after what no page ended with`, async () => {
      const forged = (...key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
      for (const after of ['', 'nonsense', forged(name), forged(name, "' or true --", 'x', 'y', 'z')])
        expect(await refusalsOf(of(`first: 5, after: "${after}"`))).toEqual(refusedFor('CURSOR'));
    });
  }

  it('a cursor is good for its own list alone', async () => {
    for (const name of Object.keys(LISTS)) {
      const asked = LISTS[name]!('first: 1').replace('edges { cursor }', 'edges { cursor } pageInfo { endCursor }');
      const data = await o.read<Record<string, Page<object>>>(asked, {}, secret);
      const cursor = data[name]!.pageInfo.endCursor!;
      for (const [other, of] of Object.entries(LISTS)) {
        const query = of(`first: 1, after: "${cursor}"`);
        if (other === name) await o.read(query, {}, secret);
        else expect([name, other, await refusalsOf(query)]).toEqual([name, other, refusedFor('CURSOR')]);
      }
    }
  });

  it('a request that costs too much is refused before anything runs, and costs nothing', async () => {
    const { secret: own } = await o.aKey();
    const page = (n: number) =>
      `p${n}: progress(campaignId: "${o.v.campaign}", first: 100) { edges { node { unit { code } } } }`;
    const dear = await o.ask(`{ ${[1, 2, 3, 4, 5].map(page).join(' ')} }`, {}, own);
    expect(dear.status).toBe(400);
    expect(dear.body.errors?.[0]).toMatchObject({
      ...{ message: SENTENCES.COST, extensions: { code: 'BAD_USER_INPUT', limit: 'COST' } },
    });
    const cheap = await o.ask('{ editions(first: 1) { edges { cursor } } }', {}, own);
    expect(cheap.body.extensions?.cost['remaining']).toBe(5000 - cheap.body.extensions!.cost['requested']!);
  });

  it('an edition before the first one is not there', async () => {
    const before = 'edition: "2020-01-01"';
    for (const query of [LISTS['campaigns']!(before), LISTS['progress']!(before)])
      expect(await refusalsOf(query)).toMatchObject([{ code: 'NOT_FOUND', says: 'There is nothing here.' }]);
  });
});
