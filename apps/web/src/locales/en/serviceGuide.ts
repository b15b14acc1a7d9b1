import type { Same } from '@go-cua/client/locale';
import type { serviceGuide as vi } from '../vi/serviceGuide';

export const serviceGuide: Same<typeof vi> = {
  version: '1',
  asOf: '11/2026',
  basis: 'Guide version {version}, {asOf}',
  say: {
    EID_LEVEL_2:
      '“Please take your ID card and your phone to the commune police; it is done in one go. Level 2 is made in person: whoever offers it by phone is a fraud.”',
    ID_CARD:
      '“Without a chip card, please hand in your papers at the commune police. We write it down and remind you.”',
    PUBLIC_SERVICES:
      '“Filing papers on the phone saves you the way. Please open the public service portal and sign in with VNeID.”',
    CASHLESS_PAYMENT:
      '“Please open your bank’s app on your own phone. Password and code: you type them yourself, we look away.”',
    HEALTH_RECORD:
      '“With the health record on the phone you need no paper book at the doctor’s. Please open VNeID and the health record.”',
  },
  first: {
    EID_LEVEL_2: 'Check that the card is valid and the SIM is in their own name',
    ID_CARD: 'Ask on which day the police take dossiers, and agree on one',
    PUBLIC_SERVICES: 'Open dichvucong.gov.vn, tap “Đăng nhập”, choose the VNeID account',
    CASHLESS_PAYMENT: 'On their own phone only, never on yours',
    HEALTH_RECORD: 'VNeID level 2 is needed; without it, level 2 comes first',
  },
  second: {
    EID_LEVEL_2: 'Agree on a day at the commune police; bring card and phone',
    ID_CARD: 'Bring the papers they have; under 14 with a parent or guardian',
    PUBLIC_SERVICES: 'They type the password and confirm in VNeID themselves',
    CASHLESS_PAYMENT: 'They sign in themselves; without an account, the bank opens one',
    HEALTH_RECORD: 'Open VNeID, choose “Sổ sức khỏe điện tử”; they type the passcode themselves',
  },
  third: {
    EID_LEVEL_2: 'The police take face and fingerprints. After the message, activate within 7 days',
    ID_CARD: 'The police take photo and fingerprints. We photograph and keep no papers',
    PUBLIC_SERVICES: 'Look up a procedure they need; filing it is up to them',
    CASHLESS_PAYMENT: 'Try one QR code with a small sum; they tap themselves',
    HEALTH_RECORD: 'Check name and insurance number. Wrong or empty: ask the health station',
  },
};
