import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { openKeys, type Keys } from '@go-cua/api/src/keys';
import { phoneHash, sealPhone } from '@go-cua/api/src/keys/personal';
import {
  type ActId,
  bucketOf,
  type CampaignId,
  type Day,
  dayOfInstant,
  type HamletId,
  type HouseholdId,
  type Id,
  newId,
  type OutingId,
  type PersonId,
  type ResidentId,
  type TeamId,
  type UnitId,
} from '@go-cua/domain/core';
import { Client } from 'pg';
import type { ApiSession } from './api';
import type { StoryServer } from './server-on';

/** A day of today's, so that a phone's clock and the server's are at most some hours apart. */
export const TODAY: Day = dayOfInstant(Date.now());
/** The business clock of a story: half past seven of this evening, whenever it is told. */
export const AT_HALF_PAST_SEVEN = { GO_CUA_BUSINESS_CLOCK: `${TODAY}T19:30:00+07:00` };

const anId = <I extends Id<string>>(bucket = 7): I => newId<I>(bucket, { now: Date.now(), random: randomBytes(10) });

/** Somebody of the set-up; the token is an invitation that nobody has taken yet. */
export interface Invited {
  readonly id: PersonId;
  readonly givenName: string;
  /** As people type it. */
  readonly phone: string;
  readonly token: string;
}

/** Xã Tuy An Tây with one hamlet of ours, its team, a campaign and tonight's outing: where stories of the field begin. */
export interface Village {
  readonly commune: UnitId;
  readonly hamlet: HamletId;
  readonly team: TeamId;
  readonly campaign: CampaignId;
  readonly outing: OutingId;
  readonly coordinator: Invited;
  readonly leader: Invited;
  readonly volunteer: Invited;
  readonly mate: Invited;
}

