import { accept, refuse, type Result } from '../core';
import { shareOut } from './share-out';
import { checkTargetValue, peopleOf, type Target } from './target';

type Held = Pick<Target, 'kind' | 'value'>;

/**
 * A target as it is typed into the tree: `80%` and `72,5 %` are shares of the eligible, `1.200` is people. A dot between
 * groups of three digits parts thousands.
 */
export function readTarget(
  text: string,
): Result<Held, 'TARGET_NOT_WHOLE' | 'TARGET_BELOW_0' | 'TARGET_ABOVE_100' | 'TARGET_TOO_LARGE'> {
  const [, digits, sign] = /^\s*(-?[\d.,\s]*\d)\s*(%?)\s*$/.exec(text) ?? [];
  if (digits === undefined) return refuse('TARGET_NOT_WHOLE', 'value');
  const kind = sign ? 'SHARE' : 'NUMBER';
  const tidy = digits.replace(/\s/g, '');
  const value = Number(
    kind === 'NUMBER' && /^-?\d{1,3}([.,]\d{3})+$/.test(tidy) ? tidy.replace(/[.,]/g, '') : tidy.replace(',', '.'),
  );
  const checked = checkTargetValue(kind, value);
  return checked.ok ? accept({ kind, value }) : checked;
}

/** One place right below, while its targets are being typed. */
export interface PlaceBelow {
  readonly key: string;
  readonly eligible: number;
  readonly target: Held | null;
  /** Locked, or typed just now: evening out leaves it alone. */
  readonly kept: boolean;
}
export interface EvenedOut {
  /** People for each place that is not kept. */
  readonly parts: ReadonlyMap<string, number>;
  /** Above 0: nobody is left to take it; below 0: the kept ones are too many. */
  readonly remainder: number;
}

/** Shares what the kept places leave of a target out among the others, so that the sums agree. */
export function evenOut(people: number, below: readonly PlaceBelow[]): EvenedOut {
  const { parts, remainder } = shareOut(
    people,
    below.map(({ key, eligible, target, kept }) => ({
      ...{ key, weight: eligible },
      locked: kept ? ((target && peopleOf(target, eligible)) ?? 0) : null,
    })),
  );
  return { parts: new Map(parts.filter((p) => !p.locked).map((p) => [p.key, p.value])), remainder };
}
