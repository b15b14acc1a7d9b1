import type { HouseholdId } from '@go-cua/domain/core';
import type { Area, Change } from './area';
import type { ActRow, BoxRow, DoorRow } from './db';
import { placeOf } from './place';
import { seal, unseal } from './seal';
import type { Shapes, StoredAct, StoredDoor } from './shapes';

export interface Rows {
  readonly doors: readonly DoorRow[];
  readonly acts: readonly ActRow[];
  readonly boxes: readonly BoxRow[];
}
export interface Opened {
  readonly doors: readonly (readonly [HouseholdId, StoredDoor])[];
  readonly acts: readonly StoredAct[];
  readonly setup?: Area['setup'];
  readonly sync?: Area['sync'];
}

const at = {
  door: (owner: string, id: string) => `doors/${owner}/${id}`,
  act: (owner: string, id: string) => `acts/${owner}/${id}`,
  box: (owner: string, name: string) => `boxes/${owner}/${name}`,
};

/** Sealing comes before the transaction: waiting for WebCrypto inside one would end it. */
export async function sealChange(
  key: CryptoKey,
  shapes: Shapes,
  area: Area,
  change: Change,
  rev: number,
): Promise<Rows> {
  const { owner } = area;
  const doors = [...(change.doors ?? [])].flatMap(([id, door]) =>
    door ? [seal(key, shapes.door, at.door(owner, id), door).then((s): DoorRow => ({ owner, id, rev, ...s }))] : [],
  );
  const acts = (change.acts ?? []).map(async (act): Promise<ActRow> => {
    const { id, seq } = act.envelope;
    return { owner, seq, id, place: placeOf(act), rev, ...(await seal(key, shapes.act, at.act(owner, id), act)) };
  });
  const boxes: Promise<BoxRow>[] = [];
  if (change.setup)
    boxes.push(
      seal(key, shapes.setup, at.box(owner, 'setup'), change.setup).then((s) => ({ owner, name: 'setup', rev, ...s })),
    );
  if (change.sync)
    boxes.push(
      seal(key, shapes.sync, at.box(owner, 'sync'), { ...area.sync, ...change.sync }).then((s) => ({
        ...{ owner, name: 'sync', rev },
        ...s,
      })),
    );
  return { doors: await Promise.all(doors), acts: await Promise.all(acts), boxes: await Promise.all(boxes) };
}

export async function openRows(key: CryptoKey, shapes: Shapes, rows: Rows): Promise<Opened> {
  const box = <K extends 'setup' | 'sync'>(name: K) => rows.boxes.find((b) => b.name === name);
  const setup = box('setup');
  const sync = box('sync');
  const [doors, acts, setUp, synced] = await Promise.all([
    Promise.all(
      rows.doors.map(
        async (r) => [r.id as HouseholdId, await unseal(key, shapes.door, at.door(r.owner, r.id), r)] as const,
      ),
    ),
    Promise.all(rows.acts.map((r) => unseal(key, shapes.act, at.act(r.owner, r.id), r))),
    setup && unseal(key, shapes.setup, at.box(setup.owner, 'setup'), setup),
    sync && unseal(key, shapes.sync, at.box(sync.owner, 'sync'), sync),
  ]);
  return { doors, acts, ...(setUp && { setup: setUp }), ...(synced && { sync: synced }) };
}
