import type { Same } from '../types';
import type { door as vi } from '../vi/door';

export const door: Same<typeof vi> = {
  outcome: {
    MET: 'Met',
    NOBODY_HOME: 'Nobody home',
    ASKED_TO_RETURN: 'Come back',
    DECLINED: 'Declined',
    MOVED: 'Moved away',
    CANNOT_ENTER: 'Cannot enter',
    NEEDS_INTERPRETER: 'Needs an interpreter',
  },
  decline: {
    NOT_UNDERSTOOD: 'Not sure yet, tell me another time',
    BAD_TIME: 'Busy, another day',
    FINAL: 'No, do not come again',
  },
  declineShort: { NOT_UNDERSTOOD: 'Wants to hear more', BAD_TIME: 'Busy now', FINAL: 'No further visit' },
  reason: { PROMISED: 'Promised {time}', RETURN: 'Come back', NEW: 'Not visited', LEFT: 'People left' },
  peopleLeft: '{left} of {all} left',
  nextDoor: 'Next door',
  heldByMe: 'Held by you',
  heldBy: 'Held by {name}',
  heldByNobody: 'Held by nobody',
};
