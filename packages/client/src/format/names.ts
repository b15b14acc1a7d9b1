/** The last word of a Vietnamese name is what a person is called by. */
export const givenNameOf = (fullName: string): string => fullName.trim().split(/\s+/).at(-1) ?? '';

const collator = new Intl.Collator('vi');
/** People sort by given name, then by the whole name, as in a Vietnamese class list. */
export const byGivenName = (a: string, b: string): number =>
  collator.compare(givenNameOf(a), givenNameOf(b)) || collator.compare(a, b);
export const byName = (a: string, b: string): number => collator.compare(a, b);
