import type { Same } from '@go-cua/client/locale';
import type { week as vi } from '../vi/week';

export const week: Same<typeof vi> = {
  week: {
    open: 'Weekly message',
    title: 'The week in one message',
    text: 'Copy it and paste it into a message to your superior. Nobody is named.',
    which: 'Week {week}, {from}–{to}',
    previous: 'Week before',
    next: 'Week after',
    copy: 'Copy',
    copied: 'The message was copied',
    copyByHand: 'The browser does not allow copying. Select the message above and copy it by hand.',
    head: 'Week {week} ({from}–{to})',
    headSoFar: 'Week {week} ({from}–{to}, until {day})',
    everywhere: 'all in scope',
    campaign: 'campaign “{name}”',
    turns: '{outings}, {turns} person-turns, {people} counted once',
    anonymous: 'and {n} without a name',
    helped: '{service} activated with our help for {n}',
    helpedDone: '{service} done with our help for {n}',
    helpedNone: '{service}: nobody more with our help',
    helpedLess: '{service}: corrected by {n} fewer with our help',
    found: '{n} found with it already',
    stand: 'By the end of {day}: {answered} of {of} eligible people have an answer ({share}){split} {left} remain.',
    standOf: '{done} of them activated, {blocked} blocked, {no} said no',
    standOfDone: '{done} of them done, {blocked} referred, {no} said no',
    standNothing: 'No household is on record yet.',
    fresh: 'Complete up to {at}.',
    late: 'Complete up to {at}; {n} have not sent.',
    part: 'You see a part of this unit only, so there is no line for the whole.',
    notYet: 'This week has not begun.',
    how: 'How it is counted',
    helpedHow: 'Activated with our help',
    helpedMeans:
      'People who have an account thanks to the team at the end of the week, less those of the eve of the week; whoever was corrected in the week is taken off.',
  },
};
