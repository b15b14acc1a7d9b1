import type { resident as vi } from '../vi/resident';

export const resident: typeof vi = {
  resident: {
    one: 'Resident',
    about: 'Details',
    born: 'Year of birth',
    turns: '{n} this year',
    device: 'Device',
    consent: 'Consent, by purpose',
    purpose: { RECORD: 'Keeping the name and what was done', ID_NUMBER: 'Keeping the ID number' },
    agreed: 'agreed',
    noYes: 'not agreed',
    guardian: 'guardian agreed',
    guardianAndChild: 'guardian and child agreed',
    askedBy: 'asked by {name}',
    sameHome: 'Same household',
    nobodyElse: 'Nobody else here has been named yet.',
    services: 'Services',
    stepsOf: '{done} of {all} steps done',
    since: 'since {day}',
    story: 'What happened',
    nothingNext: 'Nothing is left to do for this person.',
    died: 'died {day}',
    left: 'moved away {day}',
    notHere: 'This resident is not here',
    notHereText: 'Not in this household, or the data were erased on request.',
  },
};
