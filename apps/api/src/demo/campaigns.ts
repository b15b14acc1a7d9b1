import {
  newId,
  type CampaignId,
  type Day,
  type OrganisationId,
  type OutingId,
  type OutingSeriesId,
  type PersonId,
  type TeamId,
  type UnitId,
} from '@go-cua/domain/core';
import type { ServiceCode } from '@go-cua/domain/activation';
import type { DemoTeam } from './campaign';
import type { Dice } from './dice';
import type { Hands } from './run';

export interface DemoCampaign {
  readonly name: string;
  readonly unitId: UnitId;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly teamIds: readonly TeamId[];
  /** With its own purpose of consent; the sample's numbers begin with 099, which belongs to nobody. */
  readonly asksIdNumber: boolean;
  readonly services: readonly ServiceCode[];
  /** Who carries it out, and which plan. */
  readonly organisationId?: OrganisationId;
  readonly planNo?: string;
  readonly planDay?: Day;
  readonly planTitle?: string;
}

/** A campaign, opened. */
export async function aCampaign(h: Hands, by: PersonId, at: number, dice: Dice, c: DemoCampaign): Promise<CampaignId> {
  const id = newId<CampaignId>(dice.between(0, 1023), { now: at, random: dice.bytes(10) });
  await h.ask(
    by,
    at,
    `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { refusal { code field } } }`,
    {
      input: {
        ...{ id, ...c, hotline: '0950000000' },
        services: c.services.map((service) => ({ service, validFrom: c.validFrom })),
      },
    },
  );
  await h.ask(
    by,
    at,
    `mutation ($input: MoveCampaignInput!) { openCampaign(input: $input) { refusal { code field } } }`,
    {
      input: { id, version: 1 },
    },
  );
  return id;
}

/** An evening round of one team in its hamlet, 18:00 to 21:00. */
export async function anOuting(
  h: Hands,
  by: PersonId,
  at: number,
  dice: Dice,
  campaignId: CampaignId,
  team: DemoTeam,
  day: Day,
): Promise<OutingId> {
  const id = newId<OutingId>(dice.between(0, 1023), { now: at, random: dice.bytes(10) });
  await h.ask(by, at, `mutation ($input: PlanOutingInput!) { planOuting(input: $input) { refusal { code field } } }`, {
    input: {
      id,
      campaignId,
      teamId: team.id,
      kind: 'EVENING',
      day,
      startsAt: 1080,
      endsAt: 1260,
      hamletIds: [team.hamletId],
    },
  });
  return id;
}

/** The Volunteer Saturdays of one team from a day on, half past seven to eleven, as long as the campaign runs. */
export async function saturdays(
  h: Hands,
  by: PersonId,
  at: number,
  dice: Dice,
  campaignId: CampaignId,
  team: DemoTeam,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<void> {
  const id = newId<OutingSeriesId>(dice.between(0, 1023), { now: at, random: dice.bytes(10) });
  const mutation = `mutation ($input: PlanOutingSeriesInput!) { planOutingSeries(input: $input) { refusal { code field } } }`;
  await h.ask(by, at, mutation, {
    input: {
      ...{ id, campaignId, teamId: team.id, kind: 'SATURDAY', startsAt: 450, endsAt: 660 },
      ...{ firstDay: from, weekdays: ['SA'], until },
    },
  });
}

/** Its days are over: late acts were taken in, then it was closed for good. */
export async function closeCampaign(h: Hands, by: PersonId, at: number, id: CampaignId): Promise<void> {
  for (const [move, version] of [
    ['startClosingCampaign', 2],
    ['closeCampaign', 3],
  ] as const)
    await h.ask(by, at, `mutation ($input: MoveCampaignInput!) { ${move}(input: $input) { refusal { code field } } }`, {
      input: { id, version },
    });
}

/** A third party with a key; the sample has the name alone, a key that works is made in the console. */
export async function anApiClient(h: Hands, by: PersonId, at: number, unitId: UnitId, lastDay: Day): Promise<void> {
  await h.ask(
    by,
    at,
    `mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { refusal { code field } } }`,
    {
      input: {
        name: 'Cổng dữ liệu mở (mẫu)',
        agreement: 'Thỏa thuận mẫu số 01',
        unitId,
        lastDay,
        scopes: ['UNITS', 'CAMPAIGNS', 'PROGRESS'],
      },
    },
  );
}

/** All of the eligible reached and answered (for a voluntary service, never all activated), handed down to the hamlets. */
export async function aTarget(
  h: Hands,
  by: PersonId,
  at: number,
  campaignId: CampaignId,
  unitId: UnitId,
): Promise<void> {
  const about = { campaignId, unitId, service: 'EID_LEVEL_1' };
  await h.ask(by, at, `mutation ($input: SetTargetInput!) { setTarget(input: $input) { refusal { code field } } }`, {
    input: { ...about, kind: 'SHARE', value: 100 },
  });
  await h.ask(
    by,
    at,
    `mutation ($input: ShareOutTargetInput!) { shareOutTarget(input: $input) { refusal { code field } } }`,
    {
      input: { ...about, version: 1, dryRun: false },
    },
  );
}
