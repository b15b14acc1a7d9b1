import type { Same } from '@go-cua/client/locale';
import type { guide as vi } from '../vi/guide';

export const guide: Same<typeof vi> = {
  say: {
    APP_INSTALLED: '“Please open App Store or CH Play and look for VNeID by Bộ Công an. Never install from a link.”',
    REGISTERED: '“Please enter your ID number and your phone number. The code that comes: read and type it yourself.”',
    PENDING_APPROVAL: '“It is sent. A message comes when it is approved; please keep that message.”',
    APPROVED: '“Please look: has the message of approval come? From then on there are 7 days to activate.”',
    ACTIVATED: '“Please open VNeID. The code that comes: read and type it yourself, tell nobody, not even us.”',
    VERIFIED_LOGIN: '“Please sign out and in again. When you see level 1, it is done.”',
  },
  first: {
    APP_INSTALLED: 'Check signal, battery, free space',
    REGISTERED: 'Open VNeID, tap “Đăng ký”, enter ID number and phone number',
    PENDING_APPROVAL: 'Check every field, tap “Gửi yêu cầu”',
    APPROVED: 'Open the messages, find the one of approval',
    ACTIVATED: 'Open VNeID, choose “Kích hoạt tài khoản định danh điện tử”',
    VERIFIED_LOGIN: 'Sign out of VNeID and in again',
  },
  second: {
    APP_INSTALLED: 'Find VNeID, publisher Bộ Công an, install',
    REGISTERED: 'They type the code of the message themselves',
    PENDING_APPROVAL: 'Approval usually takes one working day',
    APPROVED: 'None after one working day: ask the commune police',
    ACTIVATED: 'Enter ID number and registered phone, tap “Gửi yêu cầu”',
    VERIFIED_LOGIN: 'Open “Cá nhân”, look at the level',
  },
  third: {
    APP_INSTALLED: 'Open it; the sign-in page means done',
    REGISTERED: 'Scan card and face as the phone says',
    PENDING_APPROVAL: 'Agree on a day to come back and activate',
    APPROVED: 'It came: activate now, within 7 days',
    ACTIVATED: 'They set password, 6-digit passcode and 2 questions themselves',
    VERIFIED_LOGIN: '“Mức độ 1” shows: done',
  },
};
