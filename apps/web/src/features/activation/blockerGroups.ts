import type { BlockerCode } from '@go-cua/domain/activation';
import {
  CalendarX2,
  CircleHelp,
  IdCard,
  Keyboard,
  KeyRound,
  MessageSquareOff,
  Nfc,
  EqualNot,
  PhoneOff,
  ScanFace,
  ServerOff,
  SmartphoneNfc,
  TabletSmartphone,
  TimerOff,
  UserRoundX,
  UsersRound,
  Hourglass,
  BadgeCheck,
  CardSim,
} from '@lucide/vue';
import type { LucideIcon } from '@go-cua/client/ui';

export type BlockerGroup = 'phone' | 'device' | 'papers' | 'other';

/** Where a blocker stands on the list, and its picture. `ALREADY_ACTIVATED` is no blocker and stands apart. */
export const BLOCKER_LOOKS: Readonly<Record<BlockerCode, { readonly group: BlockerGroup; readonly icon: LucideIcon }>> =
  {
    OTP_NOT_RECEIVED: { group: 'phone', icon: MessageSquareOff },
    OTP_TO_OLD_DEVICE: { group: 'phone', icon: TabletSmartphone },
    PHONE_NOT_REGISTERED: { group: 'phone', icon: PhoneOff },
    PHONE_TIED_TO_OTHER_ACCOUNT: { group: 'phone', icon: UsersRound },
    NO_SIM_IN_OWN_NAME: { group: 'phone', icon: CardSim },
    FORGOT_PASSWORD: { group: 'phone', icon: KeyRound },
    FORGOT_PASSCODE: { group: 'phone', icon: KeyRound },
    DEVICE_TOO_OLD: { group: 'device', icon: Keyboard },
    FACE_OR_QR_FAILED: { group: 'device', icon: ScanFace },
    NFC_READ_FAILED: { group: 'device', icon: Nfc },
    SYSTEM_OVERLOAD: { group: 'device', icon: ServerOff },
    NO_CHIP_CARD: { group: 'papers', icon: IdCard },
    DATA_MISMATCH: { group: 'papers', icon: EqualNot },
    NOT_APPROVED_YET: { group: 'papers', icon: Hourglass },
    SEVEN_DAYS_PASSED: { group: 'papers', icon: TimerOff },
    ABSENT: { group: 'other', icon: UserRoundX },
    ALREADY_ACTIVATED: { group: 'other', icon: BadgeCheck },
  };
export const GROUP_ICONS: Readonly<Record<BlockerGroup, LucideIcon>> = {
  phone: MessageSquareOff,
  device: SmartphoneNfc,
  papers: CalendarX2,
  other: CircleHelp,
};
export const BLOCKER_GROUPS: readonly BlockerGroup[] = ['phone', 'device', 'papers', 'other'];
