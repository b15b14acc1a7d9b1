import type { Eid1State, SimpleState } from '@go-cua/domain/activation';
import { birthday, type Day, type ResidentId } from '@go-cua/domain/core';
import type { House, Villager } from './village';

/** What a team remembers of a door between evenings; the record knows the same from its acts. */
export interface DoorMemory {
  readonly house: House;
  registered: boolean;
  /** A no: the final one for good, the two others until another campaign asks again. */
  no: 'FINAL' | 'SOFT' | null;
  /** Asked the team to come on its next evening. */
  promised: boolean;
  /** In the campaign that goes on. */
  visits: number;
  /** The last evening on which somebody knocked. */
  knockedOn: Day | null;
  /** Accounts brought to life here. */
  helped: number;
  readonly recorded: Set<ResidentId>;
  readonly states: Map<ResidentId, Eid1State>;
  /** By resident and service; who declined is not asked again. */
  readonly others: Map<string, SimpleState>;
  /** What stops them was written down. */
  readonly stuck: Set<ResidentId>;
  /** Moved away or died. */
  readonly gone: Set<ResidentId>;
  /** Said no to being recorded; helped all the same. */
  readonly unrecorded: Set<ResidentId>;
}
export const freshDoor = (house: House): DoorMemory => ({
  ...{ house, registered: false, no: null, promised: false, visits: 0, knockedOn: null, helped: 0 },
  ...{
    recorded: new Set(),
    states: new Map(),
    others: new Map(),
    stuck: new Set(),
    gone: new Set(),
    unrecorded: new Set(),
  },
});

export const isOld = (v: Villager, years: number, today: Day): boolean => birthday(v.born, years) <= today;

/** Somebody was not met yet, or may get level 1 and neither has it nor is stopped: what the list counts as left. */
export const hasWorkLeft = (d: DoorMemory, today: Day): boolean =>
  d.house.people.some((v) =>
    d.recorded.has(v.id)
      ? !d.gone.has(v.id) &&
        isOld(v, 14, today) &&
        v.card === 'CHIP_CARD' &&
        d.states.get(v.id) !== 'ACTIVATED' &&
        !d.stuck.has(v.id)
      : true,
  );
