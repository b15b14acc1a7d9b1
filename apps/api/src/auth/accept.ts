import type { Pool } from 'pg';
import { checkPassword } from '@go-cua/domain/access';
import type { PersonId } from '@go-cua/domain/core';
import type { Keys } from '../keys';
import { openPhone } from '../keys/personal';
import {
  firstUnits,
  makeFirstCoordinator,
  type FirstCoordinator,
  type FirstUnit,
} from '../modules/people/first-coordinator';
import { findInvitation, sealedPhone, useInvitation, type Invited } from './invitations';

export interface Acceptance {
  readonly token: string;
  readonly password: string;
  /** Of the link that makes the first coordinator alone. */
  readonly first: FirstCoordinator;
}
/** Who has come in, or an HTTP status with the code that has a sentence. */
export type Accepted = { readonly ok: true; readonly personId: PersonId; readonly phone: string } | NotAccepted;
export interface NotAccepted {
  readonly ok: false;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
}

const no = (status: number, code: string, field?: string): NotAccepted => ({
  ok: false,
  status,
  code,
  ...(field && { field }),
});

type Needs = { readonly pool: Pool; readonly keys: Keys; readonly demo: boolean; now(): number };

/** Why a link opens nothing any more; null while it does. */
function closed(invited: Invited | null): NotAccepted | null {
  if (!invited || invited.state === 'WITHDRAWN') return no(404, 'INVITATION_UNKNOWN');
  if (invited.state === 'USED') return no(410, 'INVITATION_USED');
  if (invited.state === 'LATE') return no(408, 'INVITATION_LATE');
  return null;
}

/** Units by name for the holder of the link that makes the first coordinator: before there is anybody, nobody is signed in. */
export async function unitsForFirst(
  { pool, now }: Needs,
  { token, search }: { readonly token: string; readonly search: string },
): Promise<{ readonly ok: true; readonly units: FirstUnit[] } | NotAccepted> {
  const invited = await findInvitation(pool, token, now());
  const barred = closed(invited);
  if (barred) return barred;
  if (invited?.kind !== 'FIRST_COORDINATOR') return no(404, 'INVITATION_UNKNOWN');
  return { ok: true, units: await firstUnits(pool, search, now()) };
}

/** Takes an invitation up; what is not right in a form leaves it open. */
export async function accept(needs: Needs, { token, password, first }: Acceptance): Promise<Accepted> {
  const { pool, keys, now } = needs;
  const invited = await findInvitation(pool, token, now());
  const barred = closed(invited);
  if (barred || !invited) return barred ?? no(404, 'INVITATION_UNKNOWN');
  const wrong = checkPassword(password);
  if (wrong) return no(422, wrong, 'password');
  if (invited.kind === 'FIRST_COORDINATOR') {
    const made = await makeFirstCoordinator(needs, invited.invitationId, first);
    if (made.ok) return made;
    return made.code === 'INVITATION_USED' ? no(410, made.code) : no(422, made.code, made.field);
  }
  const sealed = await sealedPhone(pool, invited.invitationId);
  if (!sealed || !invited.personId) return no(404, 'INVITATION_UNKNOWN');
  if (!(await useInvitation(pool, invited.invitationId, now()))) return no(410, 'INVITATION_USED');
  return { ok: true, personId: invited.personId, phone: openPhone(keys, invited.personId, sealed) };
}
