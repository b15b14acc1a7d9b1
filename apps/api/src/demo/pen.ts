import { KINDS, type ActEnvelope, type ActKind, type PayloadOf } from '@go-cua/domain/act';
import {
  bucketOf,
  newId,
  type ActId,
  type CampaignId,
  type HamletId,
  type HouseholdId,
  type Id,
  type InstallationId,
  type OutingId,
  type PersonId,
  type ResidentId,
  type VisitId,
} from '@go-cua/domain/core';
import type { Dice } from './dice';

/** Where an evening's acts belong. */
export interface Evening {
  readonly campaignId: CampaignId;
  readonly outingId: OutingId;
}
interface Route {
  readonly householdId?: HouseholdId;
  readonly subjectId?: ResidentId;
  readonly visitId?: VisitId;
}

/** One volunteer's phone in the sample: it writes acts as the portal does, with its own numbers and clock. */
export class Pen {
  private seq = 0;
  /** Unix milliseconds. */
  clock = 0;
  readonly written: ActEnvelope[] = [];
  private readonly installationId: InstallationId;

  constructor(
    readonly author: PersonId,
    private readonly hamletId: HamletId,
    private readonly dice: Dice,
  ) {
    this.installationId = newId<InstallationId>(bucketOf(author), {
      now: Date.UTC(2023, 2, 1),
      random: dice.bytes(10),
    });
  }

  newId<I extends Id<string>>(): I {
    return newId<I>(bucketOf(this.hamletId), { now: this.clock, random: this.dice.bytes(10) });
  }

  write<K extends ActKind>(kind: K, payload: PayloadOf<K>, evening: Evening, id: ActId = this.newId<ActId>()): ActId {
    const route = payload as Route & { outingId?: OutingId };
    this.clock += this.dice.between(8_000, 40_000);
    this.written.push({
      ...{
        id,
        kind,
        v: KINDS[kind].v,
        installationId: this.installationId,
        seq: (this.seq += 1),
        authorId: this.author,
      },
      ...{ recordedAt: this.clock, clockOffsetMs: this.dice.between(-2_000, 2_000), hamletId: this.hamletId },
      ...(route.householdId && { householdId: route.householdId }),
      ...(route.subjectId && { subjectId: route.subjectId }),
      ...(route.visitId && { visitId: route.visitId }),
      ...evening,
      payload: JSON.stringify(payload),
    });
    return id;
  }

  /** What was written since the last time, to be sent. */
  take(): ActEnvelope[] {
    return this.written.splice(0);
  }
}
