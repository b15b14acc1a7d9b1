import { join } from 'node:path';
import {
  addDays,
  day,
  dayOfInstant,
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
import { buildAppSchema } from '../graphql/app-schema';
import type { Keys } from '../keys';
import { endRolesOfEndedUnits } from '../modules/people/ended-units';
import { submitActs } from '../modules/fieldwork/fieldwork.service';
import { playNight, type DemoTeam } from './campaign';
import { aCampaign, anApiClient, anOuting, aTarget, closeCampaign } from './campaigns';
import { Dice } from './dice';
import { freshDoor, type DoorMemory } from './evening';
import { openNames, type NameBook } from './names';
import { aHamlet, AN_XUAN_HAMLETS, unitOf } from './places';
import { hands, type Hands } from './run';
import { aPerson, DEMO_PASSWORD, DEMO_PHONES, firstCoordinator } from './staff';
import { housesOf } from './village';

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

/** In 2023 the article's commune reached "more than 560". */
const ENOUGH_2023 = 561;
const HOUSES_PER_HAMLET = 76;

interface World {
  readonly h: Hands;
  readonly o: DemoOptions;
  readonly dice: Dice;
  readonly by: PersonId;
  readonly at: number;
  readonly today: Day;
  readonly names: NameBook;
}

/**
 * The sample: the six hamlets of An Xuân with the history of 2023, today's campaign in Xã Tuy An Tây with an outing
 * tonight, and a small second commune. Everything goes through the product's own mutations and the intake of acts.
 */
export async function makeDemo(o: DemoOptions): Promise<void> {
  const dice = new Dice(o.seed ?? 22132);
  const names = openNames(join(o.root, 'data'));
  const h = hands(await buildAppSchema(), o);
  const doors = await then({ h, o, dice, names });
  await now({ h, o, dice, names }, doors);
}

type Common = Pick<World, 'h' | 'o' | 'dice' | 'names'>;
type Doors = Map<HamletId, DoorMemory[]>;

/** 2023: the province of then, six hamlets with a team in each, and the nights of one summer. */
async function then(c: Common): Promise<Doors> {
  const at = Date.parse('2023-03-01T08:00:00+07:00');
  const by = await firstCoordinator(c.o, at, c.dice, c.names, DEMO_PHONES.PROVINCE_2023, '54');
  const w: World = { ...c, by, at, today: dayOfInstant(at) };
  const anXuan = await unitOf(w.h, by, at, 'AN_XUAN');
  c.o.say('  2023: hamlets, teams');
  const hamlets: HamletId[] = [];
  for (const name of AN_XUAN_HAMLETS) hamlets.push(await aHamlet(w.h, by, at, anXuan, name));
  const crew = crewFrom(w, 500);
  const teams: DemoTeam[] = [];
  for (const [i, hamlet] of hamlets.entries())
    teams.push(
      await aTeam(w, anXuan, `Tổ CNSC ${AN_XUAN_HAMLETS[i]!}`, hamlet, await crew([]), w.today, day('2025-06-30')),
    );
  const doors: Doors = new Map(
    hamlets.map((id) => [id, housesOf(id, HOUSES_PER_HAMLET, c.dice.apart(), c.names).map(freshDoor)]),
  );
  c.o.say('  2023: the nights of the summer');
  await summerOf2023(w, anXuan, teams, doors);
  // The province is no more from 2025-07-01 on.
  await endRolesOfEndedUnits(c.o.ownerUrl, day('2025-07-01'));
  return doors;
}

/** Today: the new commune, new teams, the same doors three and a half years later. */
async function now(c: Common, doors: Doors): Promise<void> {
  const at = c.o.now();
  const by = await firstCoordinator(c.o, at, c.dice, c.names, DEMO_PHONES.PROVINCE, '66');
  const w: World = { ...c, by, at, today: dayOfInstant(at) };
  const tuyAnTay = await unitOf(w.h, by, at, 'TUY_AN_TAY');
  const tuyAnBac = await unitOf(w.h, by, at, 'TUY_AN_BAC');
  c.o.say('  today: people, teams');
  const served = await aHamlet(w.h, by, at, await unitOf(w.h, by, at, 'AN_NGHIEP'), 'Nghiệp Đông');
  await aHamlet(w.h, by, at, await unitOf(w.h, by, at, 'AN_LINH'), 'Lĩnh Tây');
  const north = await aHamlet(w.h, by, at, tuyAnBac, 'Hòa Đa');
  const coordinator = await aPerson(w.h, by, at, w.dice, w.names, DEMO_PHONES.COORDINATOR);
  const observer = await aPerson(w.h, by, at, w.dice, w.names, DEMO_PHONES.OBSERVER);
  await grant(w, coordinator, { role: 'COORDINATOR', unitId: tuyAnTay });
  await grant(w, observer, { role: 'OBSERVER', unitId: tuyAnTay });
  const crew = crewFrom(w, 100);
  const teams: DemoTeam[] = [];
  const known = [DEMO_PHONES.LEADER, DEMO_PHONES.VOLUNTEER, DEMO_PHONES.MATE];
  for (const [i, hamlet] of [...doors.keys(), served, north].entries()) {
    const name = `Tổ CNSC ${[...AN_XUAN_HAMLETS, 'Nghiệp Đông', 'Hòa Đa'][i]!}`;
    const people = await crew(i === 0 ? known : []);
    teams.push(await aTeam(w, hamlet === north ? tuyAnBac : tuyAnTay, name, hamlet, people, day('2025-07-01')));
  }
  c.o.say('  today: the evenings of this autumn');
  await thisAutumn(w, { tuyAnTay, tuyAnBac, teams, doors, served, north });
  await anApiClient(w.h, by, at, await unitOf(w.h, by, at, 'DAK_LAK'), addDays(w.today, 180));
  const accounts: [PersonId, string][] = [
    [by, DEMO_PHONES.PROVINCE],
    [coordinator, DEMO_PHONES.COORDINATOR],
    [observer, DEMO_PHONES.OBSERVER],
  ];
  for (const [i, phone] of known.entries()) accounts.push([teams[0]!.members[i]!, phone]);
  for (const [id, phone] of accounts) await c.o.setPassword(id, `+84${phone.slice(1)}`, DEMO_PASSWORD);
}

/** Five or six volunteers at a time, with numbers of their own. */
function crewFrom(w: World, firstNumber: number): (known: readonly string[]) => Promise<PersonId[]> {
  let number = firstNumber;
  return async (known) => {
    const own: PersonId[] = [];
    for (let n = 0; n < w.dice.between(5, 6); n += 1)
      own.push(await aPerson(w.h, w.by, w.at, w.dice, w.names, known[n] ?? `0950000${(number += 1)}`));
    return own;
  };
}

const grant = (w: World, personId: PersonId, where: object): Promise<unknown> =>
  w.h.ask(w.by, w.at, `mutation ($input: GrantInput!) { grantRole(input: $input) { refusal { code field } } }`, {
    input: { personId, ...where },
  });

async function aTeam(
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

async function night(
  w: World,
  campaignId: CampaignId,
  team: DemoTeam,
  on: Day,
  doors: readonly DoorMemory[],
  enough?: number,
): Promise<void> {
  await playNight({
    ...{ campaignId, team, day: on, doors, dice: w.dice, asksIdNumber: false },
    ...(enough !== undefined && { enough }),
    outing: () => anOuting(w.h, w.by, w.at, w.dice, campaignId, team, on) as Promise<OutingId>,
    send: (author, acts, at) => sender(w)(author, acts as never, at),
  });
}

const activated = (doors: ReadonlyMap<HamletId, readonly DoorMemory[]>): number =>
  [...doors.values()].flat().reduce((sum, d) => sum + d.helped, 0);

/** Team nights on three evenings a week, until the commune has its number. */
async function summerOf2023(
  w: World,
  unitId: UnitId,
  teams: readonly DemoTeam[],
  doors: ReadonlyMap<HamletId, DoorMemory[]>,
): Promise<void> {
  const campaignId = await aCampaign(w.h, w.by, w.at, w.dice, {
    ...{
      name: 'Mùa hè số An Xuân 2023',
      unitId,
      validFrom: day('2023-06-01'),
      validTo: day('2023-08-31'),
      teamIds: teams.map((t) => t.id),
    },
  });
  for (let round = 0; round < 14; round += 1) {
    const on = addDays(day('2023-06-06'), Math.floor(round / 3) * 7 + (round % 3) * 2);
    for (const team of teams) {
      if (activated(doors) >= ENOUGH_2023)
        return closeCampaign(w.h, w.by, Date.parse('2023-09-15T09:00:00+07:00'), campaignId);
      await night(w, campaignId, team, on, doors.get(team.hamletId)!);
    }
  }
}

interface Autumn {
  readonly tuyAnTay: UnitId;
  readonly tuyAnBac: UnitId;
  readonly teams: readonly DemoTeam[];
  readonly doors: Map<HamletId, DoorMemory[]>;
  readonly served: HamletId;
  readonly north: HamletId;
}

/** The same households, three and a half years older: who remains; a few evenings so far, and one tonight. */
async function thisAutumn(w: World, a: Autumn): Promise<void> {
  for (const d of [...a.doors.values()].flat()) if (d.no === 'SOFT') d.no = null;
  a.doors.set(a.served, housesOf(a.served, 24, w.dice.apart(), w.names).map(freshDoor));
  const validFrom = addDays(w.today, -24);
  const campaignFor = (name: string, unitId: UnitId, teams: readonly DemoTeam[]) =>
    aCampaign(w.h, w.by, w.at, w.dice, {
      name,
      unitId,
      validFrom,
      validTo: addDays(validFrom, 89),
      teamIds: teams.map((t) => t.id),
    });
  const here = a.teams.filter((t) => t.hamletId !== a.north);
  const campaignId = await campaignFor('90 ngày gõ cửa', a.tuyAnTay, here);
  for (const [ago, enough] of [
    [15, 26],
    [8, 22],
    [3, 18],
  ] as const)
    for (const team of here)
      await night(w, campaignId, team, addDays(w.today, -ago), a.doors.get(team.hamletId)!, enough);
  for (const team of here)
    for (const ahead of [0, 2]) await anOuting(w.h, w.by, w.at, w.dice, campaignId, team, addDays(w.today, ahead));

  await aTarget(w.h, w.by, w.at, campaignId, a.tuyAnTay);

  const north = a.teams.find((t) => t.hamletId === a.north)!;
  const small = await campaignFor('Gõ cửa Tuy An Bắc', a.tuyAnBac, [north]);
  await night(w, small, north, addDays(w.today, -2), housesOf(a.north, 3, w.dice.apart(), w.names).map(freshDoor), 6);
}
