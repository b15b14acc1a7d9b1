import type * as v from 'valibot';
import type { ActKind } from './envelope';
import type { KindDefinition } from './kind';
import { advanceActivation } from './kinds/advance-activation';
import { checkIn, checkOut } from './kinds/attendance';
import { decideReview } from './kinds/decide-review';
import { changeHead } from './kinds/change-head';
import { correctHousehold } from './kinds/correct-household';
import { correctResident } from './kinds/correct-resident';
import { death, moveOut } from './kinds/leaving';
import { recordConsent } from './kinds/record-consent';
import { recordCustody } from './kinds/record-custody';
import { recordVisit } from './kinds/record-visit';
import { registerHousehold } from './kinds/register-household';
import { registerResident } from './kinds/register-resident';
import { withdrawAct } from './kinds/withdraw-act';
import { shareDoors } from './kinds/share-doors';

/** Every kind of act that this version can decide. */
export const KINDS = {
  recordConsent,
  registerHousehold,
  registerResident,
  recordVisit,
  advanceActivation,
  recordCustody,
  correctResident,
  correctHousehold,
  changeHead,
  moveOut,
  death,
  withdrawAct,
  decideReview,
  checkIn,
  checkOut,
  shareDoors,
} as const;

/** What the phone writes for each kind. */
export type PayloadOf<K extends ActKind> = v.InferOutput<(typeof KINDS)[K]['schema']>;

export function kindOf(kind: string): KindDefinition | null {
  return Object.hasOwn(KINDS, kind) ? (KINDS[kind as ActKind] as unknown as KindDefinition) : null;
}

/** Who was there and who is home: it is about the author alone, wherever the outing went. */
export const isAttendance = (kind: string): boolean => kind === 'checkIn' || kind === 'checkOut';

/** Whether a kind is about a door; check-in, check-out and sharing doors out are about an outing. */
export function isAboutDoor(kind: string): boolean {
  return !isAttendance(kind) && kind !== 'shareDoors';
}
