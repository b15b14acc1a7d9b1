import { randomUUID } from 'node:crypto';
import {
  type ActId,
  bucketOf,
  type CampaignId,
  type HamletId,
  type HouseholdId,
  type Id,
  type OutingId,
  type PersonId,
  type ResidentId,
} from '@go-cua/domain/core';
import type { ApiSession } from './api';
import { anId, TODAY } from './today';

/** Where a round goes. */
export interface Round {
  readonly hamlet: HamletId;
  readonly campaign: CampaignId;
  readonly outing: OutingId;
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

interface FieldWork {
  readonly fieldWork: {
    readonly me: { readonly id: PersonId };
    readonly hamlets: readonly { readonly id: HamletId; readonly name: string }[];
    readonly outings: readonly {
      readonly id: OutingId;
      readonly campaignId: CampaignId;
      readonly hamletIds: readonly HamletId[];
    }[];
  };
}

/** One phone without a screen: writes acts as a phone writes them, and sends them in batches. */
export class Pen {
  readonly installationId = randomUUID();
  #seq = 0;
  #clock: number;

  constructor(
    readonly session: ApiSession,
    readonly author: PersonId,
    readonly round: Round,
    day = TODAY,
  ) {
    this.#clock = Date.parse(`${day}T18:40:00+07:00`);
  }

  /** Of whoever is signed in, on the outing that goes to the hamlet: what a phone hears when it asks. */
  static async of(session: ApiSession, hamlet: string): Promise<Pen> {
    const { fieldWork } = await session.ask<FieldWork>(
      `{ fieldWork { me { id } hamlets { id name } outings { id campaignId hamletIds } } }`,
    );
    const place = fieldWork.hamlets.find(({ name }) => name === hamlet);
    const outing = fieldWork.outings.find(({ hamletIds }) => place && hamletIds.includes(place.id));
    if (!place || !outing) throw new Error(`Whoever is signed in has no outing to ${hamlet}.`);
    return new Pen(session, fieldWork.me.id, { hamlet: place.id, campaign: outing.campaignId, outing: outing.id });
  }

  newHouseholdId = (): HouseholdId => anId<HouseholdId>(bucketOf(this.round.hamlet));

  act(kind: string, payload: Partial<DoorPayload>) {
    const { hamlet, campaign, outing } = this.round;
    const { householdId, visitId, subjectId } = payload;
    this.#seq += 1;
    this.#clock += 1000;
    return {
      ...{ id: anId<ActId>(bucketOf(hamlet)), kind, v: 1, installationId: this.installationId, seq: this.#seq },
      ...{ authorId: this.author, recordedAt: this.#clock, clockOffsetMs: 0, hamletId: hamlet },
      ...{ campaignId: campaign, outingId: outing, ...(householdId && { householdId }) },
      ...{ ...(visitId && { visitId }), ...(subjectId && { subjectId }) },
      payload: JSON.stringify(payload),
    };
  }
  checkIn = () => this.act('checkIn', { outingId: this.round.outing });
  checkOut = () => this.act('checkOut', { outingId: this.round.outing });
  door(householdId: HouseholdId, lane: string, number: string, people: number) {
    const { hamlet } = this.round;
    const more = { hamletId: hamlet, lane, number, peopleStated: people, availability: ['EVENING'] };
    return this.act('registerHousehold', { householdId, ...more });
  }
  /** Somebody who said yes, with consent and registration. */
  person(
    householdId: HouseholdId,
    givenName: string,
    subjectId = anId<ResidentId>(bucketOf(householdId)),
    familyName = 'Mẫu',
    isHead = true,
  ) {
    const name = { familyName, middleName: 'Văn', givenName, gender: 'MALE', birth: { year: 1980 } };
    const more = { phoneKind: 'OWN_SMARTPHONE', card: 'CHIP_CARD', residence: 'PERMANENT', isHead };
    return [
      this.act('recordConsent', { householdId, subjectId, purposes: ['RECORD'], textVersion: 1, birthYear: 1980 }),
      this.act('registerResident', { householdId, subjectId, ...name, ...more }),
    ];
  }
  /** A home in which everybody said yes and was met tonight; the first is its head. */
  home(lane: string, number: string, givenNames: readonly string[], familyName?: string) {
    const householdId = this.newHouseholdId();
    const people = givenNames.map((name) => ({ name, id: anId<ResidentId>(bucketOf(householdId)) }));
    return [
      this.door(householdId, lane, number, people.length),
      ...people.flatMap(({ name, id }, at) => this.person(householdId, name, id, familyName, at === 0)),
      this.met(
        householdId,
        people.map(({ id }) => id),
      ),
    ];
  }
  nobodyHome = (householdId: HouseholdId) => this.visit(householdId, { outcome: 'NOBODY_HOME', met: [] });
  met = (householdId: HouseholdId, people: readonly ResidentId[]) =>
    this.visit(householdId, { outcome: 'MET', met: people });
  visit(householdId: HouseholdId, how: { readonly outcome: string; readonly met: readonly ResidentId[] }) {
    const visitId = anId<Id<'Visit'>>(bucketOf(householdId));
    return this.act('recordVisit', { householdId, visitId, anonymousHelped: 0, ...how });
  }

  /** What was seen of somebody's account of level 1, at a visit of its own. */
  account(about: { readonly householdId: HouseholdId; readonly subjectId: ResidentId }, saw: object) {
    const visitId = anId<Id<'Visit'>>(bucketOf(about.householdId));
    return this.act('advanceActivation', {
      ...{ ...about, visitId, service: 'EID_LEVEL_1', from: 'NOT_STARTED' },
      ...saw,
    });
  }

  /** Sends a batch. @returns what became of each act, such as `APPLIED` or `WAITING_FOR_REVIEW CONTRADICTION` */
  async offers(acts: readonly ReturnType<Pen['act']>[]): Promise<string[]> {
    const { submitActs } = await this.session.ask<{
      submitActs: { receipts: { status: string; code: string | null }[] };
    }>(`mutation($batch: ActBatchInput!) { submitActs(batch: $batch) { receipts { status code } } }`, {
      batch: { sentAt: Date.now(), unsent: acts.length, acts },
    });
    return submitActs.receipts.map(({ status, code }) => (code ? `${status} ${code}` : status));
  }
  /** Sends a batch of which every act must be taken. */
  async send(acts: readonly ReturnType<Pen['act']>[]): Promise<void> {
    const wrong = (await this.offers(acts)).filter((became) => became !== 'APPLIED');
    if (wrong.length > 0) throw new Error(`Acts were not taken: ${wrong.join(', ')}`);
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
