import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '@go-cua/domain/core';
import { aForeignCommune, anId, askVia, aVillage, type ForeignCommune, type Village } from '../../../test/kit';

let v: Village;
let foreign: ForeignCommune;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  foreign = await aForeignCommune(v);
  ask = askVia(v);
});
afterAll(() => v.end());

interface Shown {
  id: string;
  version: number;
  status: string;
  hotline: string;
  planNo: string | null;
  services: { service: string; validFrom: string; validTo: string | null }[];
  teams: { id: string }[];
  moves: { event: string; hindrance: string | null }[];
}
interface CampaignAnswer {
  campaign: Shown | null;
  refusal: { code: string; field: string | null } | null;
}
const FIELDS = `id version status hotline planNo planDay planTitle asksIdNumber validFrom validTo services { service validFrom validTo } teams { id } moves { event to hindrance }`;
const change = async (mutation: string, type: string, input: object, who: PersonId = v.coordinator) => {
  const { data, codes } = await ask(
    who,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { campaign { ${FIELDS} } refusal { code field } } }`,
    { input },
  );
  if (!data) throw new Error(codes.join());
  return data['done'] as CampaignAnswer;
};
const DAYS = { validFrom: '2026-12-01', validTo: '2026-12-31' };
const create = (more: object = {}, who?: PersonId) =>
  change(
    'createCampaign',
    'CreateCampaignInput',
    { name: 'Ra quân cuối năm', unitId: v.commune, ...DAYS, ...more },
    who,
  );
const step = (mutation: string, c: Shown, version = c.version) =>
  change(mutation, 'MoveCampaignInput', { id: c.id, version });

describe('a campaign lives', () => {
  it('from a draft that says what it lacks to the last state, one step at a time', async () => {
    const { campaign: draft } = await create();
    expect(draft!.moves).toEqual([{ event: 'OPEN', to: 'OPEN', hindrance: 'CAMPAIGN_NO_SERVICE' }]);
    expect((await step('openCampaign', draft!)).refusal).toEqual({ code: 'CAMPAIGN_NO_SERVICE', field: 'services' });
    const services = [{ service: 'EID_LEVEL_1' }, { service: 'HEALTH_RECORD', validFrom: '2026-12-10' }];
    const offered = await change('setCampaignServices', 'SetCampaignServicesInput', {
      id: draft!.id,
      version: draft!.version,
      services,
    });
    expect(offered.campaign!.services).toEqual([
      { service: 'EID_LEVEL_1', validFrom: '2026-12-01', validTo: null },
      { service: 'HEALTH_RECORD', validFrom: '2026-12-10', validTo: null },
    ]);
    expect((await step('openCampaign', offered.campaign!)).refusal).toMatchObject({ code: 'CAMPAIGN_NO_TEAM' });
    const joined = await change('setCampaignTeams', 'SetCampaignTeamsInput', {
      campaignId: draft!.id,
      teamIds: [v.team],
    });
    expect((await step('openCampaign', joined.campaign!)).refusal).toMatchObject({ code: 'CAMPAIGN_NO_HOTLINE' });
    const called = await change('updateCampaign', 'UpdateCampaignInput', {
      ...{ id: draft!.id, version: joined.campaign!.version, name: 'Ra quân cuối năm', hotline: '1900.0368', ...DAYS },
    });
    const open = await step('openCampaign', called.campaign!);
    expect(open.campaign!.status).toBe('OPEN');
    // The same request again finds it done.
    expect((await step('openCampaign', called.campaign!)).campaign).toMatchObject({
      status: 'OPEN',
      version: open.campaign!.version,
    });
    expect((await step('closeCampaign', open.campaign!)).refusal).toMatchObject({ code: 'CAMPAIGN_NOT_IN_STATE' });
    const closing = await step('startClosingCampaign', open.campaign!);
    const reopened = await step('reopenCampaign', closing.campaign!);
    const again = await step('startClosingCampaign', reopened.campaign!);
    const closed = await step('closeCampaign', again.campaign!);
    expect([closed.campaign!.status, closed.campaign!.moves]).toEqual(['CLOSED', []]);
    const late = { id: draft!.id, version: closed.campaign!.version, name: 'Khác', hotline: '1900.0368', ...DAYS };
    expect((await change('updateCampaign', 'UpdateCampaignInput', late)).refusal).toMatchObject({
      code: 'CAMPAIGN_CLOSED',
    });
  });

  it('names the plan that it carries out, by number and day, until it is taken out again', async () => {
    const plan = { planNo: '15-KH/TĐTN', planDay: '2026-11-20', planTitle: 'Hỗ trợ chuyển đổi số cộng đồng' };
    expect((await create({ ...plan, planDay: null })).refusal).toEqual({ code: 'PLAN_DAY_MISSING', field: 'planDay' });
    const { campaign } = await create(plan);
    expect(campaign).toMatchObject(plan);
    const without = { id: campaign!.id, version: campaign!.version, name: 'Ra quân cuối năm', ...DAYS };
    const taken = { ...without, planNo: null, planDay: null, planTitle: null };
    expect((await change('updateCampaign', 'UpdateCampaignInput', taken)).campaign).toMatchObject({
      ...{ planNo: null, planDay: null, planTitle: '' },
    });
  });

  it('keeps what a change leaves out', async () => {
    const said = {
      ...{ planNo: '15-KH/TĐTN', planDay: '2026-11-20', planTitle: 'Hỗ trợ chuyển đổi số cộng đồng' },
      ...{ asksIdNumber: true, hotline: '1900.0368' },
    };
    const { campaign } = await create(said);
    const rename = { id: campaign!.id, version: campaign!.version, name: 'Ra quân Tết', ...DAYS };
    const renamed = await change('updateCampaign', 'UpdateCampaignInput', rename);
    expect(renamed.campaign).toMatchObject({ ...said, version: campaign!.version + 1 });
    const quiet = { ...rename, version: renamed.campaign!.version, hotline: null, asksIdNumber: false };
    expect((await change('updateCampaign', 'UpdateCampaignInput', quiet)).campaign).toMatchObject({
      ...{ ...said, hotline: '', asksIdNumber: false },
    });
  });

  it('starts closing only when no outing is left ahead', async () => {
    const { data } = await ask(v.coordinator, `query ($id: UUID!) { campaign(id: $id) { ${FIELDS} } }`, {
      id: v.campaign,
    });
    const open = data!['campaign'] as Shown;
    expect(open.moves).toEqual([{ event: 'START_CLOSING', to: 'CLOSING', hindrance: 'CAMPAIGN_HAS_OUTINGS' }]);
    expect((await step('startClosingCampaign', open)).refusal).toEqual({
      code: 'CAMPAIGN_HAS_OUTINGS',
      field: 'outings',
    });
  });
});

describe('what a campaign is told at the field', () => {
  it('days in the wrong order, a hotline that nobody can call, a service outside its days or twice', async () => {
    const refusal = async (more: object) => (await create(more)).refusal;
    expect(await refusal({ validTo: '2026-11-30' })).toEqual({ code: 'ENDS_BEFORE_IT_BEGINS', field: 'validTo' });
    expect(await refusal({ hotline: 'gọi anh Tư' })).toEqual({ code: 'HOTLINE_NOT_A_NUMBER', field: 'hotline' });
    expect(await refusal({ services: [{ service: 'ID_CARD', validTo: '2027-01-01' }] })).toEqual({
      code: 'SERVICE_OUTSIDE_CAMPAIGN',
      field: 'services',
    });
    expect(await refusal({ services: [{ service: 'ID_CARD' }, { service: 'ID_CARD' }] })).toMatchObject({
      code: 'SERVICE_TWICE',
    });
    expect(await refusal({ teamIds: [anId()] })).toEqual({ code: 'TEAM_UNKNOWN', field: 'teamIds' });
    expect(await refusal({ teamIds: [foreign.team] })).toEqual({ code: 'TEAM_OUTSIDE_CAMPAIGN', field: 'teamIds' });
  });

  it('days that would leave a planned outing outside', async () => {
    const input = { id: v.campaign, version: 1, name: 'Ra quân mùa thu', hotline: '0950000000', asksIdNumber: true };
    const shorter = { ...input, validFrom: '2026-11-01', validTo: '2026-11-20' };
    expect((await change('updateCampaign', 'UpdateCampaignInput', shorter)).refusal).toEqual({
      code: 'OUTING_OUTSIDE_CAMPAIGN',
      field: 'validTo',
    });
  });

  it('a service that an open campaign has begun with is ended, not taken away', async () => {
    const input = { id: v.campaign, version: 1, services: [] };
    expect((await change('setCampaignServices', 'SetCampaignServicesInput', input)).refusal).toEqual({
      code: 'SERVICE_IN_USE',
      field: 'services',
    });
    const ended = { ...input, services: [{ service: 'EID_LEVEL_1', validFrom: '2026-11-01', validTo: '2026-12-20' }] };
    const done = await change('setCampaignServices', 'SetCampaignServicesInput', ended);
    expect(done.campaign!.services[0]).toMatchObject({ validTo: '2026-12-20' });
    const other = [{ service: 'EID_LEVEL_1', validFrom: '2026-11-01', validTo: '2026-12-21' }];
    expect(
      (await change('setCampaignServices', 'SetCampaignServicesInput', { ...ended, services: other })).refusal,
    ).toMatchObject({ code: 'STALE' });
  });

  it('a team that has an outing ahead stays', async () => {
    const input = { campaignId: v.campaign, teamIds: [v.otherTeam] };
    expect((await change('setCampaignTeams', 'SetCampaignTeamsInput', input)).refusal).toEqual({
      code: 'TEAM_HAS_OUTINGS',
      field: 'teamIds',
    });
  });
});

describe('a campaign of the province', () => {
  const ofProvince = async () =>
    (await create({ unitId: foreign.province, services: [{ service: 'EID_LEVEL_1' }] }, foreign.provinceCoordinator))
      .campaign!;

  it('is read by a commune, which sends its own teams and changes nothing else', async () => {
    const { id } = await ofProvince();
    const join = (who: PersonId, teamIds: string[]) =>
      change('setCampaignTeams', 'SetCampaignTeamsInput', { campaignId: id, teamIds }, who);
    expect((await join(foreign.coordinator, [foreign.team])).campaign!.teams).toEqual([{ id: foreign.team }]);
    const input = { id, version: 1, name: 'Của xã', ...DAYS };
    expect((await change('updateCampaign', 'UpdateCampaignInput', input, foreign.coordinator)).refusal).toEqual({
      code: 'OUT_OF_SCOPE',
      field: 'id',
    });
    expect((await join(v.coordinator, [v.team])).refusal).toMatchObject({ code: 'TEAM_OUTSIDE_CAMPAIGN' });
    expect((await join(v.coordinator, [])).refusal).toEqual({ code: 'OUT_OF_SCOPE', field: 'campaignId' });
    expect((await join(foreign.provinceCoordinator, [])).campaign!.teams).toEqual([]);
  });

  it('goes on in each of its communes, whoever looks', async () => {
    const { id } = await ofProvince();
    const listed = async (unitId: string, who: PersonId) => {
      const { data } = await ask(who, `query ($unitId: UUID) { campaigns(unitId: $unitId) { campaigns { id } } }`, {
        unitId,
      });
      return (data!['campaigns'] as { campaigns: { id: string }[] }).campaigns.map((c) => c.id);
    };
    expect(await listed(foreign.commune, foreign.coordinator)).toContain(id);
    expect(await listed(foreign.commune, foreign.provinceCoordinator)).toContain(id);
    expect(await listed(foreign.province, foreign.provinceCoordinator)).toContain(id);
  });

  it('is not in the list of a commune elsewhere, and its id says nothing there', async () => {
    const { id } = await ofProvince();
    const list = async (who: PersonId) =>
      (
        (await ask(who, `{ campaigns { total campaigns { id } } }`)).data!['campaigns'] as {
          campaigns: { id: string }[];
        }
      ).campaigns.map((c) => c.id);
    expect(await list(foreign.coordinator)).toContain(id);
    expect(await list(v.coordinator)).not.toContain(id);
    expect((await ask(v.coordinator, `query ($id: UUID!) { campaign(id: $id) { id } }`, { id })).data).toEqual({
      campaign: null,
    });
    expect((await create({ id }, v.coordinator)).refusal).toEqual({ code: 'ID_TAKEN', field: 'id' });
    expect((await create({ unitId: foreign.province }, foreign.coordinator)).refusal).toMatchObject({
      code: 'OUT_OF_SCOPE',
    });
    await expect(create({}, v.leader)).rejects.toThrow('FORBIDDEN');
  });
});
