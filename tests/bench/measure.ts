import type { StartedCluster } from '@go-cua/api/test/kit/cluster';
import type { Pen } from '../kit/pen';
import type { Village } from '../kit/village';
import type { StoryServer } from '../kit/server-on';

/** One number and what was promised of it. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Such as `≤ 130`; `told` where nothing but the number was promised. */
  readonly goal: string;
  readonly ok: boolean;
}

/** What the measures share: a server with the demo, and one with a small village of its own. */
export interface Bench {
  readonly cluster: StartedCluster;
  /** Made when the first number asks for it. */
  readonly demo: () => Promise<StoryServer>;
  readonly server: StoryServer<Village>;
  /** The leader's: registers doors. */
  readonly pen: Pen;
  /** Of everybody in the village. */
  readonly password: string;
}

export interface Measure {
  /** Words that `--only` looks for. */
  readonly name: string;
  /** Minutes rather than seconds: left out by `--quick`. */
  readonly slow?: true;
  run(bench: Bench): Promise<readonly Result[]>;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** A number that must not be above its goal. */
export const atMost = (name: string, value: number, unit: string, goal: number): Result => ({
  ...{ name, value: rounded(value), unit, goal: `≤ ${goal}`, ok: value <= goal },
});
export const told = (name: string, value: number, unit: string): Result => ({
  ...{ name, value: rounded(value), unit, goal: 'told', ok: true },
});

/** The value that the given part of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
