import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '@go-cua/domain/core';
import { aForeignCommune, askVia, aVillage, type ForeignCommune, type Village } from '../../../test/kit';

let v: Village;
let foreign: ForeignCommune;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  foreign = await aForeignCommune(v);
  ask = askVia(v);
});
afterAll(() => v.end());

interface Draft {
  id: string;
  version: number;
}
/** A draft of December with a service and a team. */
async function aDraft(): Promise<Draft> {
  const input = { name: 'Ra quân cuối năm', unitId: v.commune, validFrom: '2026-12-01', validTo: '2026-12-31' };
  const { data } = await ask(
    v.coordinator,
    `mutation ($input: CreateCampaignInput!) { done: createCampaign(input: $input) { campaign { id version } } }`,
    { input: { ...input, services: [{ service: 'EID_LEVEL_1' }], teamIds: [v.team] } },
  );
  return (data!['done'] as { campaign: Draft }).campaign;
}

describe('a draft', () => {
  const discard = async (c: Draft, who: PersonId = v.coordinator) => {
    const { data, codes } = await ask(
      who,
      `mutation ($input: MoveCampaignInput!) { done: discardCampaign(input: $input) { id refusal { code field } } }`,
      { input: { id: c.id, version: c.version } },
    );
    return data ? (data['done'] as { id: string | null; refusal: { code: string } | null }) : codes;
  };
  const left = async (id: string) => {
    const tables = ['campaign_service', 'campaign_team', 'outing', 'target'];
    const counts = tables.map((t) => `(select count(*) from app.${t} where campaign_id = $1)`);
    const { rows } = await v.admin.query<{ n: string }>(
      `select (select count(*) from app.campaign where id = $1) + ${counts.join(' + ')} as n`,
      [id],
    );
    return Number(rows[0]!.n);
  };

  it('is thrown away with what was planned in it, and the history of the set-up keeps it', async () => {
    const draft = await aDraft();
    await v.admin.query(
      `with planned as (insert into app.outing (id, campaign_id, team_id, kind, day, starts_at, ends_at)
         values (gen_random_uuid(), $1, $2, 'EVENING', '2026-12-05', 1080, 1260) returning id)
       insert into app.outing_hamlet (outing_id, hamlet_id) select id, $3 from planned`,
      [draft.id, v.team, v.hamlet],
    );
    expect(await left(draft.id)).toBe(4);
    expect(await discard({ ...draft, version: draft.version + 1 })).toMatchObject({ refusal: { code: 'STALE' } });
    expect(await discard(draft, foreign.coordinator)).toMatchObject({ refusal: { code: 'OUT_OF_SCOPE' } });
    expect(await discard(draft, v.leader)).toEqual(['FORBIDDEN']);
    expect(await left(draft.id)).toBe(4);
    expect(await discard(draft)).toEqual({ id: draft.id, refusal: null });
    expect(await left(draft.id)).toBe(0);
    expect(await discard(draft)).toMatchObject({ refusal: { code: 'UNKNOWN' } });
    const { rows } = await v.admin.query(
      `select before ->> 'name' as name from app.setup_history where table_name = 'campaign' and after is null and before ->> 'id' = $1`,
      [draft.id],
    );
    expect(rows).toEqual([{ name: 'Ra quân cuối năm' }]);
  });

  it('is the only one that may be: what has been open stays', async () => {
    const { data } = await ask(v.coordinator, `query ($id: UUID!) { campaign(id: $id) { id version } }`, {
      id: v.campaign,
    });
    expect(await discard(data!['campaign'] as Draft)).toMatchObject({ refusal: { code: 'CAMPAIGN_NOT_IN_STATE' } });
    expect(await left(v.campaign)).toBeGreaterThan(0);
  });
});
