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

/** Roles whose work is in the console; the others go out with the phone. */
const CONSOLE_ROLES: readonly string[] = ['COORDINATOR', 'OBSERVER', 'POLICE'];
/** The link leads to the app that the person will use. */
export function invitationLink(origin: string, token: string, roles: readonly string[]): string {
  const console = roles.some((r) => CONSOLE_ROLES.includes(r));
  return `${origin}${console ? '/admin' : ''}/invite/${token}`;
}
