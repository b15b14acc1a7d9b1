import type { Pool } from 'pg';
import type { PersonId } from '@go-cua/domain/core';
import { tokenHash } from '../keys/token';

export type InvitationKind = 'PERSON' | 'FIRST_COORDINATOR';
export interface Invited {
  readonly invitationId: string;
  /** Nobody yet for the link that makes the first coordinator. */
  readonly personId: PersonId | null;
  readonly kind: InvitationKind;
  readonly state: 'OPEN' | 'USED' | 'LATE' | 'WITHDRAWN';
}

/** Nobody is signed in yet, so a narrow function of the owner looks the token up, and tells nothing but this. */
export async function findInvitation(pool: Pool, token: string, now: number): Promise<Invited | null> {
  const { rows } = await pool.query<Invited>(
    `select id as "invitationId", person_id as "personId", kind, state from invitation_of($1, $2)`,
    [tokenHash(token), new Date(now)],
  );
  return rows[0] ?? null;
}

/** True for the one request that takes it; a second at the same moment finds it used. */
export async function useInvitation(pool: Pool, invitationId: string, now: number): Promise<boolean> {
  const { rows } = await pool.query<{ used: boolean }>('select use_invitation($1, $2) as used', [
    invitationId,
    new Date(now),
  ]);
  return rows[0]!.used;
}

/** The number is needed once, to name the account; it comes sealed. */
export async function sealedPhone(pool: Pool, invitationId: string): Promise<Buffer | null> {
  const { rows } = await pool.query<{ phone: Buffer | null }>('select invited_phone($1) as phone', [invitationId]);
  return rows[0]?.phone ?? null;
}
