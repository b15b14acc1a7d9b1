import type { Same } from '@go-cua/client/locale';
import type { sync as vi } from '../vi/sync';

export const sync: Same<typeof vi> = {
  none: 'No records on this phone yet',
  noneText: 'Each record made at a door appears here: sent, or not yet.',
  closing: {
    SENT: 'All sent. You can turn the phone off.',
    SENT_SUB: 'Last sent and loaded at {time}.',
    SAFE: '{n} record is unsent and safe on this phone. | {n} records are unsent and safe on this phone.',
    SAFE_SUB: "You can turn it off; do not clear the browser's data.",
    RISK: '{n} record is unsent. | {n} records are unsent.',
    RISK_SUB: "Send soon when there is signal: a full phone may erase records. Do not clear the browser's data.",
  },
  cells: 'See each kind of record',
  group: '{name} · {n}',
  drafted: 'Half written, kept at {time}',
  draftKind: {
    household: 'New household',
    resident: 'New person',
    visit: 'Visit',
    correct: 'Correction',
    correctHome: 'Home corrected',
  },
  savedAt: 'Saved on this phone · {time}',
  on: '{what} · {where}',
  otherHamlet: 'another hamlet',
  manyDoors: '{n} door | {n} doors',
  decider: { COORDINATOR: 'the coordinator', SOMEBODY: 'the person in charge' },
  redacted: 'The field {field} held what looks like {secret}; it was cut out. The rest is kept.',
  field: { note: 'note', lane: 'lane', number: 'number', other: 'text' },
  lastSync: 'Last sent and loaded',
  never: 'never yet',
  storage: 'Unsent records on this phone',
  protected: 'kept safe',
  unprotected: 'a full phone may erase them',
  protect: 'Keep records from being erased',
  others:
    '{n} record of another person is on this phone; it goes when they sign in. | {n} records of another person are on this phone; they go when they sign in.',
  busy: 'Sending and loading',
  now: 'Try sending now',
  pause: {
    SESSION:
      'You have been signed out. {n} record is on this phone. Sign in to send it; without network, carry on. | You have been signed out. {n} records are on this phone. Sign in to send them; without network, carry on.',
    OFFLINE: 'No network. Go on recording; it is saved on this phone and sent later.',
    SERVER_BUSY: 'The server is busy. Carry on; records are on this phone.',
  },
  nextTry: 'Next try at {time}',
  signInAgain: 'Sign in again',
  seeAll: 'Show {n} more',
  empty: 'No record here.',
};
