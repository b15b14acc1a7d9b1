import { EID1_FORWARD, type Eid1State } from './eid1-table';

/** Who has the next action. */
export const BLOCKER_OWNERS = [
  'RESIDENT',
  'VOLUNTEER',
  'COMMUNE_POLICE',
  'MOBILE_OPERATOR',
  'HOTLINE',
  'HELP_POINT',
  'ONE_STOP_DESK',
  'BANK',
  'HEALTH_STATION',
] as const;
export type BlockerOwner = (typeof BLOCKER_OWNERS)[number];

export const BLOCKER_CODES = [
  'OTP_NOT_RECEIVED',
  'PHONE_NOT_REGISTERED',
  'PHONE_TIED_TO_OTHER_ACCOUNT',
  'NOT_APPROVED_YET',
  'SEVEN_DAYS_PASSED',
  'ALREADY_ACTIVATED',
  'OTP_TO_OLD_DEVICE',
  'NFC_READ_FAILED',
  'FACE_OR_QR_FAILED',
  'DEVICE_TOO_OLD',
  'FORGOT_PASSWORD',
  'FORGOT_PASSCODE',
  'SYSTEM_OVERLOAD',
  'DATA_MISMATCH',
  'NO_CHIP_CARD',
  'NO_SIM_IN_OWN_NAME',
  'ABSENT',
] as const;
export type BlockerCode = (typeof BLOCKER_CODES)[number];

export interface Blocker {
  readonly code: BlockerCode;
  /** The states at which it is met. */
  readonly at: readonly Eid1State[];
  readonly owner: BlockerOwner;
  /** Days after which the door is due again, unless the volunteer says otherwise. */
  readonly waitDays: number;
  /**
   * Whether it answers for the resident ("blocked with an owner"). Nobody was met when a person is away, so being away
   * is a reason to return and never an answer.
   */
  readonly answers: boolean;
}

const BEFORE_ACTIVE: readonly Eid1State[] = EID1_FORWARD.slice(0, 5);
const BEFORE_REGISTERED: readonly Eid1State[] = ['NOT_STARTED', 'APP_INSTALLED', 'REJECTED'];
const ACTIVATING: readonly Eid1State[] = ['APPROVED', 'EXPIRED_7_DAYS'];
const ACTIVE: readonly Eid1State[] = ['ACTIVATED', 'VERIFIED_LOGIN', 'LOCKED'];
const EXITS_BEFORE_ACTIVE: readonly Eid1State[] = ['REJECTED', 'EXPIRED_7_DAYS', 'REFERRED_TO_POLICE'];

const blocker = (
  code: BlockerCode,
  owner: BlockerOwner,
  waitDays: number,
  at: readonly Eid1State[],
  answers = true,
): Blocker => ({ code, owner, waitDays, at, answers });

/**
 * What stops a level-1 activation in real life (domain.md 2e). Approval: within one working day (Decree 59/2022/NĐ-CP,
 * Art. 17); the hotline 1900.0368 after the seven days (Art. 18). The other waits are ours: a day for what the team
 * can try again, three for an errand, a week for papers at a desk.
 */
export const BLOCKERS: Readonly<Record<BlockerCode, Blocker>> = {
  OTP_NOT_RECEIVED: blocker('OTP_NOT_RECEIVED', 'HOTLINE', 1, [...BEFORE_REGISTERED, ...ACTIVATING, 'ACTIVATED']),
  PHONE_NOT_REGISTERED: blocker('PHONE_NOT_REGISTERED', 'RESIDENT', 3, [...ACTIVATING, 'ACTIVATED']),
  PHONE_TIED_TO_OTHER_ACCOUNT: blocker('PHONE_TIED_TO_OTHER_ACCOUNT', 'RESIDENT', 3, BEFORE_REGISTERED),
  NOT_APPROVED_YET: blocker('NOT_APPROVED_YET', 'COMMUNE_POLICE', 1, ['REGISTERED', 'PENDING_APPROVAL']),
  SEVEN_DAYS_PASSED: blocker('SEVEN_DAYS_PASSED', 'HOTLINE', 1, ACTIVATING),
  ALREADY_ACTIVATED: blocker('ALREADY_ACTIVATED', 'VOLUNTEER', 1, BEFORE_ACTIVE),
  OTP_TO_OLD_DEVICE: blocker('OTP_TO_OLD_DEVICE', 'COMMUNE_POLICE', 3, [...BEFORE_ACTIVE, ...ACTIVE, 'EXPIRED_7_DAYS']),
  NFC_READ_FAILED: blocker('NFC_READ_FAILED', 'VOLUNTEER', 1, BEFORE_REGISTERED),
  FACE_OR_QR_FAILED: blocker('FACE_OR_QR_FAILED', 'VOLUNTEER', 1, [...BEFORE_REGISTERED, ...ACTIVATING]),
  DEVICE_TOO_OLD: blocker('DEVICE_TOO_OLD', 'HELP_POINT', 7, [...BEFORE_ACTIVE, 'REJECTED', 'EXPIRED_7_DAYS']),
  FORGOT_PASSWORD: blocker('FORGOT_PASSWORD', 'RESIDENT', 1, [...BEFORE_ACTIVE, ...ACTIVE]),
  FORGOT_PASSCODE: blocker('FORGOT_PASSCODE', 'RESIDENT', 1, ACTIVE),
  SYSTEM_OVERLOAD: blocker('SYSTEM_OVERLOAD', 'VOLUNTEER', 1, [...BEFORE_ACTIVE, 'ACTIVATED', ...EXITS_BEFORE_ACTIVE]),
  DATA_MISMATCH: blocker('DATA_MISMATCH', 'COMMUNE_POLICE', 7, [...BEFORE_ACTIVE, ...EXITS_BEFORE_ACTIVE]),
  NO_CHIP_CARD: blocker('NO_CHIP_CARD', 'COMMUNE_POLICE', 7, [...BEFORE_REGISTERED, 'REFERRED_TO_POLICE']),
  NO_SIM_IN_OWN_NAME: blocker('NO_SIM_IN_OWN_NAME', 'MOBILE_OPERATOR', 3, [...BEFORE_ACTIVE, 'REJECTED', 'LOCKED']),
  ABSENT: blocker('ABSENT', 'VOLUNTEER', 1, [...BEFORE_ACTIVE, ...EXITS_BEFORE_ACTIVE, 'ACTIVATED', 'LOCKED'], false),
};

export function isBlockerCode(text: unknown): text is BlockerCode {
  return (BLOCKER_CODES as readonly unknown[]).includes(text);
}

export function blockersAt(state: Eid1State): BlockerCode[] {
  return BLOCKER_CODES.filter((code) => BLOCKERS[code].at.includes(state));
}
