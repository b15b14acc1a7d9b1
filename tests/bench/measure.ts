import type { StoryServer } from '../kit/server-on';

/** One number and what was promised of it. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Such as `≤ 130`. */
  readonly goal: string;
  readonly ok: boolean;
}

/** What the measures share: one server with the demo, started once. */
export interface Bench {
  readonly server: StoryServer;
}

export interface Measure {
  /** Words that `--only` looks for. */
  readonly name: string;
  /** Minutes rather than seconds: left out by `--quick`. */
  readonly slow?: true;
  run(bench: Bench): Promise<readonly Result[]>;
}

/** A number that must not be above its goal. */
export const atMost = (name: string, value: number, unit: string, goal: number): Result => ({
  ...{ name, value: Math.round(value * 10) / 10, unit, goal: `≤ ${goal}`, ok: value <= goal },
});

/** The value that the given part of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
