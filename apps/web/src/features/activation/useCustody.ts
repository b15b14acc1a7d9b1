import type { PayloadOf } from '@go-cua/domain/act';
import type { ActId, HouseholdId, ResidentId, VisitId } from '@go-cua/domain/core';
import { useField } from '../../field';
import { useSaving } from '../saving/useSaving';

type Reason = NonNullable<PayloadOf<'recordCustody'>['reason']>;

/** `recordCustody`: a resident's account opened on this phone, and signed out in the resident's sight. */
export function useCustody() {
  const field = useField();
  const saving = useSaving();
  const open = (householdId: HouseholdId, subjectId: ResidentId, visitId: VisitId, reason: Reason) =>
    saving.save(() =>
      field.saveAll([
        {
          kind: 'recordCustody',
          payload: (custodyId) => ({ householdId, subjectId, visitId, event: 'OPENED', custodyId, reason }),
        },
      ]),
    );
  const signOut = (householdId: HouseholdId, subjectId: ResidentId, custodyId: ActId) =>
    saving.save(() =>
      field.save('recordCustody', { householdId, subjectId, event: 'SIGNED_OUT', custodyId, seenByResident: true }),
    );
  return { open, signOut, ...saving };
}
