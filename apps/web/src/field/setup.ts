import type { ServiceCode } from '@go-cua/domain/activation';
import type {
  ActId,
  CampaignId,
  Day,
  HamletId,
  HouseholdId,
  OutingId,
  PersonId,
  TeamId,
  UnitId,
} from '@go-cua/domain/core';
import type { TeamKind } from '@go-cua/domain/team';

export interface Person {
  readonly id: PersonId;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
}
export interface Team {
  readonly id: TeamId;
  readonly name: string;
  /** Absent in a set-up that an earlier version kept. */
  readonly kind?: TeamKind;
  readonly hamletIds: readonly HamletId[];
  readonly leaderIds: readonly PersonId[];
  /** Those of the leaders who are deputies; absent in a set-up that an earlier version kept. */
  readonly deputyIds?: readonly PersonId[];
  readonly members: readonly Person[];
}
export interface Hamlet {
  readonly id: HamletId;
  /** THON, BUON, BAN, KHU_PHO, TO_DAN_PHO. */
  readonly kind: string;
  readonly name: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  /** Doors that a first load brings; absent in a set-up that an earlier version kept. */
  readonly doors?: number;
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
/** In Unix milliseconds, as the server heard it. */
export interface MateAttendance {
  readonly personId: PersonId;
  readonly checkedInAt: number | null;
  readonly checkedOutAt: number | null;
}
export interface Share {
  readonly actId: ActId;
  readonly turn: number;
  readonly to: PersonId | null;
  readonly householdIds: readonly HouseholdId[];
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
  /** Who came and who went home; absent in a set-up that an earlier version kept. */
  readonly attendance?: readonly MateAttendance[];
  /** The last word on who holds some doors, as the server heard it; absent in such a set-up, too. */
  readonly shares?: readonly Share[];
  /** When it was to be before it was moved. */
  readonly movedFrom?: Pick<Outing, 'day' | 'startsAt' | 'endsAt'> | null;
}
/** What the phone knows of the set-up, as the server last said; kept offline. */
export interface FieldWork {
  readonly me: Person & { readonly roles: readonly string[] };
  readonly teams: readonly Team[];
  readonly hamlets: readonly Hamlet[];
  /** Hamlets of tonight's outing that went to another team; absent in a set-up that an earlier version kept. */
  readonly hamletsAway?: readonly Pick<Hamlet, 'id' | 'kind' | 'name'>[];
  readonly campaigns: readonly Campaign[];
  readonly outings: readonly Outing[];
  readonly serverEpoch: string;
  readonly serverNow: number;
  readonly demo: boolean;
}
