import { FIELD_AND_POLICE, seen, step, type Row } from './row';

/**
 * The level-1 e-ID workflow as one table: API, portal, test and diagram (docs/workflow-eid-level-1.md) read it.
 * Sources: Decree 59/2022/NĐ-CP Art. 17 (issue within 1 working day), Art. 18 (activation within 7 days of the notice,
 * afterwards through the hotline 1900.0368), Art. 19 (locks); the activation guides of VNeID.
 */

/** The forward chain, in order; a resident nobody has recorded stands at the first. */
export const EID1_FORWARD = [
  'NOT_STARTED',
  'APP_INSTALLED',
  'REGISTERED',
  'PENDING_APPROVAL',
  'APPROVED',
  'ACTIVATED',
  'VERIFIED_LOGIN',
] as const;
export const EID1_EXITS = ['REJECTED', 'EXPIRED_7_DAYS', 'REFERRED_TO_POLICE', 'LOCKED'] as const;
export const EID1_STATES = [...EID1_FORWARD, ...EID1_EXITS] as const;

export type Eid1Forward = (typeof EID1_FORWARD)[number];
export type Eid1Exit = (typeof EID1_EXITS)[number];
export type Eid1State = (typeof EID1_STATES)[number];

/** Where the work may rest for good. Everywhere else a next step exists, and the test proves it. */
export const EID1_FINAL: readonly Eid1State[] = ['VERIFIED_LOGIN'];

export const EID1_EVENTS = [
  'INSTALL_APP',
  'REGISTER',
  'AWAIT_APPROVAL',
  'APPROVE',
  'ACTIVATE',
  'SIGN_IN_AGAIN',
  'SEND_BACK',
  'LET_SEVEN_DAYS_PASS',
  'REFER',
  'LOCK',
  'REGISTER_AGAIN',
  'ACTIVATE_BY_HOTLINE',
  'RETURN_FROM_POLICE',
  'UNLOCK',
] as const;
export type Eid1Event = (typeof EID1_EVENTS)[number];

export type Eid1Row = Row<Eid1State, Eid1Event>;

export const EID1_TABLE: readonly Eid1Row[] = [
  step('NOT_STARTED', 'APP_INSTALLED', 'INSTALL_APP'),
  step('APP_INSTALLED', 'REGISTERED', 'REGISTER'),
  step('REGISTERED', 'PENDING_APPROVAL', 'AWAIT_APPROVAL'),
  step('PENDING_APPROVAL', 'APPROVED', 'APPROVE'),
  step('APPROVED', 'ACTIVATED', 'ACTIVATE', 'HOW_SAID'),
  step('ACTIVATED', 'VERIFIED_LOGIN', 'SIGN_IN_AGAIN'),

  seen('PENDING_APPROVAL', 'REJECTED', 'SEND_BACK'),
  seen('APPROVED', 'EXPIRED_7_DAYS', 'LET_SEVEN_DAYS_PASS'),
  seen('ACTIVATED', 'LOCKED', 'LOCK'),
  seen('VERIFIED_LOGIN', 'LOCKED', 'LOCK'),
  // Level 1 needs no police once it is active: what is left then is level 2 or the card, services of their own.
  seen('NOT_STARTED', 'REFERRED_TO_POLICE', 'REFER'),
  seen('APP_INSTALLED', 'REFERRED_TO_POLICE', 'REFER'),
  seen('REGISTERED', 'REFERRED_TO_POLICE', 'REFER'),
  seen('PENDING_APPROVAL', 'REFERRED_TO_POLICE', 'REFER'),
  seen('APPROVED', 'REFERRED_TO_POLICE', 'REFER'),
  seen('REJECTED', 'REFERRED_TO_POLICE', 'REFER'),
  seen('EXPIRED_7_DAYS', 'REFERRED_TO_POLICE', 'REFER'),
  seen('LOCKED', 'REFERRED_TO_POLICE', 'REFER'),

  seen('REJECTED', 'REGISTERED', 'REGISTER_AGAIN'),
  seen('EXPIRED_7_DAYS', 'ACTIVATED', 'ACTIVATE_BY_HOTLINE', 'HOW_SAID'),
  seen('LOCKED', 'ACTIVATED', 'UNLOCK', 'HOW_SAID'),
  seen('REFERRED_TO_POLICE', 'NOT_STARTED', 'RETURN_FROM_POLICE', undefined, FIELD_AND_POLICE),
  seen('REFERRED_TO_POLICE', 'APP_INSTALLED', 'RETURN_FROM_POLICE', undefined, FIELD_AND_POLICE),
  seen('REFERRED_TO_POLICE', 'REGISTERED', 'RETURN_FROM_POLICE', undefined, FIELD_AND_POLICE),
  seen('REFERRED_TO_POLICE', 'PENDING_APPROVAL', 'RETURN_FROM_POLICE', undefined, FIELD_AND_POLICE),
  seen('REFERRED_TO_POLICE', 'APPROVED', 'RETURN_FROM_POLICE', undefined, FIELD_AND_POLICE),
  seen('REFERRED_TO_POLICE', 'ACTIVATED', 'RETURN_FROM_POLICE', 'HOW_SAID', FIELD_AND_POLICE),
  seen('REFERRED_TO_POLICE', 'VERIFIED_LOGIN', 'RETURN_FROM_POLICE', 'HOW_SAID', FIELD_AND_POLICE),
];
