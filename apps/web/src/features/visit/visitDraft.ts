import type { ResidentId } from '@go-cua/domain/core';

/** What is gathered during one stay at a door until its result is recorded; survives the phone. */
export interface VisitDraft {
  /** null: not looked at yet, those just helped are then ticked. */
  met: ResidentId[] | null;
  /** People who said no to being recorded and were helped all the same. */
  anonymous: number;
  note: string;
}
export const visitDraft = (): VisitDraft => ({ met: null, anonymous: 0, note: '' });
export const visitDraftKey = (householdId: string): string => `visit:${householdId}`;
