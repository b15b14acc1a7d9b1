import { openAppPool } from '@go-cua/api/src/database/app-pool';
import { urlsOf } from '@go-cua/api/src/database/roles';
import { withScope } from '@go-cua/api/src/database/scope';
import { openKeys } from '@go-cua/api/src/keys';
import { submitActs, type Intake } from '@go-cua/api/src/modules/fieldwork/fieldwork.service';
import { phoneHash, sealPhone } from '@go-cua/api/src/keys/personal';
import {
  addDays,
  bucketOf,
  dayOfInstant,
  type HamletId,
  type Id,
  type OutingId,
  type PersonId,
  type ResidentId,
  type TeamId,
} from '@go-cua/domain/core';
import { fold } from '@go-cua/domain/text';
import { Client } from 'pg';
import type { ApiSession } from '../kit/api';
import { Pen } from '../kit/pen';
import type { StoryServer } from '../kit/server-on';
import { anId, AT_HALF_PAST_SEVEN, TODAY } from '../kit/today';
import { aVillage, type Village } from '../kit/village';

/** A commune of 50,000 residents: ten hamlets, of which one, with 5,000, lies on a phone. */
export const HAMLETS = 10;
export const HOMES = 1250;
const PEOPLE = 4;
/** Members of the teams, beside the leader and the volunteer who write. */
const MEMBERS = 200;
/** As many as a commune's inbox might ever hold: one home in so many. */
const MATTER_EACH = 50;
/** Homes of one batch: a phone sends a tenth of it at a time. */
const AT_ONCE = 50;

const GIVEN = ['Phượng', 'Bình', 'Tâm', 'Lựu', 'Khôi', 'Ngân', 'Đào', 'Hạnh', 'Quý', 'Sương', 'Thảo'];
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ'];

/** The other hamlets, each with a team of its own, led by the same leader, and an outing tonight. */
interface Big extends Village {
  readonly others: readonly { readonly hamlet: HamletId; readonly outing: OutingId; readonly team: TeamId }[];
}

