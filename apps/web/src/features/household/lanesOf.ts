import type { HouseholdId } from '@go-cua/domain/core';
import type { Door } from '@go-cua/domain/household';
import type { RoundEntry } from '@go-cua/domain/round';
import type { Found } from '../../field';

export interface Lane {
  readonly key: string;
  /** «Hẻm»; empty where the lane is a name alone. */
  readonly word: string;
  /** «3», «Suối». */
  readonly name: string;
  readonly left: number;
  readonly hits: readonly Found[];
}
const NATURAL = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

/** The area by lanes, each with its doors in the order of their numbers, and how many people are left. */
export function lanesOf(doors: Iterable<Door>, round: readonly RoundEntry[]): Lane[] {
  const left = new Map<HouseholdId, number>(round.map((e) => [e.householdId, e.left]));
  const byLane = new Map<string, Door[]>();
  for (const d of doors) {
    if (!d.household) continue;
    const lane = d.household.lane.trim();
    const known = byLane.get(lane);
    if (known) known.push(d);
    else byLane.set(lane, [d]);
  }
  return [...byLane]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || NATURAL.compare(a, b))
    .map(([lane, own]) => {
      const [word = '', ...rest] = lane.split(' ');
      const homes = own.map((d) => d.household!).sort((a, b) => NATURAL.compare(a.number, b.number));
      return {
        key: lane,
        word: rest.length > 0 ? word : '',
        name: rest.join(' ') || word,
        left: homes.reduce((n, h) => n + (left.get(h.id) ?? 0), 0),
        hits: homes.map((h) => ({ householdId: h.id, text: '', ranges: [] })),
      };
    });
}
