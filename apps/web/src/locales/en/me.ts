import type { Same } from '@go-cua/client/locale';
import type { closing as closingVi, me as meVi } from '../vi/me';

export const me: Same<typeof meVi> = {
  role: 'Volunteer',
  thisPhone: 'This phone',
  evening: 'Tonight',
  people: 'In the team',
  needHelp: 'Need to ask',
  hotline: 'Number to call',
  vneid: 'VNeID hotline',
  signOut: 'Sign out of Gõ Cửa',
  refused:
    'Cannot sign out yet: {n} record is unsent. Go online to send it, then sign out. | Cannot sign out yet: {n} records are unsent. Go online to send them, then sign out.',
  sendNow: 'Try sending now',
  stay: 'Stay signed in',
  ask: 'Sign out of Gõ Cửa?',
  askText: 'The list leaves this phone. Sent records are safe on the server. Signing in again needs a network.',
  yes: 'Sign out',
  failed: 'Could not sign out without a network. The list stays on this phone.',
};
export const closing: Same<typeof closingVi> = {
  title: 'Check out',
  helped: 'Tonight the team has helped {n} person | Tonight the team has helped {n} people',
  window: 'Each lit window is one person.',
  asKnown: 'Counted up to {time}: {n}. It is counted again after sending.',
  knocked: 'doors knocked',
  promised: 'promised again',
  openCustody: 'An account is still open on your phone. Sign out before you go home.',
  home: 'I am home',
  homeSaved: 'Checked out at {time}',
  already: 'You checked out at {time}.',
  noOuting: 'The team does not go out tonight; nothing to check out of.',
  team: 'The team tonight',
  you: '{name} · you',
  mate: { OUT: 'out since {time}', HOME: 'home at {time}', NOT_HERE: 'not checked in' },
  heard: 'As the server said at {time}.',
  notIn: 'You have not checked in to this outing.',
};
