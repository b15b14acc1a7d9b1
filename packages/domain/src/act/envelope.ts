import type {
  ActId,
  CampaignId,
  GestureId,
  HamletId,
  HouseholdId,
  InstallationId,
  OutingId,
  PersonId,
  ResidentId,
  VisitId,
} from '../core';

/** The kinds of act that this version knows. A new kind is a folder beside this file and a line in `registry.ts`. */
export const ACT_KINDS = [
  'recordConsent',
  'registerHousehold',
  'registerResident',
  'recordVisit',
  'advanceActivation',
  'recordCustody',
  'correctResident',
  'correctHousehold',
  'changeHead',
  'moveOut',
  'death',
  'withdrawAct',
  'decideReview',
  'checkIn',
  'checkOut',
  'shareDoors',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** The clear part of an act: what routes it. Everything else lies in `payload`. */
export interface ActHeader {
  readonly id: ActId;
  readonly kind: string;
  readonly v: number;
  readonly installationId: InstallationId;
  /** Per installation and author, +1 each, taken inside the save's own transaction: a hole is a lost act. */
  readonly seq: number;
  readonly authorId: PersonId;
  /** The phone's clock in Unix milliseconds, never corrected afterwards. */
  readonly recordedAt: number;
  /** Server clock minus phone clock as last known when the act was saved; 0 when never known. */
  readonly clockOffsetMs: number;
  readonly hamletId: HamletId;
  readonly householdId?: HouseholdId;
  readonly subjectId?: ResidentId;
  readonly campaignId?: CampaignId;
  readonly outingId?: OutingId;
  readonly visitId?: VisitId;
  readonly gestureId?: GestureId;
}

/** An act as it travels: the payload is the JSON text as the phone wrote it. */
export interface ActEnvelope extends ActHeader {
  readonly payload: string;
}

export const RECEIPT_STATUSES = ['APPLIED', 'REROUTED', 'WAITING_FOR_REVIEW', 'REFUSED', 'TRY_AGAIN'] as const;
export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number];

/** Why an act waits, was refused, or changed nothing. Each has a sentence in both languages; a missing one does not build. */
export const RECEIPT_CODES = [
  // APPLIED
  'NO_CHANGE',
  'WITHDRAWN',
  'KEPT',
  // WAITING_FOR_REVIEW
  'CONTRADICTION',
  'UNKNOWN_HOUSEHOLD',
  'OUTSIDE_SCOPE',
  'CLOCK_OFF',
  'ACCOUNT_PAUSED',
  'OFF_THE_LIST',
  'POSSIBLE_DUPLICATE',
  'OTHERS_REST_ON_IT',
  'CORRECTED_TWICE',
  'NO_LONGER_HERE',
  // REFUSED
  'ID_REUSED',
  'SEQ_REUSED',
  'UNREADABLE',
  'TOO_LARGE',
  'HEADER_MISMATCH',
  'NOT_THE_AUTHOR',
  'INVALID',
  'NO_CONSENT',
  'GUARDIAN_MISSING',
  'STAFF_NUMBER',
  'PERSON_ERASED',
  'STEP_IMPOSSIBLE',
  'UNKNOWN_CUSTODY',
  'ID_NUMBER_NOT_ASKED',
  'UNKNOWN_OUTING',
  'ALREADY_REGISTERED',
  'NOT_COUNTED',
  'UNKNOWN_ACT',
  'UNKNOWN_RESIDENT',
  'TOO_LATE_TO_WITHDRAW',
  'NOT_WITHDRAWABLE',
  'NOT_THE_LEADER',
  // TRY_AGAIN
  'UNKNOWN_KIND',
  'UNKNOWN_VERSION',
  'SERVER_BUSY',
] as const;
export type ReceiptCode = (typeof RECEIPT_CODES)[number];

/** The answer to one act. `TRY_AGAIN` alone is not the end of its transport. */
export interface Receipt {
  readonly actId: ActId;
  readonly status: ReceiptStatus;
  readonly code?: ReceiptCode;
  /** The field that a refusal concerns, as a path in the payload. */
  readonly field?: string;
  /** The finer code of the field's own rule, e.g. `ID_NINE_DIGITS`. */
  readonly detail?: string;
  /** Fields from which the guard cut something, with what it was. */
  readonly redacted?: readonly RedactedField[];
  /** Unix milliseconds at the server; absent on the phone's own, provisional answer. */
  readonly receivedAt?: number;
  readonly repeated?: boolean;
}
export interface RedactedField {
  readonly field: string;
  readonly kind: 'PASSWORD' | 'OTP' | 'ID_NUMBER';
}

export const MAX_BATCH = 50;
/** Bytes of one act's payload; the largest form is about 2 kB. */
export const MAX_PAYLOAD_BYTES = 16_384;
/** Doors that one act hands over: a long lane is one gesture, and the form stays far below `MAX_PAYLOAD_BYTES`. */
export const MAX_SHARED_DOORS = 200;
