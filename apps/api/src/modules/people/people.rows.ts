import type { Role } from '@go-cua/domain/access';
import type { Day, PersonId } from '@go-cua/domain/core';
import type { TeamKind } from '@go-cua/domain/team';

/** A person with all that stands about them, as it is read. Times in Unix milliseconds. */
export interface PersonRead {
  readonly id: PersonId;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly gender: string | null;
  readonly birthYear: number | null;
  readonly phoneEnd: string;
  readonly paused: boolean;
  /** That have not ended. */
  readonly grants: GrantRead[];
  /** The latest first. */
  readonly invitations: InvitationRead[];
  readonly lastSeenAt: number | null;
}
export interface GrantRead {
  readonly id: string;
  readonly role: Role;
  readonly deputy: boolean;
  readonly unitId: string | null;
  readonly teamId: string | null;
  readonly teamKind: TeamKind | null;
  readonly organisationId: string | null;
  readonly placeName: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}
export interface InvitationRead {
  readonly id: string;
  readonly state: 'OPEN' | 'USED' | 'LATE' | 'WITHDRAWN';
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

/** A person as written. */
export interface PersonRow {
  readonly id: PersonId;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly folded: string;
  readonly gender: string | null;
  readonly birthYear: number | null;
  /** In E.164; it is not kept. */
  readonly phone: string;
  readonly phoneEnc: Buffer;
  readonly phoneHash: Buffer;
  readonly phoneEnd: string;
  readonly createdBy: PersonId | null;
  readonly createdAt: Date;
}
export interface InvitationRow {
  readonly id: string;
  readonly personId: PersonId;
  readonly tokenHash: Buffer;
  readonly madeBy: PersonId | null;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}
