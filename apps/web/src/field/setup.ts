import type { ServiceCode } from '@go-cua/domain/activation';
import type { CampaignId, Day, HamletId, OutingId, PersonId, TeamId, UnitId } from '@go-cua/domain/core';

export interface Person {
  readonly id: PersonId;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
}
export interface Team {
  readonly id: TeamId;
  readonly name: string;
  readonly hamletIds: readonly HamletId[];
  readonly leaderIds: readonly PersonId[];
  readonly members: readonly Person[];
}
export interface Hamlet {
  readonly id: HamletId;
  /** THON, BUON, BAN, KHU_PHO, TO_DAN_PHO. */
  readonly kind: string;
  readonly name: string;
  readonly unitId: UnitId;
  readonly unitName: string;
}
export interface Campaign {
  readonly id: CampaignId;
  readonly name: string;
  readonly hotline: string | null;
  readonly services: readonly ServiceCode[];
  readonly asksIdNumber: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly teamIds: readonly TeamId[];
}
export interface Outing {
  readonly id: OutingId;
  readonly campaignId: CampaignId;
  readonly teamId: TeamId;
  /** EVENING, SATURDAY, POINT. */
  readonly kind: string;
  readonly day: Day;
  /** Minutes after midnight. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly place: string | null;
  readonly cancelled: boolean;
  readonly hamletIds: readonly HamletId[];
}
/** What the phone knows of the set-up, as the server last said; kept offline. */
export interface FieldWork {
  readonly me: Person & { readonly roles: readonly string[] };
  readonly teams: readonly Team[];
  readonly hamlets: readonly Hamlet[];
  readonly campaigns: readonly Campaign[];
  readonly outings: readonly Outing[];
  readonly serverEpoch: string;
  readonly serverNow: number;
  readonly demo: boolean;
}
