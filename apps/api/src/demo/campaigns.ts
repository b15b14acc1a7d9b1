import {
  newId,
  type CampaignId,
  type Day,
  type OutingId,
  type PersonId,
  type TeamId,
  type UnitId,
} from '@go-cua/domain/core';
import type { DemoTeam } from './campaign';
import type { Dice } from './dice';
import type { Hands } from './run';

export interface DemoCampaign {
  readonly name: string;
  readonly unitId: UnitId;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly teamIds: readonly TeamId[];
}

/** A campaign with the one service of the sample, opened. */
export async function aCampaign(h: Hands, by: PersonId, at: number, dice: Dice, c: DemoCampaign): Promise<CampaignId> {
  const id = newId<CampaignId>(dice.between(0, 1023), { now: at, random: dice.bytes(10) });
  await h.ask(
    by,
    at,
    `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { refusal { code field } } }`,
    {
      input: {
        ...{ id, ...c, asksIdNumber: false, hotline: '0950000000' },
        services: [{ service: 'EID_LEVEL_1', validFrom: c.validFrom }],
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
