import type { Same } from '@go-cua/client/locale';
import type { bulk as vi } from '../vi/bulk';

export const bulk: Same<typeof vi> = {
  bulk: {
    running: 'Doing one after the other',
    at: '{at}/{of}',
    most: 'at most {n} at a time',
    report: '{done} done, {left} could not be',
    reportText: 'The rows below are as they were, and are still selected.',
    left: 'Not done',
    notSent: 'Not sent: the connection was lost on the way.',
  },
};
