/**
 * Something an operator can put right: the message is one sentence that says what to do.
 * The entry points print it without a stack and end with code 1; every other exception is a bug.
 */
export class StartTrouble extends Error {
  override readonly name = 'StartTrouble';

  /** @param details lines to print below the sentence, such as statements to run by hand. */
  constructor(
    sentence: string,
    readonly details: readonly string[] = [],
  ) {
    super(sentence);
  }
}
