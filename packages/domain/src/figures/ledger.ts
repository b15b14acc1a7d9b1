import type { Day } from '../core';
import type { Fact } from '../act/fact';
import { lineKey, type Line, type LineKey } from './line';
import { linesOf } from './lines';
import { DEFINITION_VERSION } from './measures';

/** One line of the ledger: a measure, a day, a hamlet, plus or minus. Never changed, only followed by another. */
export interface Entry extends LineKey {
  readonly delta: number;
  /** The day on which this became known: today's for a correction of a day already closed. */
  readonly knownOn: Day;
  readonly definitionVersion: number;
}

type Sum = LineKey & { amount: number };

/** Lines with the same key added up; zeros fall away. */
export function sumLines(lines: readonly Line[]): Map<string, Readonly<Sum>> {
  const sums = new Map<string, Sum>();
  for (const line of lines) {
    const k = lineKey(line);
    const known = sums.get(k);
    if (known) known.amount += line.amount;
    else {
      const { campaignId, teamId, hamletId, service, day, measure, amount } = line;
      sums.set(k, { campaignId, teamId, hamletId, service, day, measure, amount });
    }
  }
  for (const [k, s] of sums) if (s.amount === 0) sums.delete(k);
  return sums;
}

/** What is after one act is before the next one of its batch: no set of facts is added up twice. */
const SUMS = new WeakMap<readonly Fact[], ReturnType<typeof sumLines>>();
function sumsOf(facts: readonly Fact[]): ReturnType<typeof sumLines> {
  const known = SUMS.get(facts) ?? sumLines(linesOf(facts));
  SUMS.set(facts, known);
  return known;
}

/** The entries that lead from one set of facts to another: what was wrong is taken back, what is new is added. */
export function entriesBetween(before: readonly Fact[], after: readonly Fact[], knownOn: Day): Entry[] {
  const was = sumsOf(before);
  const is = sumsOf(after);
  const entries: Entry[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const delta = (is.get(key)?.amount ?? 0) - (was.get(key)?.amount ?? 0);
    if (delta === 0) continue;
    const { amount: _, ...at } = (is.get(key) ?? was.get(key))!;
    entries.push({ ...at, delta, knownOn, definitionVersion: DEFINITION_VERSION });
  }
  return entries;
}

/** Residents behind each person-turn by day: the table from which distinct people of any period are counted. */
export function residentDays(facts: readonly Fact[]): Line[] {
  return linesOf(facts).filter((l) => l.measure === 'PERSON_TURNS');
}
