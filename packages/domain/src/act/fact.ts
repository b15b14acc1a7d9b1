import type {
  ActId,
  CampaignId,
  Day,
  HamletId,
  HouseholdId,
  InstallationId,
  OutingId,
  PersonId,
  ResidentId,
  TeamId,
  VisitId,
} from '../core';
import type { BlockerCode, ServiceCode, ServiceState } from '../activation';
import type { HouseholdGroup, ResidentGroup } from '../correction/groups';
import type { EligibilityStep } from '../resident/eligibility-steps';
import type { DeclineAnswer, VisitOutcome } from '../visit/outcome';
import type { ReceiptCode } from './envelope';

/** Why a leader takes an act back. */
export const WITHDRAW_REASONS = ['WRONG_DOOR', 'WRONG_PERSON', 'TWICE', 'NOT_SO', 'OTHER'] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];

/**
 * What is left of an act for counting: enums, ids, days and counts; never text, a name, a number or an address.
 * Figures come from facts alone, so they survive the erasure of a person.
 */
export type FactData =
  | {
      readonly kind: 'recordConsent';
      readonly purposes: readonly string[];
      readonly textVersion: number;
      /** A parent or guardian agreed too. */
      readonly guardian: boolean;
      /** The child's own yes, beside the guardian's; absent: not asked. */
      readonly child?: true;
    }
  | {
      readonly kind: 'registerHousehold';
      readonly peopleStated: number;
      /** Services that had rules when it was entered; absent: level 1 alone (docs/decisions/0028). */
      readonly services?: readonly ServiceCode[];
    }
  | {
      readonly kind: 'registerResident';
      readonly eligibility: Readonly<Partial<Record<ServiceCode, readonly EligibilityStep[]>>>;
    }
  | {
      readonly kind: 'recordVisit';
      readonly outcome: VisitOutcome;
      readonly decline?: DeclineAnswer;
      readonly met: readonly ResidentId[];
      readonly anonymousHelped: number;
      readonly returnOn?: Day;
      /** Minutes after midnight. */
      readonly returnAt?: number;
    }
  | {
      readonly kind: 'advanceActivation';
      readonly service: ServiceCode;
      readonly from: ServiceState;
      readonly to: ServiceState;
      readonly how?: 'HELPED' | 'FOUND_ACTIVE';
      readonly blocker?: BlockerCode;
      readonly declined?: true;
    }
  | { readonly kind: 'recordCustody'; readonly custodyId: ActId; readonly event: 'OPENED' | 'SIGNED_OUT' }
  | {
      readonly kind: 'correctResident';
      readonly group: ResidentGroup;
      /** Words on the same group that its author knew of. */
      readonly over?: readonly ActId[];
      /** Of birth and card: whom they make eligible, and when; from the first rule on. */
      readonly eligibility?: Readonly<Partial<Record<ServiceCode, readonly EligibilityStep[]>>>;
    }
  | {
      readonly kind: 'correctHousehold';
      readonly group: HouseholdGroup;
      readonly over?: readonly ActId[];
      /** Those who have left since among them. */
      readonly peopleStated?: number;
    }
  | { readonly kind: 'changeHead'; readonly headResidentId: ResidentId; readonly over?: readonly ActId[] }
  /** The subject lives here no more, from this day on. */
  | { readonly kind: 'moveOut'; readonly on: Day }
  | { readonly kind: 'death'; readonly on: Day }
  | {
      readonly kind: 'withdrawAct';
      readonly of: ActId;
      /** A leader's word goes whatever rests on the act; its author's only where nothing does. */
      readonly by: 'AUTHOR' | 'LEADER';
      readonly reason?: WithdrawReason;
    }
  | {
      readonly kind: 'decideReview';
      /** The acts that were looked at, and those of them that count. */
      readonly acts: readonly ActId[];
      readonly keep: readonly ActId[];
      /** The day on which what was kept counts, where the phone's clock could not tell. */
      readonly day?: Day;
    }
  | { readonly kind: 'checkIn'; readonly minute: number }
  | { readonly kind: 'checkOut'; readonly minute: number }
  | {
      readonly kind: 'shareDoors';
      readonly turn: number;
      readonly to?: PersonId;
      readonly householdIds: readonly HouseholdId[];
    };

/** The stamp is written once, on receipt: rebuilding reads it and never asks today's set-up again. */
export interface Fact {
  readonly actId: ActId;
  readonly authorId: PersonId;
  readonly installationId: InstallationId;
  readonly seq: number;
  /** Business day, see `businessDay`. */
  readonly day: Day;
  /** Unix milliseconds by the corrected clock; shown to people, never used to decide an order. */
  readonly at: number;
  readonly hamletId: HamletId;
  readonly householdId?: HouseholdId;
  readonly subjectId?: ResidentId;
  readonly campaignId?: CampaignId;
  readonly outingId?: OutingId;
  readonly visitId?: VisitId;
  readonly teamId?: TeamId;
  /**
   * Why it does not count until a person decides; absent when it counts. What follows from other acts (a contradiction,
   * a possible duplicate) is not marked here: it is read off the set of facts, so that the same acts wait whichever
   * came first.
   */
  readonly waits?: ReceiptCode;
  readonly data: FactData;
}

export type FactOf<K extends FactData['kind']> = Fact & { readonly data: Extract<FactData, { kind: K }> };

export function isKind<K extends FactData['kind']>(kind: K) {
  return (f: Fact): f is FactOf<K> => f.data.kind === kind;
}

/** One order for any set of facts, whoever sent them when: day, then id. */
export function byDayThenId(a: Fact, b: Fact): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.actId < b.actId ? -1 : a.actId > b.actId ? 1 : 0;
}