/** Puts a village into the database of a server, as its console would have done. */
export async function aVillage({ adminUrl, keysDir }: Pick<StoryServer, 'adminUrl' | 'keysDir'>): Promise<Village> {
  const keys = openKeys(keysDir, { dataExist: true });
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const put = (table: string, row: Readonly<Record<string, unknown>>) =>
    admin.query(
      `insert into app.${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
      Object.values(row),
    );
  try {
    const { rows } = await admin.query<{ id: UnitId }>(
      `select unit_id as id from app.unit_version where code = '22132' and valid_to is null`,
    );
    const commune = rows[0]!.id;
    const ids = {
      hamlet: anId<HamletId>(),
      team: anId<TeamId>(),
      campaign: anId<CampaignId>(),
      outing: anId<OutingId>(),
    };
    const { hamlet, team, campaign, outing } = ids;
    const since = '2025-07-01';
    await put('hamlet', { id: hamlet, kind: 'THON', invented: true });
    await put('hamlet_version', {
      ...{
        id: anId(),
        hamlet_id: hamlet,
        name: 'Suối Mẫu',
        name_folded: 'suoi mau',
        parent_id: commune,
        valid_from: since,
      },
    });
    await put('team', {
      id: team,
      kind: 'COMMUNITY_DIGITAL_TEAM',
      name: 'Tổ Suối Mẫu',
      unit_id: commune,
      valid_from: since,
    });
    await put('team_hamlet', { team_id: team, hamlet_id: hamlet, valid_from: since });
    const person = async (n: number, givenName: string, role: string, where: object): Promise<Invited> => {
      const invited = await invite(put, keys, n, givenName);
      await put('role_grant', { id: anId(), person_id: invited.id, role, ...where, valid_from: since });
      return invited;
    };
    const people = {
      coordinator: await person(1, 'Bình', 'COORDINATOR', { unit_id: commune }),
      leader: await person(2, 'Cúc', 'TEAM_LEADER', { team_id: team }),
      volunteer: await person(3, 'An', 'VOLUNTEER', { team_id: team }),
      mate: await person(4, 'Dũng', 'VOLUNTEER', { team_id: team }),
    };
    await put('campaign', {
      ...{ id: campaign, name: 'Ra quân mẫu', unit_id: commune, status: 'OPEN', hotline: '1900.0368' },
      ...{ valid_from: TODAY, valid_to: '2099-12-31' },
    });
    await put('campaign_service', { campaign_id: campaign, service: 'EID_LEVEL_1', valid_from: TODAY });
    await put('campaign_team', { campaign_id: campaign, team_id: team });
    await put('outing', {
      ...{
        id: outing,
        campaign_id: campaign,
        team_id: team,
        kind: 'EVENING',
        day: TODAY,
        starts_at: 1080,
        ends_at: 1260,
      },
    });
    await put('outing_hamlet', { outing_id: outing, hamlet_id: hamlet });
    return { commune, ...ids, ...people };
  } finally {
    await admin.end();
  }
}

async function invite(
  put: (table: string, row: Readonly<Record<string, unknown>>) => Promise<unknown>,
  keys: Keys,
  n: number,
  givenName: string,
): Promise<Invited> {
  const id = anId<PersonId>();
  // 095 is nobody's: such numbers are valid in a demo alone.
  const e164 = `+8495000000${n}`;
  await put('person', {
    ...{ id, family_name: 'Mẫu', given_name: givenName, name_folded: `mau ${givenName.toLowerCase()}` },
    ...{ phone_enc: sealPhone(keys, id, e164), phone_hash: phoneHash(keys, e164), phone_end: `00${n}` },
    created_at: new Date(),
  });
  const token = randomBytes(32).toString('base64url');
  const now = Date.now();
  await put('invitation', {
    ...{ id: anId(), person_id: id, token_hash: createHash('sha256').update(token).digest() },
    ...{ made_at: new Date(now), expires_at: new Date(now + 72 * 3_600_000) },
  });
  return { id, givenName, phone: `095000000${n}`, token };
}

export interface DoorOf {
  readonly householdId: HouseholdId;
  readonly lane: string;
  readonly number: string;
}

interface DoorPayload {
  readonly householdId: HouseholdId;
  readonly visitId?: string;
  readonly subjectId?: string;
  readonly [field: string]: unknown;
}

/** One phone without a screen: writes acts as a phone writes them, and sends them in batches. */
export class Pen {
  readonly installationId = randomUUID();
  #seq = 0;
  #clock = Date.parse(`${TODAY}T18:40:00+07:00`);

  constructor(
    readonly session: ApiSession,
    readonly author: PersonId,
    readonly village: Village,
  ) {}

  newHouseholdId = (): HouseholdId => anId<HouseholdId>(bucketOf(this.village.hamlet));

  act(kind: string, payload: DoorPayload) {
    const { hamlet, campaign, outing } = this.village;
    const { householdId, visitId, subjectId } = payload;
    this.#seq += 1;
    this.#clock += 1000;
    return {
      ...{ id: anId<ActId>(bucketOf(hamlet)), kind, v: 1, installationId: this.installationId, seq: this.#seq },
      ...{ authorId: this.author, recordedAt: this.#clock, clockOffsetMs: 0, hamletId: hamlet, householdId },
      ...{ campaignId: campaign, outingId: outing, ...(visitId && { visitId }), ...(subjectId && { subjectId }) },
      payload: JSON.stringify(payload),
    };
  }
  door(householdId: HouseholdId, lane: string, number: string, people: number) {
    const { hamlet } = this.village;
    const more = { hamletId: hamlet, lane, number, peopleStated: people, availability: ['EVENING'] };
    return this.act('registerHousehold', { householdId, ...more });
  }
  /** Somebody who said yes, with consent and registration, the head of the home. */
  person(householdId: HouseholdId, givenName: string) {
    const subjectId = anId<ResidentId>(bucketOf(householdId));
    const name = { familyName: 'Mẫu', middleName: 'Văn', givenName, gender: 'MALE', birth: { year: 1980 } };
    const more = { phoneKind: 'OWN_SMARTPHONE', card: 'CHIP_CARD', residence: 'PERMANENT', isHead: true };
    return [
      this.act('recordConsent', { householdId, subjectId, purposes: ['RECORD'], textVersion: 1, birthYear: 1980 }),
      this.act('registerResident', { householdId, subjectId, ...name, ...more }),
    ];
  }
  nobodyHome(householdId: HouseholdId) {
    const visitId = anId<Id<'Visit'>>(bucketOf(householdId));
    const more = { outcome: 'NOBODY_HOME', met: [], anonymousHelped: 0 };
    return this.act('recordVisit', { householdId, visitId, ...more });
  }

  /** Sends a batch of which every act must be taken. */
  async send(acts: readonly ReturnType<Pen['act']>[]): Promise<void> {
    const { submitActs } = await this.session.ask<{
      submitActs: { receipts: { status: string; code: string | null }[] };
    }>(`mutation($batch: ActBatchInput!) { submitActs(batch: $batch) { receipts { status code } } }`, {
      batch: { sentAt: Date.now(), unsent: acts.length, acts },
    });
    const wrong = submitActs.receipts.filter(({ status }) => status !== 'APPLIED');
    if (wrong.length > 0) throw new Error(`Acts were not taken: ${JSON.stringify(wrong)}`);
  }
}

/** Registers doors, sent by somebody who is signed in. */
export async function registerDoors(
  pen: Pen,
  doors: readonly { readonly lane: string; readonly number: string; readonly people: number }[],
): Promise<readonly DoorOf[]> {
  const made = doors.map((door) => ({ ...door, householdId: pen.newHouseholdId() }));
  for (let at = 0; at < made.length; at += 50) {
    const batch = made.slice(at, at + 50);
    await pen.send(batch.map(({ householdId, lane, number, people }) => pen.door(householdId, lane, number, people)));
  }
  return made;
}
