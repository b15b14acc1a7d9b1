import { ROUNDED_TO, SMALLEST_SHOWN, type PublishedValue } from './suppress';

/** Whole numbers from `low` to `high`: all that a count can be for a reader. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}
/** What everybody knows of cells: the parts together are no more than the wholes together. */
export interface Relation {
  readonly parts: readonly string[];
  readonly wholes: readonly string[];
}

/** More than any count: no bound at all. */
const ENDLESS = 1e9;
const HALF = Math.floor(ROUNDED_TO / 2);

/** What a published cell alone says of its count. */
export function boundsOf({ value, reason }: PublishedValue): Bounds {
  if (reason === 'TOO_FEW') return { low: 1, high: SMALLEST_SHOWN - 1 };
  if (value === null) return { low: SMALLEST_SHOWN, high: ENDLESS };
  return value === 0 ? { low: 0, high: 0 } : { low: Math.max(SMALLEST_SHOWN, value - HALF), high: value + HALF };
}

export const choices = ({ low, high }: Bounds): number => high - low + 1;

/** Creeping bounds end here: what is left open is open to the reader who goes as far, too. */
const STEPS = 60;

/** Counts that speak of each other, by number, so that thousands of readings of them are quick. */
export class Reader {
  readonly #at: ReadonlyMap<string, number>;
  readonly #relations: readonly { readonly parts: readonly number[]; readonly wholes: readonly number[] }[];
  /** Relations of which each count is a part or a whole. */
  readonly #of: readonly (readonly number[])[];

  constructor(keys: readonly string[], relations: readonly Relation[]) {
    this.#at = new Map(keys.map((k, i) => [k, i]));
    const at = (all: readonly string[]) => all.map((k) => this.#at.get(k)!);
    this.#relations = relations.map((r) => ({ parts: at(r.parts), wholes: at(r.wholes) }));
    const of: number[][] = keys.map(() => []);
    this.#relations.forEach(({ parts, wholes }, r) => [...parts, ...wholes].forEach((i) => of[i]!.push(r)));
    this.#of = of;
  }

  /**
   * What a reader who puts everything together knows of each count; null where no counts fit (the reader then knows that
   * one of the relations did not hold).
   */
  read(bounds: readonly Bounds[]): Bounds[] | null {
    const known = [...bounds];
    const queue = this.#relations.map((_, r) => r);
    const waits = new Set(queue);
    for (let left = STEPS * queue.length; queue.length > 0 && left > 0; left -= 1) {
      const r = queue.shift()!;
      waits.delete(r);
      const { parts, wholes } = this.#relations[r]!;
      let least = 0;
      let most = 0;
      for (const i of parts) least += known[i]!.low;
      for (const i of wholes) most += known[i]!.high;
      if (least > most) return null;
      const moved = (i: number, to: Bounds): void => {
        known[i] = to;
        for (const next of this.#of[i]!)
          if (next !== r && !waits.has(next)) {
            queue.push(next);
            waits.add(next);
          }
      };
      for (const i of parts) {
        const { low, high } = known[i]!;
        if (most - least + low < high) moved(i, { low, high: most - least + low });
      }
      for (const i of wholes) {
        const { low, high } = known[i]!;
        if (least - most + high > low) moved(i, { low: least - most + high, high });
      }
    }
    return known;
  }
}