export async function aBigCommune(place: Pick<StoryServer, 'adminUrl' | 'keysDir'>): Promise<Big> {
  const village = await aVillage(place);
  const keys = openKeys(place.keysDir, { dataExist: true });
  const admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  const put = (table: string, row: Readonly<Record<string, unknown>>) =>
    admin.query(
      `insert into app.${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
      Object.values(row),
    );
  const since = '2025-07-01';
  try {
    const others: Big['others'][number][] = [];
    for (let n = 1; n < HAMLETS; n += 1) {
      const [hamlet, team, outing] = [anId<HamletId>(7 + n), anId<TeamId>(7 + n), anId<OutingId>(7 + n)];
      const unit = { parent_id: village.commune, name: `Suối ${n}`, name_folded: `suoi ${n}` };
      await put('hamlet', { id: hamlet, kind: 'THON', invented: true });
      await put('hamlet_version', { id: anId(), hamlet_id: hamlet, ...unit, valid_from: since });
      const named = { name: `Tổ Suối ${n}`, unit_id: village.commune, valid_from: since };
      await put('team', { id: team, kind: 'COMMUNITY_DIGITAL_TEAM', ...named });
      await put('team_hamlet', { team_id: team, hamlet_id: hamlet, valid_from: since });
      await put('role_grant', {
        ...{ id: anId(), person_id: village.leader.id, role: 'TEAM_LEADER', team_id: team, valid_from: since },
      });
      await put('campaign_team', { campaign_id: village.campaign, team_id: team });
      const evening = { kind: 'EVENING', day: TODAY, starts_at: 1080, ends_at: 1260 };
      await put('outing', { id: outing, campaign_id: village.campaign, team_id: team, ...evening });
      await put('outing_hamlet', { outing_id: outing, hamlet_id: hamlet });
      others.push({ hamlet, outing, team });
    }
    const teams = [village.team, ...others.map(({ team }) => team)];
    for (let n = 0; n < MEMBERS; n += 1) {
      const [id, number] = [anId<PersonId>(), `+84950001${String(n).padStart(3, '0')}`];
      const name = { family_name: FAMILY[n % FAMILY.length]!, given_name: GIVEN[n % GIVEN.length]! };
      await put('person', {
        ...{ id, ...name, name_folded: fold(`${name.family_name} ${name.given_name}`), created_at: new Date() },
        ...{ phone_enc: sealPhone(keys, id, number), phone_hash: phoneHash(keys, number), phone_end: number.slice(-3) },
      });
      const team_id = teams[n % teams.length];
      await put('role_grant', { id: anId(), person_id: id, role: 'VOLUNTEER', team_id, valid_from: since });
    }
    return { ...village, others };
  } finally {
    await admin.end();
  }
}

/**
 * A home and its evening: of ten, six have somebody at home, of whom some are helped, had it already or are blocked; one
 * is closed (knocked at twice now and then, which the inbox asks about), one asks to come again, one says no at times,
 * one was never knocked at.
 */
function aHome(pen: Pen, n: number, names: readonly string[]): ReturnType<Pen['act']>[] {
  const householdId = pen.newHouseholdId();
  const people = names.map((name) => ({ name, id: anId<ResidentId>(bucketOf(householdId)) }));
  const registered = [
    pen.door(householdId, `Hẻm ${1 + (n % 25)}`, String(n + 1), people.length + (n % 7 === 0 ? 1 : 0)),
    ...people.flatMap(({ name, id }, p) => pen.person(householdId, name, id, FAMILY[n % FAMILY.length], p === 0)),
  ];
  const met = people.map(({ id }) => id);
  const visit = (how: Readonly<Record<string, unknown>>) =>
    pen.act('recordVisit', {
      ...{ householdId, visitId: anId<Id<'Visit'>>(bucketOf(householdId)), met: [], anonymousHelped: 0, ...how },
    });
  const closed = () => visit({ outcome: 'NOBODY_HOME' });
  const kind = n % 10;
  if (kind === 6) return [...registered, closed(), ...(n % MATTER_EACH === kind ? [closed()] : [])];
  if (kind === 7)
    return [...registered, visit({ outcome: 'ASKED_TO_RETURN', returnOn: addDays(TODAY, n % 3), returnAt: 1140 })];
  if (kind === 8) return [...registered, n % 4 === 0 ? visit({ outcome: 'DECLINED', decline: 'BAD_TIME' }) : closed()];
  if (kind === 9) return registered;
  const step = (subjectId: ResidentId, how: Readonly<Record<string, unknown>>) =>
    pen.act('advanceActivation', { householdId, subjectId, service: 'EID_LEVEL_1', from: 'NOT_STARTED', ...how });
  const steps = met.flatMap((id, p) => {
    const turn = (n + p) % 5;
    if (turn < 2) return step(id, { to: 'ACTIVATED', how: turn === 0 ? 'HELPED' : 'FOUND_ACTIVE' });
    return turn === 2 && n % 4 === 0
      ? step(id, { to: 'NOT_STARTED', blocker: n % 8 === 0 ? 'NO_CHIP_CARD' : 'OTP_NOT_RECEIVED' })
      : [];
  });
  return [...registered, visit({ outcome: 'MET', met }), ...steps];
}

/** Fills the hamlets through the intake itself, without the network between: larger batches, the same rules and rows. */
export async function fillsUp(server: StoryServer<Big>): Promise<void> {
  const { adminUrl, keysDir, prepared } = server;
  const keys = openKeys(keysDir, { dataExist: true });
  const pool = await openAppPool(urlsOf(adminUrl, keys).appUrl, { max: 2, options: '-c synchronous_commit=off' });
  const now = () => Date.parse(AT_HALF_PAST_SEVEN.GO_CUA_BUSINESS_CLOCK);
  const by = (personId: PersonId): Intake => ({
    ...{ keys, now, demo: true, live: { moved: () => undefined } as unknown as Intake['live'] },
    inScope: (work) => {
      const actor = { personId, today: dayOfInstant(now()) };
      return withScope(pool, actor, (sql) => work(sql, actor));
    },
  });
  try {
    for (const [h, place] of [prepared, ...prepared.others].entries()) {
      const author = h === 0 ? prepared.volunteer.id : prepared.leader.id;
      for (let home = 0; home < HOMES; home += AT_ONCE) {
        // It only writes; a phone of its own each, so that the evening is long enough for all.
        const pen = new Pen(undefined as unknown as ApiSession, author, { ...prepared, ...place });
        const acts = Array.from({ length: AT_ONCE }, (_, i) => {
          const n = home + i;
          const names = Array.from({ length: PEOPLE }, (_, p) => GIVEN[(n * 7 + p * 5) % GIVEN.length]!);
          return aHome(pen, n, names);
        }).flat();
        const { receipts } = await submitActs(by(author), { sentAt: now(), unsent: acts.length, acts } as never);
        const wrong = receipts.filter(({ status, code }) => status !== 'APPLIED' && code !== 'POSSIBLE_DUPLICATE');
        if (wrong.length > 0) throw new Error(`Acts were not taken: ${JSON.stringify(wrong.slice(0, 3))}`);
      }
    }
  } finally {
    await pool.end();
  }
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  // As PostgreSQL does by itself a minute later.
  await admin.query('vacuum analyze');
  await admin.end();
}
