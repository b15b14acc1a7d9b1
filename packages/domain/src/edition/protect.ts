import { boundsOf, choices, Reader, type Bounds, type Relation } from './bounds';
import { publishedValue, ROUNDED_TO, SMALLEST_SHOWN, type PublishedValue } from './suppress';

/** A hidden count keeps at least as many possible values as a shown 10 has (10, 11, 12). */
export const FEWEST_CHOICES = 3;

export interface Protection {
  /** True counts of the cells to publish. Where several may be kept back for the same end, the first goes first. */
  readonly cells: ReadonlyMap<string, number>;
  /** What is published already and cannot be taken back. */
  readonly known?: ReadonlyMap<string, PublishedValue>;
  readonly relations: readonly Relation[];
}

const KEPT_BACK: PublishedValue = { value: null, reason: 'PROTECTS_OTHERS' };

/**
 * Publishes cells that speak of each other: besides each small count, as many shown cells are kept back as it takes
 * until no reader who adds, subtracts and compares comes closer than `FEWEST_CHOICES` to a hidden one.
 *
 * A cell is kept back also where its neighbours in the row of rounded values (5 less, 5 more) would betray a hidden
 * count: else the keeping back itself would say which value it was. Only published values decide, never the true count.
 */
export function protect({ cells, known = new Map(), relations: all }: Protection): Map<string, PublishedValue> {
  const out = new Map([...cells].map(([key, count]) => [key, publishedValue(count)]));
  const related = new Set(all.flatMap((r) => [...r.parts, ...r.wholes]));
  const told = [...out, ...known].filter(([k]) => related.has(k));
  const hidden = told.flatMap(([, v], i) => (v.reason === 'TOO_FEW' ? [i] : []));
  if (hidden.length === 0) return out;
  const keys = told.map(([k]) => k);
  const bounds = told.map(([, v]) => boundsOf(v));
  const shown = told.flatMap(([k, v], i) => (out.has(k) && isShown(v) ? [i] : []));
  const reader = new Reader(keys, holding(keys, bounds, all));
  const without = (keptBack: ReadonlySet<number>): Bounds[] =>
    bounds.map((b, i) => (keptBack.has(i) ? boundsOf(KEPT_BACK) : b));

  // What stays narrow whatever is kept back now, nothing can mend.
  const best = reader.read(without(new Set(shown)));
  const guarded = hidden.filter((i) => !best || choices(best[i]!) >= FEWEST_CHOICES);
  const betrayals = (keptBack: ReadonlySet<number>): number => {
    const open = without(keptBack);
    let found = 0;
    for (const i of shown.filter((x) => !keptBack.has(x)))
      for (const value of around(told[i]![1].value!)) {
        const known = reader.read(open.with(i, boundsOf(value)));
        if (known) found += guarded.filter((g) => choices(known[g]!) < FEWEST_CHOICES).length;
      }
    return found;
  };

  const keptBack = new Set<number>();
  for (let left = betrayals(keptBack); left > 0;) {
    const ways = shown.filter((i) => !keptBack.has(i)).map((i) => ({ i, left: betrayals(new Set([...keptBack, i])) }));
    const way = ways.reduce((a, b) => (b.left < a.left ? b : a));
    keptBack.add(way.i);
    left = way.left;
  }
  for (const i of keptBack) out.set(keys[i]!, KEPT_BACK);
  return out;
}

/** Relations that hold for what is published, the first ones before the later; one that fails says nothing to anybody. */
function holding(keys: readonly string[], bounds: readonly Bounds[], all: readonly Relation[]): Relation[] {
  const fits = (relations: readonly Relation[]) => new Reader(keys, relations).read(bounds) !== null;
  if (fits(all)) return [...all];
  return all.reduce<Relation[]>((held, r) => (fits([...held, r]) ? [...held, r] : held), []);
}

const isShown = (v: PublishedValue): boolean => v.value !== null && v.value > 0;

/** The value itself and its two neighbours, as far as there are such values. */
const around = (value: number): PublishedValue[] =>
  [0, -ROUNDED_TO, ROUNDED_TO]
    .map((by) => value + by)
    .filter((v) => v >= SMALLEST_SHOWN)
    .map((v) => ({ value: v, reason: null }));
