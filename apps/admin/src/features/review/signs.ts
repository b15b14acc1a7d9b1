import type { LucideIcon } from '@go-cua/client/ui';
import {
  ClockAlert,
  Copy,
  DoorClosed,
  GitCompare,
  HousePlus,
  MapPinOff,
  PencilLine,
  Undo2,
  UserRoundMinus,
  UserX,
} from '@lucide/vue';
import type { ReviewCode } from './matter';

/** One icon each for why something waits. */
export const REVIEW_SIGNS: Readonly<Record<ReviewCode, LucideIcon>> = {
  CONTRADICTION: GitCompare,
  POSSIBLE_DUPLICATE: Copy,
  OTHERS_REST_ON_IT: Undo2,
  OFF_THE_LIST: DoorClosed,
  CORRECTED_TWICE: PencilLine,
  NO_LONGER_HERE: UserRoundMinus,
  OUTSIDE_SCOPE: MapPinOff,
  CLOCK_OFF: ClockAlert,
  ACCOUNT_PAUSED: UserX,
  UNKNOWN_HOUSEHOLD: HousePlus,
};
