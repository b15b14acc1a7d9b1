import {
  bucketOf,
  type CampaignId,
  type HamletId,
  type OutingId,
  type PersonId,
  type ResidentId,
  type TeamId,
} from '@go-cua/domain/core';
import { aForeignCommune, aPersonOf, type ForeignCommune } from './commune';
import { anId, aVillage, Phone, TODAY, type Village } from './village';

export type Place = 'A' | 'B' | 'C';

/**
 * Two hamlets of one commune (A, B) and one of another (C), each with a team that has been out: families helped, a
 * closed door, a final no. Every name is of its own, and the ledger's amounts of B stand ten thousand and those of C a
 * hundred million times as high: a sum tells by its digits which hamlets are in it. First turns stay as they are: they
 * are residents, of whom nobody may count more than there are.
 */
export interface ThreeHamlets {
  readonly v: Village;
  readonly far: ForeignCommune;
  readonly farVolunteer: PersonId;
  readonly hamlets: Readonly<Record<Place, HamletId>>;
  readonly teams: Readonly<Record<Place, TeamId>>;
  readonly outings: readonly OutingId[];
  readonly campaigns: readonly CampaignId[];
}
export const DIGITS: Readonly<Record<Place, number>> = { A: 1, B: 10_000, C: 100_000_000 };

/** Z and three letters: no word of ours begins so. */
export const MARKED_NAME = /\bZ[a-z]{3}\b/g;
const letters = (n: number): string => String.fromCharCode(...[676, 26, 1].map((d) => 97 + (Math.floor(n / d) % 26)));

export async function threeHamlets(): Promise<ThreeHamlets> {
  const v = await aVillage();
  const far = await aForeignCommune(v);
  const put = (text: string, values: unknown[]) => v.admin.query(text, values);
  const farVolunteer = await aPersonOf(v, 1999, far.coordinator);
  await put(
    `insert into app.role_grant (id, person_id, role, team_id, valid_from) values ($1, $2, 'VOLUNTEER', $3, '2026-01-01')`,
    [anId(), farVolunteer, far.team],
  );
  // Whoever takes somebody in sees them from then on: here each commune took in its own.
  await put(`update app.person set created_by = null where created_by = $1`, [v.coordinator]);
  await put(`update app.unit_version set type = 'COMMUNE' where unit_id = $1`, [v.commune]);
  const farCampaign = anId<CampaignId>();
  await put(
    `insert into app.campaign (id, name, unit_id, status, valid_from, valid_to) values ($1, 'Ra quân bên kia', $2, 'OPEN', '2026-11-01', '2026-12-31')`,
    [farCampaign, far.commune],
  );
  await put(`insert into app.campaign_service values ($1, 'EID_LEVEL_1', '2026-11-01', null)`, [farCampaign]);
  const hamlets = { A: v.hamlet, B: v.otherHamlet, C: far.hamlet };
  const teams = { A: v.team, B: v.otherTeam, C: far.team };
  const campaigns = { A: v.campaign, B: v.campaign, C: farCampaign };
  const outings = { A: v.outing, B: anId<OutingId>(), C: anId<OutingId>() };
  for (const p of ['B', 'C'] as const) {
    await put(`insert into app.campaign_team values ($1, $2)`, [campaigns[p], teams[p]]);
    await put(
      `insert into app.outing (id, campaign_id, team_id, kind, day, starts_at, ends_at) values ($1, $2, $3, 'EVENING', $4, 1080, 1260)`,
      [outings[p], campaigns[p], teams[p], TODAY],
    );
    await put(`insert into app.outing_hamlet values ($1, $2)`, [outings[p], hamlets[p]]);
  }
  for (const [campaign, unit, hamlet] of [
    [v.campaign, v.commune, null],
    [v.campaign, null, v.hamlet],
    [v.campaign, null, v.otherHamlet],
    [farCampaign, far.commune, null],
    [farCampaign, null, far.hamlet],
  ])
    await put(
      `insert into app.target (id, campaign_id, service, unit_id, hamlet_id, kind, value) values ($1, $2, 'EID_LEVEL_1', $3, $4, 'NUMBER', 5)`,
      [anId(), campaign, unit, hamlet],
    );
  const h = {
    v,
    far,
    farVolunteer,
    hamlets,
    teams,
    outings: Object.values(outings),
    campaigns: [v.campaign, farCampaign],
  };
  const writers = { A: v.volunteer, B: v.stranger, C: farVolunteer };
  for (const p of ['A', 'B', 'C'] as const) await anEvening(h, p, writers[p], outings[p], campaigns[p]);
  await mark(h);
  return h;
}

