import type { ActPlace } from '../field/types';
import type { StoredAct } from './shapes';

/** Chờ gửi until the server gave its final answer; then Đã gửi, or Cần xem where a person has to look. */
export function placeOf(act: Pick<StoredAct, 'receipt'>): ActPlace {
  const status = act.receipt?.status;
  if (status === undefined || status === 'TRY_AGAIN') return 'WAITING';
  return status === 'APPLIED' || status === 'REROUTED' ? 'SENT' : 'NEEDS_A_LOOK';
}
