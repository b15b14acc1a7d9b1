import { Dexie, type PromiseExtended, type Table } from 'dexie';
import type { InstallationId, PersonId } from '@go-cua/domain/core';
import { afterChange, type Area, type Change } from './area';
import type { FieldDb } from './db';
import { openRows, sealChange, type Rows } from './rows';
import { NEVER_SYNCED, type Shapes } from './shapes';
import { asStorageTrouble, StorageTrouble } from './trouble';

class WroteMeanwhile extends Error {
  override readonly name = 'WroteMeanwhile';
}

/**
 * One person's work, opened. Every write goes through `update`: a step says what changes of the area as it is now, and
 * the transaction takes it only if no other tab wrote meanwhile (`rev`); else the step is asked again. So `seq` is taken
 * inside the save's own transaction and has neither hole nor double, whatever two tabs do.
 */
export class OpenArea {
  private queue: Promise<unknown> = Promise.resolve();
  private listeners = new Set<(area: Area) => void>();

  private constructor(
    private readonly db: FieldDb,
    private readonly key: CryptoKey,
    private readonly shapes: Shapes,
    private readonly tellOtherTabs: () => void,
    public area: Area,
  ) {}

  static async open(
    db: FieldDb,
    key: CryptoKey,
    shapes: Shapes,
    owner: PersonId,
    installationId: InstallationId,
    tellOtherTabs: () => void,
  ): Promise<OpenArea> {
    const area: Area = {
      ...{ owner, installationId, rev: -1, nextSeq: 1, doors: new Map(), acts: new Map() },
      ...{ setup: null, sync: NEVER_SYNCED },
    };
    const opened = new OpenArea(db, key, shapes, tellOtherTabs, area);
    await opened.catchUp();
    if (opened.area.rev >= 0) return opened;
    // The person's first start on this phone.
    await db.transaction('rw', db.heads, async () => {
      if (!(await db.heads.get(owner))) await db.heads.add({ owner, nextSeq: 1, rev: 0 });
    });
    await opened.catchUp();
    return opened;
  }

