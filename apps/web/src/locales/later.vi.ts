import { restVi } from '@go-cua/client/locale';
import { activation } from './vi/activation';
import { consent } from './vi/consent';
import { correct } from './vi/correct';
import { guide } from './vi/guide';
import { household } from './vi/household';
import { closing, me } from './vi/me';
import { resident } from './vi/resident';
import { review, withdraw } from './vi/review';
import { serviceGuide } from './vi/serviceGuide';
import { services } from './vi/services';
import { sync } from './vi/sync';
import { team } from './vi/team';
import { visit } from './vi/visit';

/** The portal's own words of its other pages, one file for each room of screens, and the shared ones. */
export const laterVi = {
  ...restVi,
  household,
  visit,
  consent,
  resident,
  correct,
  activation,
  guide,
  services,
  serviceGuide,
  sync,
  me,
  closing,
  team,
  review,
  withdraw,
};
