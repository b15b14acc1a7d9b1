// From key to table: level-1 activations of the first campaign, commune by commune, as tab-separated lines.
//   GO_CUA_HOST=https://YOUR.HOST GO_CUA_KEY=gc_live_… npx tsx progress.ts
const { GO_CUA_HOST: host, GO_CUA_KEY: key } = process.env;
if (!host || !key) throw new Error('Set GO_CUA_HOST and GO_CUA_KEY.');

interface Page<T> {
  edges: { node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Row {
  unit: { code: string; fullName: string };
  measure: string;
  value: number | null;
  reason: string | null;
  editionDate: string;
}

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const response = await fetch(`${host}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  if (response.status === 429) {
    await new Promise((done) => setTimeout(done, Number(response.headers.get('retry-after')) * 1000));
    return ask<T>(query, variables);
  }
  const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
  if (!data || errors) throw new Error(errors?.[0]?.message ?? `status ${response.status}`);
  return data;
}

const { campaigns } = await ask<{ campaigns: Page<{ id: string; name: string }> }>(
  '{ campaigns(first: 1) { edges { node { id name } } } }',
);
const campaign = campaigns.edges[0]?.node;
if (!campaign) throw new Error('No campaign has been published yet.');

const PROGRESS = `query ($campaignId: UUID!, $after: String) {
  progress(campaignId: $campaignId, service: EID_LEVEL_1, measures: [ELIGIBLE, ACTIVATED_HELPED], first: 100, after: $after) {
    edges { node { unit { code fullName } measure value reason editionDate } }
    pageInfo { hasNextPage endCursor }
  }
}`;
console.log(campaign.name);
for (let after: string | null = null, more = true; more;) {
  const { progress }: { progress: Page<Row> } = await ask(PROGRESS, { campaignId: campaign.id, after });
  for (const { node } of progress.edges)
    console.log(
      [node.unit.code, node.unit.fullName, node.measure, node.value ?? node.reason, node.editionDate].join('\t'),
    );
  more = progress.pageInfo.hasNextPage;
  after = progress.pageInfo.endCursor;
}