  onChange(listener: (area: Area) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * One after the other within this tab; across tabs by revision. Null: nothing to change.
   * @param kept once the disk has it; what it does comes before every screen that follows the area
   */
  update(step: (area: Area) => Change | null, kept?: () => Promise<void> | void): Promise<Area> {
    return this.inTurn(async () => {
      for (;;) {
        const { area } = this;
        const change = step(area);
        if (!change) return area;
        const rev = area.rev + 1;
        const rows = await sealChange(this.key, this.shapes, area, change, rev);
        if (await this.write(area, change, rows, rev)) {
          await kept?.();
          this.set(afterChange(area, change, rev));
          this.tellOtherTabs();
          return this.area;
        }
        await this.readNewer();
      }
    });
  }

  /** Walks the whole way of a save and keeps nothing: the browser has compiled it before the first tap. */
  rehearse(step: (area: Area) => Change | null): Promise<void> {
    return this.inTurn(async () => {
      const { area } = this;
      const change = step(area);
      if (!change) return;
      const rows = await sealChange(this.key, this.shapes, area, change, area.rev);
      // Of a revision that never was: taken back as if another tab had written meanwhile.
      await this.write({ ...area, rev: Number.NaN }, change, rows, area.rev);
    });
  }

  /** Takes in what another tab wrote. */
  catchUp(): Promise<Area> {
    return this.inTurn(async () => {
      await this.readNewer();
      return this.area;
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work).catch((e: unknown) => {
      throw asStorageTrouble(e);
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private set(area: Area): void {
    this.area = area;
    for (const listener of this.listeners) listener(area);
  }

  /** False: another tab wrote meanwhile; nothing of this was kept. */
  private async write(area: Area, change: Change, rows: Rows, rev: number): Promise<boolean> {
    const { db } = this;
    const { owner } = area;
    const gone = [...(change.doors ?? [])].filter(([, door]) => !door).map(([id]): [string, string] => [owner, id]);
    const removed = (change.removeActs ?? []).map((a): [string, number] => [owner, a.envelope.seq]);
    const written = async (): Promise<void> => {
      // Removed first: an act that moved to another `seq` keeps its id, and ids are unique.
      if (gone.length > 0) await db.doors.bulkDelete(gone);
      if (removed.length > 0) await db.acts.bulkDelete(removed);
      // Asked and written in one flight: a slow phone pays for each turn between page and disk. A throw takes all back.
      await Promise.all([
        db.heads.get(owner).then((head) => {
          if (!head) throw new StorageTrouble('STORAGE_BROKEN', 'signed out in another tab');
          if (head.rev !== area.rev) throw new WroteMeanwhile();
        }),
        rows.doors.length > 0 && db.doors.bulkPut(rows.doors),
        rows.acts.length > 0 && db.acts.bulkPut(rows.acts),
        rows.boxes.length > 0 && db.boxes.bulkPut(rows.boxes),
        change.dropDraft && db.drafts.delete([owner, change.dropDraft]),
        db.heads.put({ owner, nextSeq: change.nextSeq ?? area.nextSeq, rev }),
      ]);
    };
    return db.transaction('rw', [db.heads, db.doors, db.acts, db.boxes, db.drafts], written).then(
      () => true,
      (e: unknown) => {
        if (e instanceof WroteMeanwhile) return false;
        throw e;
      },
    );
  }

  private async readNewer(): Promise<void> {
    const { db, area } = this;
    const { owner } = area;
    const since: [[string, number], [string, number]] = [
      [owner, area.rev + 1],
      [owner, Infinity],
    ];
    const newer = <R>(table: Table<R>): PromiseExtended<R[]> =>
      table
        .where('[owner+rev]')
        .between(...since, true, true)
        .toArray();
    const found = await db.transaction('r', [db.heads, db.doors, db.acts, db.boxes], async () => {
      const head = await db.heads.get(owner);
      if (!head || head.rev === area.rev) return null;
      const all = [
        [owner, Dexie.minKey],
        [owner, Dexie.maxKey],
      ] as const;
      // What is in hand may be gone meanwhile; where nothing is in hand yet, nothing is asked.
      const inHand = area.doors.size + area.acts.size > 0;
      // Asked in one flight: a slow phone pays for each turn between page and disk.
      const [doors, acts, boxes, doorKeys, actKeys] = await Promise.all([
        newer(db.doors),
        newer(db.acts),
        newer(db.boxes),
        inHand
          ? db.doors
              .where('[owner+id]')
              .between(...all)
              .primaryKeys()
          : null,
        inHand
          ? db.acts
              .where('[owner+id]')
              .between(...all)
              .keys()
          : null,
      ]);
      return { head, rows: { doors, acts, boxes }, doorKeys, actKeys };
    });
    if (!found) return;
    const opened = await openRows(this.key, this.shapes, found.rows);
    const doors = new Map(area.doors);
    for (const [id, door] of opened.doors) doors.set(id, door);
    const there = found.doorKeys && new Set<string>(found.doorKeys.map(([, id]) => id));
    for (const id of there ? doors.keys() : []) if (!there?.has(id)) doors.delete(id);
    const acts = new Map(area.acts);
    for (const act of opened.acts) acts.set(act.envelope.id, act);
    const kept = found.actKeys && new Set(found.actKeys.map((k) => (k as unknown as [string, string])[1]));
    for (const id of kept ? acts.keys() : []) if (!kept?.has(id)) acts.delete(id);
    this.set({
      ...area,
      ...{ rev: found.head.rev, nextSeq: found.head.nextSeq, doors, acts },
      ...(opened.setup && { setup: opened.setup }),
      ...(opened.sync && { sync: opened.sync }),
    });
  }
}
