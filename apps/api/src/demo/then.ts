import { addDays, day, dayOfInstant, type HamletId, type UnitId } from '@go-cua/domain/core';
import { endRolesOfEndedUnits } from '../modules/people/ended-units';
import type { DemoTeam } from './campaign';
import { aCampaign, closeCampaign } from './campaigns';
import { freshDoor, type DoorMemory } from './door-memory';
import { aHamlet, AN_XUAN_HAMLETS, unitOf } from './places';
import { DEMO_PHONES, firstCoordinator } from './staff';
import { housesOf } from './village';
import { aTeam, crewFrom, night, type Common, type Doors, type World } from './world';

/** In 2023 the article's commune reached "more than 560". */
const ENOUGH_2023 = 561;
const HOUSES_PER_HAMLET = 76;

/** 2023: the province of then, six hamlets with a team in each, and the nights of one summer. */
export async function playThen(c: Common): Promise<Doors> {
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
      await aTeam(w, anXuan, `Tổ CNSCĐ ${AN_XUAN_HAMLETS[i]!}`, hamlet, await crew([]), w.today, day('2025-06-30')),
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
      asksIdNumber: false,
      services: ['EID_LEVEL_1'],
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
