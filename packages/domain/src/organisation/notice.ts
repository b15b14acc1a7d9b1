/** Something worth a look that holds nobody up: shown at the field, saved all the same. */
export interface Notice<Code extends string = string> {
  readonly code: Code;
  readonly field?: string;
}
