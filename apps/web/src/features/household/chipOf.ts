import type { Day } from '@go-cua/domain/core';
import { isActivated, type ActivationView } from '@go-cua/domain/activation';
import type { EligibilityStep } from '@go-cua/domain/resident';
import type { ChipState } from '@go-cua/client/ui';

/** The one chip that says where a resident stands with a service today. */
export function chipOf(
  view: ActivationView,
  eligibility: readonly EligibilityStep[],
  today: Day,
  askNoMore = false,
): ChipState {
  if (isActivated(view.state)) return view.how === 'FOUND_ACTIVE' ? 'FOUND' : 'DONE';
  if (view.declined) return 'DECLINED';
  if (askNoMore) return 'ASK_NO_MORE';
  if (view.blocker) return 'BLOCKED';
  if (['REJECTED', 'EXPIRED_7_DAYS', 'LOCKED'].includes(view.state)) return 'BLOCKED';
  if (view.state === 'REFERRED') return 'REFERRED';
  if (view.state === 'PENDING_APPROVAL' || view.state === 'REFERRED_TO_POLICE') return 'WAIT';
  if (view.state !== 'NOT_STARTED') return 'GO';
  const status = eligibility.findLast((s) => s.day <= today)?.status;
  return status === 'NOT_ELIGIBLE' ? 'NOT_ELIGIBLE' : 'TODO';
}
