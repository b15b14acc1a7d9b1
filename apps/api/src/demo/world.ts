import {
  addDays,
  newId,
  type CampaignId,
  type Day,
  type HamletId,
  type OutingId,
  type PersonId,
  type TeamId,
  type UnitId,
} from '@go-cua/domain/core';
import type { AppPool } from '../database/app-pool';
import { appContext } from '../graphql/app-context';
import type { Keys } from '../keys';
import { submitActs } from '../modules/fieldwork/fieldwork.service';
import { playNight, type DemoTeam, type NightPlan } from './campaign';
import { anOuting } from './campaigns';
import type { Dice } from './dice';
import type { DoorMemory } from './door-memory';
import type { NameBook } from './names';
import type { Hands } from './run';
import { aPerson } from './staff';

export interface DemoOptions {
  readonly pool: AppPool;
  readonly keys: Keys;
  readonly ownerUrl: string;
  readonly root: string;
  readonly seed?: number;
  setPassword(personId: PersonId, phone: string, password: string): Promise<void>;
  now(): number;
  say(line: string): void;
}

/** Who acts in the sample, when, and with which hands and dice. */
export interface World {
  readonly h: Hands;
  readonly o: DemoOptions;
  readonly dice: Dice;
  readonly by: PersonId;
  readonly at: number;
  readonly today: Day;
  readonly names: NameBook;
}

export type Common = Pick<World, 'h' | 'o' | 'dice' | 'names'>;
export type Doors = Map<HamletId, DoorMemory[]>;

/** Five or six volunteers at a time, with numbers of their own. */
export function crewFrom(w: World, firstNumber: number): (known: readonly string[]) => Promise<PersonId[]> {
  let number = firstNumber;
  return async (known) => {
    const own: PersonId[] = [];
    for (let n = 0; n < w.dice.between(5, 6); n += 1)
      own.push(await aPerson(w.h, w.by, w.at, w.dice, w.names, known[n] ?? `0950000${(number += 1)}`));
    return own;
  };
}

export async function aTeam(
  w: World,
  unitId: UnitId,
  name: string,
  hamletId: HamletId,
  people: readonly PersonId[],
  validFrom: Day,
  validTo?: Day,
): Promise<DemoTeam> {
  const id = newId<TeamId>(w.dice.between(0, 1023), { now: w.at, random: w.dice.bytes(10) });
  await w.h.ask(
    w.by,
    w.at,
    `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { refusal { code field } } }`,
    {
      input: {
        ...{ id, unitId, name, kind: 'COMMUNITY_DIGITAL_TEAM', validFrom, hamletIds: [hamletId] },
        ...{ foundingDecisionNo: `${w.dice.between(10, 90)}/QĐ-UBND`, foundingDecisionDay: addDays(validFrom, -7) },
        ...(validTo && { validTo }),
        members: people.map((personId, i) => ({ personId, place: i === 0 ? 'LEADER' : i === 1 ? 'DEPUTY' : 'MEMBER' })),
      },
    },
  );
  return { id, hamletId, leader: people[0]!, members: people, pens: new Map() };
}

/** A night's acts go in with the clock of that night, by who wrote them. */
const sender =
  (w: World) =>
  async (author: PersonId, acts: Parameters<typeof submitActs>[1]['acts'], at: number): Promise<void> => {
    const ctx = appContext(
      { ...w.o, live: { moved: () => undefined, watch: async function* () {} }, demo: true, now: () => at },
      { personId: author, app: 'portal' },
    );
    await submitActs(ctx, { sentAt: at, unsent: acts.length, acts });
  };

export async function night(
  w: World,
  campaignId: CampaignId,
  team: DemoTeam,
  on: Day,
  doors: readonly DoorMemory[],
  more: Partial<Pick<NightPlan, 'enough' | 'next' | 'newcomers' | 'asksIdNumber' | 'allServices'>> = {},
): Promise<void> {
  await playNight({
    ...{ campaignId, team, day: on, doors, dice: w.dice, asksIdNumber: false, ...more },
    outing: () => anOuting(w.h, w.by, w.at, w.dice, campaignId, team, on) as Promise<OutingId>,
    send: (author, acts, at) => sender(w)(author, acts as never, at),
  });
}
