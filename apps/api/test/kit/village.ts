import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { ActEnvelope, ActKind } from '@go-cua/domain/act';
import {
  bucketOf,
  day,
  newId,
  type ActId,
  type CampaignId,
  type Day,
  type HamletId,
  type HouseholdId,
  type Id,
  type InstallationId,
  type OutingId,
  type PersonId,
  type ResidentId,
  type TeamId,
  type UnitId,
} from '@go-cua/domain/core';
import { openAppPool, type AppPool } from '../../src/database/app-pool';
import { appContext } from '../../src/graphql/app-context';
import type { AppContext } from '../../src/graphql/context';
import type { LiveFigures } from '../../src/live/live';
import { submitActs, type BatchResult } from '../../src/modules/fieldwork/fieldwork.service';
import { freshDatabase, type FreshDatabase } from './fresh-database';

/** 20:00 in Vietnam. */
export const TONIGHT = Date.parse('2026-11-24T20:00:00+07:00');
export const TODAY: Day = day('2026-11-24');

export const anId = <I extends Id<string>>(bucket = 9): I =>
  newId<I>(bucket, { now: TONIGHT, random: randomBytes(10) });

/** A live channel that remembers what it was told. */
export class HeardLive implements LiveFigures {
  readonly heard: HamletId[][] = [];
  moved(hamlets: readonly HamletId[]): void {
    this.heard.push([...hamlets]);
  }
  async *watch(): AsyncIterableIterator<readonly HamletId[]> {
    yield* this.heard;
  }
}

/** One commune with two hamlets and a team in each, a campaign and tonight's outing: where stories of the field begin. */
export interface Village {
  readonly db: FreshDatabase;
  /** Superuser, to look behind the walls; never handed to the code under test. */
  readonly admin: Client;
  readonly pool: AppPool;
  readonly live: HeardLive;
  readonly commune: UnitId;
  readonly hamlet: HamletId;
  readonly otherHamlet: HamletId;
  readonly team: TeamId;
  readonly otherTeam: TeamId;
  readonly campaign: CampaignId;
  readonly outing: OutingId;
  readonly volunteer: PersonId;
  readonly mate: PersonId;
  readonly leader: PersonId;
  readonly stranger: PersonId;
  readonly coordinator: PersonId;
  readonly observer: PersonId;
  /** Moves the server's clock, Unix milliseconds. */
  setNow(ms: number): void;
  contextOf(person: PersonId): AppContext;
  submit(person: PersonId, acts: readonly ActEnvelope[]): Promise<BatchResult>;
  end(): Promise<void>;
}

export async function aVillage(): Promise<Village> {
  const db = await freshDatabase();
  const admin = new Client({ connectionString: db.adminUrl });
  await admin.connect();
  const put = (text: string, values: unknown[]) => admin.query(text, values);
  const [commune, team, otherTeam] = [anId<UnitId>(), anId<TeamId>(), anId<TeamId>()];
  const [campaign, outing] = [anId<CampaignId>(), anId<OutingId>()];
  const [hamlet, otherHamlet] = [anId<HamletId>(11), anId<HamletId>(12)];
  const people = {
    ...{ volunteer: anId<PersonId>(), mate: anId<PersonId>(), leader: anId<PersonId>(), stranger: anId<PersonId>() },
    ...{ coordinator: anId<PersonId>(), observer: anId<PersonId>() },
  };
  await put(`insert into app.unit (id, level) values ($1, 'COMMUNE')`, [commune]);
  await put(
    `insert into app.unit_version (id, unit_id, code, name, full_name, type, source) values ($1, $2, '22132', 'Tuy An Tây', 'Xã Tuy An Tây', 'commune', 'story')`,
    [anId(), commune],
  );
  for (const [h, t, name] of [
    [hamlet, team, 'Xuân Thành'],
    [otherHamlet, otherTeam, 'Phú Mỹ'],
  ] as const) {
    await put(`insert into app.hamlet (id, kind) values ($1, 'THON')`, [h]);
    await put(
      `insert into app.hamlet_version (id, hamlet_id, name, name_folded, parent_id) values ($1, $2, $3, lower($3), $4)`,
      [anId(), h, name, commune],
    );
    await put(
      `insert into app.team (id, kind, name, unit_id, valid_from) values ($1, 'COMMUNITY_DIGITAL_TEAM', $2, $3, '2026-01-01')`,
      [t, `Tổ ${name}`, commune],
    );
    await put(`insert into app.team_hamlet (team_id, hamlet_id, valid_from) values ($1, $2, '2026-01-01')`, [t, h]);
  }
  for (const [name, id] of Object.entries(people))
    await put(
      `insert into app.person (id, family_name, given_name, name_folded, phone_enc, phone_hash, phone_end, created_at) values ($1, 'Mẫu', $2, $2, '', $3, '000', now())`,
      [id, name, randomBytes(16)],
    );
  const grant = (person: PersonId, role: string, where: { unit?: UnitId; team?: TeamId }) =>
    put(
      `insert into app.role_grant (id, person_id, role, unit_id, team_id, valid_from) values ($1, $2, $3, $4, $5, '2026-01-01')`,
      [anId(), person, role, where.unit ?? null, where.team ?? null],
    );
  await grant(people.volunteer, 'VOLUNTEER', { team });
  await grant(people.mate, 'VOLUNTEER', { team });
  await grant(people.leader, 'TEAM_LEADER', { team });
  await grant(people.stranger, 'VOLUNTEER', { team: otherTeam });
  await grant(people.coordinator, 'COORDINATOR', { unit: commune });
  await grant(people.observer, 'OBSERVER', { unit: commune });
  await put(
    `insert into app.campaign (id, name, unit_id, status, valid_from, valid_to, hotline, asks_id_number) values ($1, 'Ra quân mùa thu', $2, 'OPEN', '2026-11-01', '2026-12-31', '0950000000', true)`,
    [campaign, commune],
  );
  await put(`insert into app.campaign_service values ($1, 'EID_LEVEL_1', '2026-11-01', null)`, [campaign]);
  await put(`insert into app.campaign_team values ($1, $2)`, [campaign, team]);
  await put(
    `insert into app.outing (id, campaign_id, team_id, kind, day, starts_at, ends_at) values ($1, $2, $3, 'EVENING', $4, 1080, 1260)`,
    [outing, campaign, team, TODAY],
  );
  await put(`insert into app.outing_hamlet values ($1, $2)`, [outing, hamlet]);

  const pool = await openAppPool(db.appUrl, { max: 6 });
  const live = new HeardLive();
  let now = TONIGHT;
  const services = { pool, live, keys: db.keys, demo: true, now: () => now };
  const contextOf = (personId: PersonId) => appContext(services, { personId, app: 'portal' });
  return {
    ...{ db, admin, pool, live, commune, hamlet, otherHamlet, team, otherTeam, campaign, outing, ...people, contextOf },
    setNow: (ms) => void (now = ms),
    submit: (person, acts) =>
      submitActs(contextOf(person), { sentAt: now, unsent: acts.length, acts: acts.map((a) => ({ ...a })) }),
    end: async () => {
      await pool.end();
      await admin.end();
      await db.drop();
    },
  };
}

