import {
  addDays,
  day,
  dayOfInstant,
  type HamletId,
  type OrganisationId,
  type PersonId,
  type UnitId,
} from '@go-cua/domain/core';
import type { DemoTeam } from './campaign';
import { aCampaign, anApiClient, anOuting, aTarget, saturdays, type DemoCampaign } from './campaigns';
import { freshDoor, type DoorMemory } from './door-memory';
import { ALL_SERVICES } from './others';
import { organisationsOf, PLAN } from './organisations';
import { aHamlet, AN_XUAN_HAMLETS, unitOf } from './places';
import { aPerson, DEMO_PASSWORD, DEMO_PHONES, firstCoordinator } from './staff';
import { housesOf, newHomesBeside } from './village';
import { aTeam, crewFrom, night, type Common, type Doors, type World } from './world';

/** Today: the new commune, new teams, the same doors three and a half years later. */
export async function playNow(c: Common, doors: Doors): Promise<void> {
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
    const name = `Tổ CNSCĐ ${[...AN_XUAN_HAMLETS, 'Nghiệp Đông', 'Hòa Đa'][i]!}`;
    const people = await crew(i === 0 ? known : []);
    teams.push(await aTeam(w, hamlet === north ? tuyAnBac : tuyAnTay, name, hamlet, people, day('2025-07-01')));
  }
  c.o.say('  today: the evenings of this autumn');
  const { communeUnion } = await organisationsOf(w, await unitOf(w.h, by, at, 'DAK_LAK'), tuyAnTay);
  await thisAutumn(w, { communeUnion, tuyAnTay, tuyAnBac, teams, doors, served, north });
  // A consumer is seen by who coordinates its unit: here the commune, and the province above it.
  await anApiClient(w.h, coordinator, at, tuyAnTay, addDays(w.today, 180));
  const accounts: [PersonId, string][] = [
    [by, DEMO_PHONES.PROVINCE],
    [coordinator, DEMO_PHONES.COORDINATOR],
    [observer, DEMO_PHONES.OBSERVER],
  ];
  for (const [i, phone] of known.entries()) accounts.push([teams[0]!.members[i]!, phone]);
  for (const [id, phone] of accounts) await c.o.setPassword(id, `+84${phone.slice(1)}`, DEMO_PASSWORD);
}

const grant = (w: World, personId: PersonId, where: object): Promise<unknown> =>
  w.h.ask(w.by, w.at, `mutation ($input: GrantInput!) { grantRole(input: $input) { refusal { code field } } }`, {
    input: { personId, ...where },
  });

interface Autumn {
  readonly communeUnion: OrganisationId;
  readonly tuyAnTay: UnitId;
  readonly tuyAnBac: UnitId;
  readonly teams: readonly DemoTeam[];
  readonly doors: Map<HamletId, DoorMemory[]>;
  readonly served: HamletId;
  readonly north: HamletId;
}

/** The same households, three and a half years older: who remains; a few evenings so far, and one tonight. */
async function thisAutumn(w: World, a: Autumn): Promise<void> {
  for (const d of [...a.doors.values()].flat()) {
    if (d.no === 'SOFT') d.no = null;
    d.visits = 0;
  }
  a.doors.set(a.served, housesOf(a.served, 24, w.dice.apart(), w.names).map(freshDoor));
  const validFrom = addDays(w.today, -24);
  const campaignFor = (name: string, unitId: UnitId, teams: readonly DemoTeam[], more: Partial<DemoCampaign> = {}) =>
    aCampaign(w.h, w.by, w.at, w.dice, {
      name,
      unitId,
      validFrom,
      validTo: addDays(validFrom, 89),
      asksIdNumber: true,
      services: ALL_SERVICES,
      teamIds: teams.map((t) => t.id),
      ...more,
    });
  const here = a.teams.filter((t) => t.hamletId !== a.north);
  const campaignId = await campaignFor('90 ngày gõ cửa', a.tuyAnTay, here, {
    ...{ organisationId: a.communeUnion, ...PLAN, planDay: addDays(validFrom, -20) },
  });
  for (const [ago, nextAgo, enough] of [
    [15, 8, 26],
    [8, 3, 22],
    [3, 0, 18],
  ] as const)
    for (const team of here) {
      const doors = a.doors.get(team.hamletId)!;
      const newcomers = nextAgo === 0 ? newHomes(w, doors) : [];
      const next = addDays(w.today, -nextAgo);
      await night(w, campaignId, team, addDays(w.today, -ago), doors, {
        ...{ enough, next, newcomers, asksIdNumber: true, allServices: true },
      });
    }
  for (const team of here)
    for (const ahead of [0, 2]) await anOuting(w.h, w.by, w.at, w.dice, campaignId, team, addDays(w.today, ahead));

  await aTarget(w.h, w.by, w.at, campaignId, a.tuyAnTay);
  const coming = { from: addDays(w.today, 1), until: addDays(validFrom, 89) };
  for (const team of here) await saturdays(w.h, w.by, w.at, w.dice.apart(), campaignId, team, coming);

  const north = a.teams.find((t) => t.hamletId === a.north)!;
  const small = await campaignFor('Gõ cửa Tuy An Bắc', a.tuyAnBac, [north]);
  await night(w, small, north, addDays(w.today, -2), housesOf(a.north, 3, w.dice.apart(), w.names).map(freshDoor), {
    ...{ enough: 6, asksIdNumber: true, allServices: true },
  });
}

/** Built since the first campaign, and on no list until the leader passes by: tonight they are knocked at first. */
const newHomes = (w: World, doors: readonly DoorMemory[]): DoorMemory[] =>
  newHomesBeside(
    doors.map(({ house }) => house),
    w.dice.between(6, 9),
    w.dice.apart(),
    w.names,
  ).map(freshDoor);
