import type {
  ActEnvelope,
  Fact,
  FactData,
  ReceiptCode,
  ReceiptStatus,
  RedactedField,
  Situation,
} from '@go-cua/domain/act';
import type { ActOutcome } from '@go-cua/domain/review';
import type { ActId, CampaignId, Day, HamletId, HouseholdId, OutingId, PersonId, TeamId } from '@go-cua/domain/core';

/** What one row of `act` gives back of the fact that it holds: the stamp, and the data beside it. */
export interface FactRow {
  readonly id: ActId;
  readonly authorId: PersonId;
  readonly installationId: string;
  readonly seq: number;
  readonly day: Day;
  /** Unix milliseconds. */
  readonly at: number;
  readonly hamletId: HamletId;
  readonly householdId: HouseholdId | null;
  readonly subjectId: string | null;
  readonly campaignId: string | null;
  readonly outingId: string | null;
  readonly visitId: string | null;
  readonly teamId: string | null;
  readonly waits: ReceiptCode | null;
  readonly data: FactData;
}

/** The fact's columns as JSON, with `a` the act. */
export const FACT_JSON = `json_build_object('id', a.id, 'authorId', a.author_id, 'installationId', a.installation_id, 'seq', a.seq,
  'day', a.day, 'at', floor(extract(epoch from a.at) * 1000)::bigint, 'hamletId', a.fact_hamlet_id, 'householdId', a.household_id,
  'subjectId', a.subject_id, 'campaignId', a.fact_campaign_id, 'outingId', a.outing_id, 'visitId', a.visit_id, 'teamId', a.team_id,
  'waits', a.waits, 'data', a.facts)`;

export function toFact(r: FactRow): Fact {
  return {
    actId: r.id,
    authorId: r.authorId,
    installationId: r.installationId as Fact['installationId'],
    seq: r.seq,
    day: r.day,
    at: r.at,
    hamletId: r.hamletId,
    ...(r.householdId && { householdId: r.householdId }),
    ...(r.subjectId && { subjectId: r.subjectId as NonNullable<Fact['subjectId']> }),
    ...(r.campaignId && { campaignId: r.campaignId as CampaignId }),
    ...(r.outingId && { outingId: r.outingId as OutingId }),
    ...(r.visitId && { visitId: r.visitId as NonNullable<Fact['visitId']> }),
    ...(r.teamId && { teamId: r.teamId as TeamId }),
    ...(r.waits && { waits: r.waits }),
    data: r.data,
  };
}

/** An act as it lies in the log, to be opened again. */
export interface StoredAct {
  readonly header: Omit<ActEnvelope, 'payload'>;
  readonly sealed: Buffer;
  readonly keySubjectId: string;
}
/** An act that waits for its household: enough to decide it anew. */
export interface WaitingRow extends StoredAct {
  readonly fact: FactRow;
  readonly receivedAt: number;
  readonly inScope: boolean;
  readonly campaign: Situation['campaign'] | null;
}

/** A stored receipt, found again by its act's id. */
export interface KnownAct {
  readonly id: ActId;
  readonly authorId: PersonId;
  readonly fingerprint: Buffer;
  readonly status: ReceiptStatus;
  readonly code: ReceiptCode | null;
  readonly field: string | null;
  readonly detail: string | null;
  readonly redacted: readonly RedactedField[] | null;
  readonly receivedAt: number;
}

/** An act as the console tells of it: what it says, who wrote it, and what became of it. */
export interface DoneRow {
  readonly fact: FactRow;
  /** Unix milliseconds. */
  readonly receivedAt: number;
  readonly review: ReceiptCode | null;
  readonly outcome: ActOutcome | null;
  readonly author: { readonly familyName: string; readonly middleName: string; readonly givenName: string } | null;
  readonly teamName: string | null;
}
