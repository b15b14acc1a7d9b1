import { EID1_EXITS, EID1_FINAL, EID1_FORWARD, EID1_TABLE, type Eid1Exit, type Eid1State } from './eid1-table';
import type { Row } from './row';
import type { ServiceCode } from './service';
import { SIMPLE_EXITS, SIMPLE_FINAL, SIMPLE_FORWARD, SIMPLE_TABLES, type SimpleState } from './simple-table';

/** Where a resident may stand in one service or another; the tables share the first state and no other. */
export type ServiceState = Eid1State | SimpleState;
export type StateOf<S extends ServiceCode> = S extends 'EID_LEVEL_1' ? Eid1State : SimpleState;

/** One service's table, and what follows from it. */
export interface Workflow<S extends ServiceState = ServiceState> {
  /** The forward chain, in order; a resident nobody has recorded stands at the first. */
  readonly forward: readonly S[];
  readonly exits: readonly S[];
  readonly states: readonly S[];
  readonly table: readonly Row<S, string>[];
  /** Where the work may rest for good. */
  readonly final: readonly S[];
  isExit(state: S): boolean;
  /** What a state says has been passed: its place on the forward chain, for an exit the place of the step it leaves. */
  rankOf(state: S): number;
  /** The shortest way by rows of the table; a state reaches itself by none; null: no way. */
  way(from: S, to: S): readonly Row<S, string>[] | null;
}

interface Parts<S extends ServiceState> extends Pick<Workflow<S>, 'forward' | 'exits' | 'table' | 'final'> {
  readonly exitRank: (exit: S) => number;
}

function workflow<S extends ServiceState>({ exitRank, ...parts }: Parts<S>): Workflow<S> {
  const states = [...parts.forward, ...parts.exits];
  const isExit = (state: S) => parts.exits.includes(state);
  /**
   * Only states of the forward chain may lie between: an exit is said by who saw it, never implied. So a sent-back
   * application may end active, but an active account is never "still registered".
   */
  const shortest = (from: S, to: S): readonly Row<S, string>[] | null => {
    let ways = parts.table.filter((row) => row.from === from).map((row) => [row]);
    const been = new Set<S>([from]);
    while (ways.length > 0) {
      const next: Row<S, string>[][] = [];
      for (const way of ways) {
        const last = way[way.length - 1]!;
        if (last.to === to) return way;
        if (been.has(last.to) || isExit(last.to)) continue;
        been.add(last.to);
        // After the first row only steps that may be passed unseen, and at the very end an exit that was seen.
        for (const row of parts.table)
          if (row.from === last.to && (row.jump === 'IMPLIED' || row.to === to)) next.push([...way, row]);
      }
      ways = next;
    }
    return null;
  };
  const ways = new Map(
    states.flatMap((from) => states.map((to) => [`${from}>${to}`, from === to ? [] : shortest(from, to)] as const)),
  );
  return {
    ...parts,
    states,
    isExit,
    rankOf: (state) => (isExit(state) ? exitRank(state) : parts.forward.indexOf(state)),
    way: (from, to) => ways.get(`${from}>${to}`) ?? null,
  };
}

const EID1_EXIT_RANK: Record<Eid1Exit, number> = { REJECTED: 3, EXPIRED_7_DAYS: 4, REFERRED_TO_POLICE: 0, LOCKED: 5 };

export const EID1 = workflow<Eid1State>({
  ...{ forward: EID1_FORWARD, exits: EID1_EXITS, table: EID1_TABLE, final: EID1_FINAL },
  exitRank: (exit) => EID1_EXIT_RANK[exit as Eid1Exit],
});
const simple = (service: keyof typeof SIMPLE_TABLES): Workflow<SimpleState> =>
  workflow<SimpleState>({
    ...{ forward: SIMPLE_FORWARD, exits: SIMPLE_EXITS, table: SIMPLE_TABLES[service], final: SIMPLE_FINAL },
    exitRank: () => 0,
  });

/** Which service walks which table. */
export const WORKFLOWS: { readonly [S in ServiceCode]: Workflow<StateOf<S>> } = {
  EID_LEVEL_1: EID1,
  EID_LEVEL_2: simple('EID_LEVEL_2'),
  ID_CARD: simple('ID_CARD'),
  PUBLIC_SERVICES: simple('PUBLIC_SERVICES'),
  CASHLESS_PAYMENT: simple('CASHLESS_PAYMENT'),
  HEALTH_RECORD: simple('HEALTH_RECORD'),
};

/** null: a service that a newer catalogue knows and this version does not; it is not offered. */
export function workflowOf(service: ServiceCode): Workflow | null {
  return Object.hasOwn(WORKFLOWS, service) ? (WORKFLOWS[service] as unknown as Workflow) : null;
}

/** Every state of every service, each once: what an act may name at all. */
export const SERVICE_STATES: readonly ServiceState[] = [
  ...new Set(Object.values(WORKFLOWS).flatMap((w) => [...w.states] as ServiceState[])),
];
