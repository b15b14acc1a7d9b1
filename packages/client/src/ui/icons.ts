import type { Eid1State, HeldBy } from '@go-cua/domain/activation';
import type { ReceiptStatus } from '@go-cua/domain/act';
import type { VisitOutcome } from '@go-cua/domain/visit';
import {
  BadgeCheck,
  CalendarClock,
  CheckCheck,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleMinus,
  CloudUpload,
  CornerDownRight,
  DoorClosed,
  Fence,
  Hand,
  Handshake,
  Hourglass,
  Languages,
  LockKeyhole,
  OctagonAlert,
  PencilLine,
  Truck,
  type LucideIcon,
} from '@lucide/vue';

export type { LucideIcon };

/** What a colour means; always beside an icon and a word. */
export type Tone = 'plain' | 'ok' | 'bad' | 'wait' | 'warn' | 'info' | 'mute';
export interface Sign {
  readonly icon: LucideIcon;
  readonly tone: Tone;
}
const sign = (icon: LucideIcon, tone: Tone): Sign => ({ icon, tone });

/** One icon each, everywhere. A new code without a sign does not compile. */
export const OUTCOME_SIGNS: Readonly<Record<VisitOutcome, Sign>> = {
  MET: sign(Handshake, 'ok'),
  NOBODY_HOME: sign(DoorClosed, 'mute'),
  ASKED_TO_RETURN: sign(CalendarClock, 'wait'),
  DECLINED: sign(Hand, 'mute'),
  MOVED: sign(Truck, 'mute'),
  CANNOT_ENTER: sign(Fence, 'warn'),
  NEEDS_INTERPRETER: sign(Languages, 'warn'),
};

/** The chip of a service of a resident: todo, go on, wait, stuck, done, had it, none. */
export const CHIP_SIGNS = {
  TODO: sign(CircleDashed, 'plain'),
  GO: sign(CircleDot, 'info'),
  WAIT: sign(Hourglass, 'wait'),
  REFERRED: sign(CornerDownRight, 'wait'),
  BLOCKED: sign(OctagonAlert, 'bad'),
  DONE: sign(CircleCheck, 'ok'),
  FOUND: sign(BadgeCheck, 'ok'),
  NOT_ELIGIBLE: sign(CircleMinus, 'mute'),
  DECLINED: sign(Hand, 'mute'),
  ASK_NO_MORE: sign(Hand, 'mute'),
} as const satisfies Record<string, Sign>;
export type ChipState = keyof typeof CHIP_SIGNS;

export const EID1_SIGNS: Readonly<Record<Eid1State, Sign>> = {
  NOT_STARTED: CHIP_SIGNS.TODO,
  APP_INSTALLED: CHIP_SIGNS.GO,
  REGISTERED: CHIP_SIGNS.GO,
  PENDING_APPROVAL: CHIP_SIGNS.WAIT,
  APPROVED: CHIP_SIGNS.GO,
  ACTIVATED: CHIP_SIGNS.DONE,
  VERIFIED_LOGIN: CHIP_SIGNS.DONE,
  REJECTED: CHIP_SIGNS.BLOCKED,
  EXPIRED_7_DAYS: CHIP_SIGNS.BLOCKED,
  REFERRED_TO_POLICE: sign(CornerDownRight, 'wait'),
  LOCKED: sign(LockKeyhole, 'bad'),
};

/** Where an act is: only on this phone, on its way, received, or waiting for somebody's look. */
export const OUTBOX_SIGNS = {
  DRAFT: sign(PencilLine, 'plain'),
  WAITING: sign(CloudUpload, 'info'),
  SENT: sign(CheckCheck, 'ok'),
  NEEDS_A_LOOK: sign(CircleAlert, 'warn'),
} as const satisfies Record<string, Sign>;

export const RECEIPT_SIGNS: Readonly<Record<ReceiptStatus, Sign>> = {
  APPLIED: OUTBOX_SIGNS.SENT,
  REROUTED: OUTBOX_SIGNS.SENT,
  WAITING_FOR_REVIEW: OUTBOX_SIGNS.NEEDS_A_LOOK,
  REFUSED: sign(CircleAlert, 'bad'),
  TRY_AGAIN: OUTBOX_SIGNS.WAITING,
};

export const blockerSign = (code: HeldBy): Sign =>
  code === 'REFERRED'
    ? CHIP_SIGNS.REFERRED
    : code === 'NOT_APPROVED_YET'
      ? CHIP_SIGNS.WAIT
      : code === 'ALREADY_ACTIVATED'
        ? CHIP_SIGNS.FOUND
        : CHIP_SIGNS.BLOCKED;
