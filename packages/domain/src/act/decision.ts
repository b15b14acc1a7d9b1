import type { HouseholdCard } from '../household';
import type { ResidentCard } from '../resident';
import type { Fact, FactData } from './fact';
import type { Receipt, ReceiptCode } from './envelope';

/** What one kind of act says about itself, before the clock, the scope and the ledger are asked. */
export type Verdict =
  | {
      readonly ok: true;
      readonly data: FactData;
      /** Set when the act changes nothing that was not known. */
      readonly noChange?: boolean;
      readonly household?: HouseholdCard;
      readonly resident?: ResidentCard;
    }
  | {
      readonly ok: false;
      readonly wait: ReceiptCode;
      /** Read off the other acts of the door: it is not stamped, and ends when they change. */
      readonly fromOthers?: true;
      readonly detail?: string;
      readonly data: FactData;
      /** What it says stands until somebody looks. */
      readonly household?: HouseholdCard;
      readonly resident?: ResidentCard;
    }
  | { readonly ok: false; readonly refuse: ReceiptCode; readonly field?: string; readonly detail?: string };

/** The whole answer of `decide`: the receipt, and what is to be stored beside the sealed act. */
export interface Decision {
  readonly receipt: Receipt;
  /** Absent when the act was refused or is to be tried again: then nothing of it counts, now or later. */
  readonly fact?: Fact;
  readonly household?: HouseholdCard;
  readonly resident?: ResidentCard;
}
