import type { ActId, HouseholdId, InstallationId, PersonId } from '@go-cua/domain/core';
import type { Door } from '@go-cua/domain/household';
import type { FieldWork } from '../field/types';
import type { StoredAct, StoredDoor, StoredSync } from './shapes';

/** One person's work on this phone, opened: what is sealed on disk lies here in clear, in memory only. */
export interface Area {
  readonly owner: PersonId;
  readonly installationId: InstallationId;
  readonly rev: number;
  readonly nextSeq: number;
  readonly doors: ReadonlyMap<HouseholdId, StoredDoor>;
  readonly acts: ReadonlyMap<ActId, StoredAct>;
  readonly setup: FieldWork | null;
  readonly sync: StoredSync;
}

/** What one step changes. Everything in it reaches the disk in one transaction, or nothing does. */
export interface Change {
  /** null: the door leaves the phone. */
  readonly doors?: ReadonlyMap<HouseholdId, StoredDoor | null>;
  readonly acts?: readonly StoredAct[];
  readonly removeActs?: readonly StoredAct[];
  readonly setup?: FieldWork;
  readonly sync?: Partial<StoredSync>;
  readonly nextSeq?: number;
  readonly dropDraft?: string;
}

/** The area after a change: the same rule for the tab that made it and for the test. */
export function afterChange(area: Area, change: Change, rev = area.rev + 1): Area {
  let { doors, acts } = area;
  if (change.doors) {
    const next = new Map(doors);
    for (const [id, door] of change.doors) {
      if (door) next.set(id, door);
      else next.delete(id);
    }
    doors = next;
  }
  if (change.acts || change.removeActs) {
    const next = new Map(acts);
    for (const act of change.removeActs ?? []) next.delete(act.envelope.id);
    for (const act of change.acts ?? []) next.set(act.envelope.id, act);
    acts = next;
  }
  return {
    ...area,
    rev,
    doors,
    acts,
    nextSeq: change.nextSeq ?? area.nextSeq,
    setup: change.setup ?? area.setup,
    sync: change.sync ? { ...area.sync, ...change.sync } : area.sync,
  };
}

/** A door as this phone sees it: with own acts on top where there are some. */
export const doorOf = (stored: StoredDoor | undefined): Door | undefined => stored?.view ?? stored?.base ?? undefined;
