import type { Same } from '../types';
import type { act as vi } from '../vi/act';

export const act: Same<typeof vi> = {
  receipt: {
    APPLIED: 'Received by the server at {time}.',
    REROUTED: 'Received at {time} and passed on to {hamlet}, where this home now belongs. No need to record it again.',
    WAITING_FOR_REVIEW: 'Received. {Leader} looks before it counts. Nothing is lost.',
    REFUSED: 'The server did not take this record. It stays on this phone and {leader} sees it.',
    TRY_AGAIN: 'Not received yet. It is on this phone and will be sent again.',
  },
  receiptCode: {
    NO_CHANGE: 'Received at {time}. This was on record already, so only your visit is added.',
    WITHDRAWN: 'This record was withdrawn and does not count any more. It stays in the history of the home.',
    KEPT: '{Decider} has looked: this record counts.',
    CONTRADICTION: 'Received. Another phone recorded something else. Both are kept; {leader} will look and tell you.',
    UNKNOWN_HOUSEHOLD:
      'Received, waiting for the record that registers this household; they join by themselves. If another phone registered it, ask them to go online.',
    OUTSIDE_SCOPE:
      'Received. This place now belongs to another team, so {leader} looks before it counts. Nothing is lost.',
    CLOCK_OFF:
      "Received. This phone's clock is off, so {leader} checks the day. Turn on automatic date and time in Settings.",
    ACCOUNT_PAUSED: 'Your account is paused. The server has your records and {leader} will look.',
    OFF_THE_LIST:
      'Received. This home had asked for no more visits and your phone did not know yet; {leader} looks before it counts. No need to go again.',
    POSSIBLE_DUPLICATE:
      'Received. Two like records came within 10 minutes; the later one does not count yet. If it was a slip, withdraw one.',
    OTHERS_REST_ON_IT: 'Not withdrawn yet: {rests} on it. Nothing has changed; {leader} decides.',
    CORRECTED_TWICE:
      'Received. Another phone corrected the same without knowing of yours. Both are kept; {leader} will look and tell you.',
    NO_LONGER_HERE:
      'Received. This person had moved away or died before that day, so {leader} looks before it counts. Nothing is lost.',
    ID_REUSED:
      'This record has the number of one already received. The first stands, this one is still here. Tap “Record as new”.',
    SEQ_REUSED:
      'This record has the place of one already received. The first stands, this one is still here. Tap “Record as new”.',
    UNREADABLE: 'This record is damaged and could not be read. The copy here is kept. Please record it again.',
    TOO_LARGE: 'This record is too long for the server. The copy here is kept. Shorten the note and record it again.',
    HEADER_MISMATCH: 'This record is damaged and could not be read. The copy here is kept. Please record it again.',
    NOT_THE_AUTHOR: 'Somebody else recorded this on this phone. It is kept, and goes when they sign in.',
    INVALID:
      'The server did not take this record because a field is not right. It stays on this phone and {leader} sees it. Check the field and record it again.',
    NO_CONSENT: 'There is no consent of {call} yet, so no name is recorded. It is kept here; ask, then it can be sent.',
    GUARDIAN_MISSING: 'Under 16 a parent or guardian must agree, from 7 the child too. It is kept here.',
    STAFF_NUMBER:
      "This number belongs to a volunteer or officer and cannot be used for {call}. The record is kept here. Use {call}'s own.",
    PERSON_ERASED:
      "This person's data were erased on request, so the change was not kept. Figures stand. To record again, ask for consent anew.",
    STEP_IMPOSSIBLE:
      'The server did not take this record because this step does not follow the one before. It stays on this phone. Go through the steps again.',
    UNKNOWN_CUSTODY:
      'The server has no opened account that goes with this sign-out. It stays on this phone and {leader} sees it.',
    ID_NUMBER_NOT_ASKED:
      'This campaign does not ask for the ID number, so the server did not take it. It stays here. Clear the field and record it again.',
    UNKNOWN_OUTING:
      "The server does not know this outing. It stays on this phone and {leader} sees it. Reload tonight's list.",
    ALREADY_REGISTERED: 'This was registered before, so nothing was added. The first record stands.',
    NOT_COUNTED: '{Decider} has looked: this record does not count. It is kept; if that seems wrong, ask {decider}.',
    UNKNOWN_ACT: 'The server does not find the record. Nothing has changed. Load again and try once more.',
    UNKNOWN_RESIDENT: 'The server has no such person in this home. It stays on this phone and {leader} sees it.',
    NOT_THE_LEADER: 'This is for {leader} to do. Nothing has changed. Ask {leader}.',
    TOO_LATE_TO_WITHDRAW: 'The evening is over, so you cannot withdraw it yourself. Nothing has changed. Ask {leader}.',
    NOT_WITHDRAWABLE: 'Records of this kind cannot be withdrawn. Nothing has changed.',
    UNKNOWN_KIND: 'The server does not know this kind yet. It stays here and goes by itself later; do not erase it.',
    UNKNOWN_VERSION: 'The server does not know this kind yet. It stays here and goes by itself later; do not erase it.',
    SERVER_BUSY: 'The server is busy. The record is on this phone and goes again shortly. Carry on.',
  },
  redacted:
    'Received at {time}. The field {field} held what looks like {secret}; it was cut out, on this phone too. The rest is kept.',
  kind: {
    recordConsent: 'Consent',
    registerHousehold: 'Household registered',
    registerResident: 'Person registered',
    recordVisit: 'Visit recorded',
    advanceActivation: 'e-ID level 1',
    recordCustody: "Volunteer's phone",
    correctResident: 'Correction',
    correctHousehold: 'Home corrected',
    changeHead: 'New head of household',
    moveOut: 'Moved away',
    death: 'Died',
    withdrawAct: 'Record withdrawn',
    decideReview: "Leader's decision",
    checkIn: 'Check-in',
    checkOut: 'Check-out',
    shareDoors: 'Doors shared out',
  },
  outbox: { DRAFT: 'Draft', WAITING: 'Waiting', SENT: 'Sent', NEEDS_A_LOOK: 'Needs a look' },
  saved: 'Saved on this phone',
  received: 'Received at {time}',
  reviewing: 'Waiting for {leader}',
  notTaken: 'Not taken',
  withdraw: 'Withdraw',
  withdrawReason: {
    WRONG_DOOR: 'Recorded at the wrong home',
    WRONG_PERSON: 'Recorded for the wrong person',
    TWICE: 'Recorded twice',
    NOT_SO: 'It was not so',
    OTHER: 'Another reason',
  },
  group: {
    NAME: 'Name',
    GENDER: 'Man or woman',
    BIRTH_CARD: 'Birth and ID card',
    PHONE: 'Phone',
    RESIDENCE: 'Residence',
    ADDRESS: 'Address',
    PEOPLE: 'People in the home',
    HOURS: 'Good hours',
    NOTE: 'Note',
    HEAD: 'Head of household',
  },
  others: '{n} other record rests | {n} other records rest',
  someOthers: 'other records rest',
};
