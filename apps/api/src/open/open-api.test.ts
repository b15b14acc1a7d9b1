import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TODAY } from '../../test/kit';
import { anOpenServer, codeOf, nodesOf, type OpenServer, type Page } from '../../test/kit/open-server';

let o: OpenServer;
beforeAll(async () => void (o = await anOpenServer()));
afterAll(() => o.end());

interface FigureNode {
  readonly id: string;
  readonly unit: { readonly code: string; readonly level: string };
  readonly measure: string;
  readonly value: number | null;
}

describe('a third party with a key', () => {
  let secret: string;
  beforeAll(async () => void ({ secret } = await o.aKey()));

  it('reads units of any day, page by page', async () => {
    const document = `query ($under: UUID, $after: String) {
      units(under: $under, level: COMMUNE, first: 2, after: $after) {
        edges { node { id code fullName level parentId } } pageInfo { hasNextPage endCursor } } }`;
    const page = async (after: string | null) =>
      (await o.read<{ units: Page<{ code: string }> }>(document, { under: o.v.province, after }, secret)).units;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...nodesOf(first), ...nodesOf(second)].map((n) => n.code)).toEqual(['22114', '22120', '22132']);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const old = await o.read(`{ unit(id: "${o.v.commune}", day: "2024-11-01") { code name } }`, {}, secret);
    expect(old).toEqual({ unit: { code: '22132', name: 'Tuy An Tây' } });
  });

  it('reads a unit as an edition saw it, also after the register has changed', async () => {
    const name = (on: string) => o.read(`{ unit(id: "${o.v.quietCommune}", day: "${on}") { fullName } }`, {}, secret);
    await o.v.admin.query(`update app.unit_version set full_name = 'Xã Khác' where unit_id = $1`, [o.v.quietCommune]);
    expect(await name(TODAY)).toEqual({ unit: { fullName: 'Xã Tuy An Đông' } });
    expect(await name('2026-11-01')).toEqual({ unit: { fullName: 'Xã Khác' } });
  });

  it('reads campaigns with their services', async () => {
    const document = `{ campaigns { edges { node { id name services editionDate } } } }`;
    const { campaigns } = await o.read<{ campaigns: Page<object> }>(document, {}, secret);
    expect(nodesOf(campaigns)).toEqual([
      { id: o.v.campaign, name: 'Ra quân mùa thu', services: ['EID_LEVEL_1'], editionDate: TODAY },
    ]);
  });

  it('reads progress by commune and service, each figure with what is needed to read it', async () => {
    const document = `query ($campaign: UUID!) {
      progress(campaignId: $campaign, measures: [ACTIVATED_HELPED], service: EID_LEVEL_1) {
        edges { node { id unit { code } value reason definitionVersion ruleVersion territoryDate editionDate } } } }`;
    const { progress } = await o.read<{ progress: Page<FigureNode> }>(document, { campaign: o.v.campaign }, secret);
    const dated = { definitionVersion: 1, ruleVersion: 'eligibility-2', territoryDate: TODAY, editionDate: TODAY };
    expect(nodesOf(progress)).toMatchObject([
      { unit: { code: '22114' }, value: null, reason: 'TOO_FEW', ...dated },
      { unit: { code: '22120' }, value: 0, reason: null, ...dated },
      { unit: { code: '22132' }, value: 10, reason: null, ...dated },
    ]);
    expect(new Set(nodesOf(progress).map((n) => n.id)).size).toBe(3);
  });

  it('asks for one unit, a page at a time, in an edition of its choice, and finds no total of the province', async () => {
    const of = async (more: string) => {
      const rows = 'edges { node { id unit { level code } measure value } } pageInfo { hasNextPage endCursor }';
      const document = `{ progress(campaignId: "${o.v.campaign}", ${more}) { ${rows} } }`;
      return (await o.read<{ progress: Page<FigureNode> }>(document, {}, secret)).progress;
    };
    const whole = nodesOf(await of(`unitId: "${o.v.province}", first: 100`));
    expect(whole).toHaveLength(33);
    expect(new Set(whole.map((n) => n.unit.level))).toEqual(new Set(['COMMUNE']));
    const paged: FigureNode[] = [];
    let page = await of(`first: 7`);
    paged.push(...nodesOf(page));
    while (page.pageInfo.hasNextPage) {
      page = await of(`first: 7, after: "${page.pageInfo.endCursor}"`);
      paged.push(...nodesOf(page));
    }
    expect(paged).toEqual(whole);
    const before = await of(`unitId: "${o.v.commune}", measures: [PERSON_TURNS], edition: "2026-11-23"`);
    expect(nodesOf(before).map((n) => n.value)).toEqual([0]);
  });

  it('reads which editions there are, and is told when one is not', async () => {
    const document = `{ editions(first: 2) { edges { node { date } } pageInfo { hasNextPage } } }`;
    expect(await o.read(document, {}, secret)).toEqual({
      editions: {
        edges: [{ node: { date: TODAY } }, { node: { date: '2026-11-23' } }],
        pageInfo: { hasNextPage: true },
      },
    });
    const none = await o.ask(`{ campaigns(edition: "2025-01-01") { edges { cursor } } }`, {}, secret);
    expect(codeOf(none)).toBe('NOT_FOUND');
  });

  it('sees what it costs, and is told when to come back; another key is not held up', async () => {
    const own = (await o.aKey()).secret;
    const page = `{ progress(campaignId: "${o.v.campaign}", first: 100) { edges { node { value unit { code } } } } }`;
    const first = await o.ask(page, {}, own);
    expect(first.body.extensions?.cost).toMatchObject({ requested: 201, remaining: 4799, limit: 5000 });
    const cheap = await o.ask(`{ unit(id: "${o.v.commune}") { code name type } }`, {}, own);
    expect(cheap.body.extensions?.cost).toMatchObject({ requested: 1, remaining: 4798 });
    let last = first;
    for (let i = 0; i < 30 && last.status === 200; i += 1) last = await o.ask(page, {}, own);
    expect([last.status, codeOf(last)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last.body.errors?.[0]?.extensions['retryAfter']).toBeGreaterThan(0);
    expect((await o.ask(page, {}, secret)).status).toBe(200);
  });
});
