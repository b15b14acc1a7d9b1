import type { Same } from '@go-cua/client/locale';
import type { services as vi } from '../vi/services';

export const services: Same<typeof vi> = {
  of: 'Services of {who}',
  ask: 'How far is {who}?',
  state: { DONE: 'Done with our help', HAD_IT: 'Had it already', DECLINED: 'Declined' },
  on: 'on {day}',
  done: {
    EID_LEVEL_2: 'Level 2 now, with our help',
    ID_CARD: 'Dossier taken, with our help',
    PUBLIC_SERVICES: 'Used it, with our help',
    CASHLESS_PAYMENT: 'Paid with it, with our help',
    HEALTH_RECORD: 'Opened it, with our help',
  },
  had: {
    EID_LEVEL_2: 'Had level 2 before',
    ID_CARD: 'Dossier taken before',
    PUBLIC_SERVICES: 'Used it before',
    CASHLESS_PAYMENT: 'Used it before',
    HEALTH_RECORD: 'Had the record before',
  },
  refer: 'Refer to {to}',
  openAgain: 'Not finished, start again',
  decline: '{Call} declines',
  declineAsk: 'Record that {who} declines “{service}”?',
  declineText: 'Only you and {leader} can see who declined. If {call} changes their mind, it can be recorded anew.',
  declineYes: 'Record the no',
  askNoMore: 'Do not ask {call} about this again. If {call} brings it up, do help.',
  saved: '{Who}, {service}: {answer}',
  onRequest: 'Not required under 14: made when the family asks.',
  notOffered: 'This campaign does not offer this service.',
};