/** One phone of one person: it numbers what it writes. */
export class Phone {
  readonly installationId = anId<InstallationId>();
  seq = 0;
  /** The phone's clock in Unix milliseconds. */
  clock = TONIGHT;

  constructor(
    readonly village: Village,
    readonly person: PersonId,
    readonly hamlet: HamletId = village.hamlet,
  ) {}

  newHousehold(): HouseholdId {
    return anId<HouseholdId>(bucketOf(this.hamlet));
  }

  act(kind: ActKind | string, payload: object, route: Partial<ActEnvelope> = {}): ActEnvelope {
    const householdId = (payload as { householdId?: HouseholdId }).householdId;
    const ids = payload as Partial<Pick<ActEnvelope, 'subjectId' | 'visitId' | 'outingId'>>;
    const { village } = this;
    return {
      id: anId<ActId>(bucketOf(householdId ?? this.hamlet)),
      kind,
      v: 1,
      installationId: this.installationId,
      seq: (this.seq += 1),
      authorId: this.person,
      recordedAt: (this.clock += 1000),
      clockOffsetMs: 0,
      hamletId: this.hamlet,
      ...(householdId && { householdId }),
      ...(ids.subjectId && { subjectId: ids.subjectId }),
      ...(ids.visitId && { visitId: ids.visitId }),
      outingId: village.outing,
      campaignId: village.campaign,
      payload: JSON.stringify(payload),
      ...route,
    };
  }

  household(householdId: HouseholdId, peopleStated = 4, number = '12'): ActEnvelope {
    return this.act('registerHousehold', {
      ...{ householdId, hamletId: this.hamlet, lane: 'Hẻm 3', number, peopleStated, availability: ['EVENING'] },
    });
  }

  consent(householdId: HouseholdId, subjectId: ResidentId): ActEnvelope {
    return this.act('recordConsent', { householdId, subjectId, purposes: ['RECORD'], textVersion: 1, birthYear: 1980 });
  }

  resident(householdId: HouseholdId, subjectId: ResidentId, more: object = {}): ActEnvelope {
    return this.act('registerResident', {
      ...{ householdId, subjectId, familyName: 'Nguyễn', middleName: 'Văn', givenName: 'Mẫu', gender: 'MALE' },
      ...{
        birth: { year: 1980 },
        phoneKind: 'OWN_SMARTPHONE',
        card: 'CHIP_CARD',
        residence: 'PERMANENT',
        isHead: false,
      },
      ...more,
    });
  }

  visit(householdId: HouseholdId, outcome: string, more: object = {}): ActEnvelope {
    const visitId = anId<Id<'Visit'>>(bucketOf(householdId));
    return this.act('recordVisit', { householdId, visitId, outcome, met: [], anonymousHelped: 0, ...more });
  }

  /** A household of so many people, registered with consent, in the order in which a phone writes it. */
  family(size: number): { householdId: HouseholdId; residents: ResidentId[]; acts: ActEnvelope[] } {
    const householdId = this.newHousehold();
    const residents = Array.from({ length: size }, () => anId<ResidentId>(bucketOf(this.hamlet)));
    const acts = [this.household(householdId, size)];
    for (const [i, r] of residents.entries()) {
      acts.push(this.consent(householdId, r));
      acts.push(
        this.resident(householdId, r, {
          isHead: i === 0,
          givenName: `Mẫu ${i}`.replace(/\d/, (d) => 'ABCDEFGHIJ'[+d]!),
        }),
      );
    }
    return { householdId, residents, acts };
  }
}
