import { peopleOf } from '@go-cua/domain/target';
import type { Target } from './target.documents';

type Held = Pick<Target, 'kind' | 'value'>;
export interface Handed {
  /** People that the targets below stand for; null: none of them has one that stands for a number. */
  readonly sum: number | null;
  /** sum − the place's own target; null while one of both is not known. */
  readonly difference: number | null;
}

/** What was handed down to the places below, against the place's own target. */
export function handedDown(
  own: Held | undefined,
  eligible: number,
  below: readonly { readonly target: Held | undefined; readonly eligible: number }[],
): Handed {
  const people = below.flatMap((b) => (b.target ? (peopleOf(b.target, b.eligible) ?? []) : []));
  const sum = people.length ? people.reduce((a, b) => a + b, 0) : null;
  const mine = own ? peopleOf(own, eligible) : null;
  return { sum, difference: sum === null || mine === null ? null : sum - mine };
}

/** `72,5` and `72.5` alike; null for what is no number. */
export function parseShare(text: string): number | null {
  const tidy = text.trim().replace(/\s*%$/, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(tidy) ? Number(tidy) : null;
}