/** What a team brings home: two families helped, one of them blocked, a promise, a closed door, a household's final no. */
async function anEvening(
  { v, hamlets }: Pick<ThreeHamlets, 'v' | 'hamlets'>,
  p: Place,
  who: PersonId,
  outingId: OutingId,
  campaignId: CampaignId,
) {
  const phone = new Phone(v, who, hamlets[p]);
  const families = [phone.family(2), phone.family(2), phone.family(1)];
  const step = (householdId: string, subjectId: ResidentId, more: object) =>
    phone.act('advanceActivation', {
      ...{ householdId, subjectId, service: 'EID_LEVEL_1', from: 'NOT_STARTED' },
      ...more,
    });
  const [one, two, no] = families as [(typeof families)[0], (typeof families)[0], (typeof families)[0]];
  const [shut, promised] = [phone.newHousehold(), phone.newHousehold()];
  const acts = [
    ...[...one.acts, ...two.acts, ...no.acts, phone.household(shut, 2, '14'), phone.household(promised, 1, '16')],
    step(one.householdId, one.residents[0]!, { to: 'ACTIVATED', how: 'HELPED' }),
    step(one.householdId, one.residents[1]!, { to: 'ACTIVATED', how: 'FOUND_ACTIVE' }),
    step(two.householdId, two.residents[0]!, { to: 'REGISTERED', blocker: 'NOT_APPROVED_YET' }),
    phone.visit(one.householdId, 'MET', { met: one.residents }),
    phone.visit(two.householdId, 'MET', { met: two.residents, anonymousHelped: 1 }),
    phone.visit(shut, 'NOBODY_HOME'),
    phone.visit(promised, 'ASKED_TO_RETURN', { returnOn: TODAY, returnAt: 1230 }),
    phone.visit(no.householdId, 'DECLINED', { decline: 'FINAL' }),
  ];
  const { receipts } = await v.submit(
    who,
    acts.map((a, i) => ({ ...a, seq: i + 1, outingId, campaignId })),
  );
  const wrong = receipts.filter((r) => r.status !== 'APPLIED');
  if (wrong.length > 0) throw new Error(`Acts of ${p} were not taken: ${JSON.stringify(wrong)}`);
}

async function mark({ v, hamlets }: Pick<ThreeHamlets, 'v' | 'hamlets'>): Promise<void> {
  let n = 0;
  for (const table of ['person', 'resident']) {
    const { rows } = await v.admin.query<{ id: string }>(`select id from app.${table} order by id`);
    for (const { id } of rows)
      await v.admin.query(`update app.${table} set given_name = $2 where id = $1`, [id, `Z${letters((n += 1))}`]);
  }
  for (const p of ['B', 'C'] as const)
    await v.admin.query(
      `update app.rollup set amount = amount * $3 where bucket = $1 and hamlet_id = $2 and measure <> 'FIRST_TURNS'`,
      [bucketOf(hamlets[p]), hamlets[p], DIGITS[p]],
    );
}

/** Somebody who reads, and what the roles that they hold let them see, as product and model say it. */
export interface Reader {
  readonly who: string;
  readonly id: PersonId;
  /** Hamlets whose people and doors they may see. */
  readonly identity: readonly Place[];
  /** Hamlets whose figures they may see. */
  readonly figures: readonly Place[];
  readonly people: readonly PersonId[];
}

export function readersOf({ v, far, farVolunteer }: ThreeHamlets): Reader[] {
  const { volunteer, mate, leader, stranger, coordinator, observer } = v;
  const team = [volunteer, mate, leader];
  const commune = [...team, stranger, coordinator, observer];
  const ab: readonly Place[] = ['A', 'B'];
  return [
    { who: 'a volunteer', id: volunteer, identity: ['A'], figures: ['A'], people: team },
    { who: 'a volunteer of another hamlet', id: stranger, identity: ['B'], figures: ['B'], people: [stranger] },
    { who: 'a team leader', id: leader, identity: ['A'], figures: ['A'], people: team },
    { who: 'a coordinator', id: coordinator, identity: ab, figures: ab, people: commune },
    {
      ...{ who: 'a coordinator of a province', id: far.provinceCoordinator, identity: ['C'], figures: ['C'] },
      people: [far.coordinator, farVolunteer, far.provinceCoordinator],
    },
    { who: 'an observer', id: observer, identity: [], figures: ab, people: [observer] },
  ];
}
