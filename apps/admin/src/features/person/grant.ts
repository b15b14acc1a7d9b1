import { appFor, type Role } from '@go-cua/domain/access';
import type { Day } from '@go-cua/domain/core';
import type { Grant, Person } from './person.documents';

export type GrantTime = 'now' | 'ended' | 'later';
export const grantTime = (g: Pick<Grant, 'validFrom' | 'validTo'>, today: Day): GrantTime =>
  g.validTo && g.validTo < today ? 'ended' : g.validFrom > today ? 'later' : 'now';

export type InvitationFace = 'OPEN' | 'USED' | 'LATE' | 'WITHDRAWN' | 'NONE';
/** The latest invitation says how the person stands; who accepted once keeps that, whatever came later unused. */
export function invitationFace(person: Pick<Person, 'invitations'>): InvitationFace {
  const latest = person.invitations[0]?.state as InvitationFace | undefined;
  if (latest === 'OPEN') return 'OPEN';
  return person.invitations.some((i) => i.state === 'USED') ? 'USED' : (latest ?? 'NONE');
}

/** Who never was invited and comes in all the same got the account with the installation. */
export function accountFace(person: Pick<Person, 'invitations' | 'lastSeenAt'>): InvitationFace | 'NONE_NEEDED' {
  const face = invitationFace(person);
  return face === 'NONE' && person.lastSeenAt ? 'NONE_NEEDED' : face;
}

/** The link leads to the app that the person will use. */
export function invitationLink(origin: string, token: string, roles: readonly Role[]): string {
  return `${origin}${appFor(roles) === 'console' ? '/admin' : ''}/invite/${token}`;
}
