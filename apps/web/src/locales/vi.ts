import { round } from './vi/round';
import { session } from './vi/session';
import { shell } from './vi/shell';

/** What tonight's list and the way in say: there with the first screen. */
export const vi = { ...shell, round, session };
