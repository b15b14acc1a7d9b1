import type { restVi, Same } from '@go-cua/client/locale';
import { activation } from './en/activation';
import { consent } from './en/consent';
import { correct } from './en/correct';
import { guide } from './en/guide';
import { household } from './en/household';
import { closing, me } from './en/me';
import { resident } from './en/resident';
import { review, withdraw } from './en/review';
import { round } from './en/round';
import { serviceGuide } from './en/serviceGuide';
import { services } from './en/services';
import { session } from './en/session';
import { shell } from './en/shell';
import { sync } from './en/sync';
import { team } from './en/team';
import { visit } from './en/visit';
import type { laterVi } from './later.vi';
import type { vi } from './vi';

export const en: Same<typeof vi & Omit<typeof laterVi, keyof typeof restVi>> = {
  ...{
    ...shell,
    round,
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
    session,
    me,
    closing,
    team,
    review,
    withdraw,
  },
};
