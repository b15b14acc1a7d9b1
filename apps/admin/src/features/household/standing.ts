import { CHIP_SIGNS, type ChipState } from '@go-cua/client/ui';
import type { Standing } from './household.documents';

/** The chip of a service as it stands today; the same signs as on the phone. */
export function chipOf(s: Pick<Standing, 'status' | 'answer' | 'state'>): ChipState {
  if (s.status === 'NOT_ELIGIBLE') return 'NOT_ELIGIBLE';
  if (s.answer === 'ACTIVATED_HELPED') return 'DONE';
  if (s.answer === 'FOUND_ACTIVE') return 'FOUND';
  if (s.answer === 'DECLINED_FINAL') return 'DECLINED';
  if (s.state === 'REFERRED') return 'REFERRED';
  if (s.answer === 'BLOCKED') return 'BLOCKED';
  if (s.state === 'NOT_STARTED') return 'TODO';
  return s.state === 'PENDING_APPROVAL' ? 'WAIT' : 'GO';
}
export const signOf = (s: Parameters<typeof chipOf>[0]) => CHIP_SIGNS[chipOf(s)];
