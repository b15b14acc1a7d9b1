import { activation } from './vi/activation';
import { consent } from './vi/consent';
import { guide } from './vi/guide';
import { household } from './vi/household';
import { closing, me } from './vi/me';
import { resident } from './vi/resident';
import { round } from './vi/round';
import { session } from './vi/session';
import { shell } from './vi/shell';
import { sync } from './vi/sync';
import { visit } from './vi/visit';

/** The portal's own words, one file for each room of screens. */
export const vi = {
  ...shell,
  round,
  household,
  visit,
  consent,
  resident,
  activation,
  guide,
  sync,
  session,
  me,
  closing,
};
