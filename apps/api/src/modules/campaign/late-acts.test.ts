import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '@go-cua/domain/core';
import { askVia, aVillage, Phone, TODAY, TONIGHT, type Village } from '../../../test/kit';

const DAY = 86_400_000;
let v: Village;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
});
afterAll(() => v.end());

const move = async (mutation: 'startClosingCampaign' | 'closeCampaign', version: number) => {
  const { data } = await ask(
    v.coordinator,
    `mutation ($input: MoveCampaignInput!) { done: ${mutation}(input: $input) { campaign { status } refusal { code } } }`,
    { input: { id: v.campaign, version } },
  );
  return data!['done'] as { campaign: { status: string } | null; refusal: { code: string } | null };
};
const tiles = async () =>
  (
    (
      await ask(
        v.coordinator,
        `query ($c: UUID!, $u: UUID!) { figures(campaignId: $c, unitId: $u) { tiles { personTurns anonymousTurns } } }`,
        { c: v.campaign, u: v.commune },
      )
    ).data!['figures'] as { tiles: object }
  ).tiles;
const entries = async () =>
  (
    await v.admin.query<{ day: string; known: string; measure: string; delta: number }>(
      `select day::text, known_on::text as known, measure, sum(delta)::int as delta from app.figure_entry
       where campaign_id = $1 and measure in ('PERSON_TURNS', 'ANONYMOUS_TURNS') group by 1, 2, 3 order by 1, 2, 3`,
      [v.campaign],
    )
  ).rows;

it('what was done before a campaign closed and is sent after it counts on its day, as a correction of today', async () => {
  const [inTime, late] = [new Phone(v, v.mate), new Phone(v, v.volunteer)];
  const evening = (phone: Phone) => {
    const { householdId, residents, acts } = phone.family(2);
    return [...acts, phone.visit(householdId, 'MET', { met: residents, anonymousHelped: 1 })];
  };
  const sent = await v.submit(v.mate, evening(inTime));
  // A volunteer's phone was without network all evening, and lay in a drawer until the campaign was closed.
  const unsent = evening(late);
  expect(new Set(sent.receipts.map((r) => r.status))).toEqual(new Set(['APPLIED']));
  expect(await tiles()).toEqual({ personTurns: 2, anonymousTurns: 1 });

  v.setNow(TONIGHT + 3 * DAY);
  expect(await move('startClosingCampaign', 1)).toMatchObject({ campaign: { status: 'CLOSING' }, refusal: null });
  expect(await move('closeCampaign', 2)).toMatchObject({ campaign: { status: 'CLOSED' }, refusal: null });

  v.setNow(TONIGHT + 5 * DAY);
  const { receipts } = await v.submit(v.volunteer, unsent);
  expect(receipts.map((r) => [r.status, r.code ?? null])).toEqual(unsent.map(() => ['APPLIED', null]));
  const [tonight, fifth] = [TODAY, addDays(TODAY, 5)];
  expect(await entries()).toEqual([
    { day: tonight, known: tonight, measure: 'ANONYMOUS_TURNS', delta: 1 },
    { day: tonight, known: tonight, measure: 'PERSON_TURNS', delta: 2 },
    { day: tonight, known: fifth, measure: 'ANONYMOUS_TURNS', delta: 1 },
    { day: tonight, known: fifth, measure: 'PERSON_TURNS', delta: 2 },
  ]);
  expect(await tiles()).toEqual({ personTurns: 4, anonymousTurns: 2 });
});

it('and is sent once: the phone that offers it again hears the same receipts, and nothing is counted twice', async () => {
  const phone = new Phone(v, v.volunteer);
  const { householdId, acts } = phone.family(1);
  const all = [...acts, phone.visit(householdId, 'MET', { anonymousHelped: 1 })];
  const before = await entries();
  const first = await v.submit(v.volunteer, all);
  const counted = await entries();
  expect(counted).not.toEqual(before);
  expect(await v.submit(v.volunteer, all)).toMatchObject({ receipts: first.receipts });
  expect(await entries()).toEqual(counted);
});
