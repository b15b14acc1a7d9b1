import { Dexie, type Table } from 'dexie';
import type { ActPlace } from '../field/types';
import type { Sealed } from './seal';

/** In clear: ids, places, counts. Everything else is inside the seal. `rev` is the owner's revision that wrote the row. */
export interface DoorRow extends Sealed {
  readonly owner: string;
  readonly id: string;
  readonly rev: number;
}
export interface ActRow extends Sealed {
  readonly owner: string;
  readonly seq: number;
  readonly id: string;
  readonly place: ActPlace;
  readonly rev: number;
}
export interface BoxRow extends Sealed {
  readonly owner: string;
  readonly name: 'setup' | 'sync' | 'person';
  readonly rev: number;
}
export interface DraftRow extends Sealed {
  readonly owner: string;
  readonly key: string;
  readonly savedAt: number;
}
/** One per person: the next `seq`, and the revision that every write raises by one. */
export interface HeadRow {
  readonly owner: string;
  readonly nextSeq: number;
  readonly rev: number;
}
export interface DeviceRow {
  readonly key: 'installationId' | 'lastOwner' | 'erased';
  readonly value: string;
}

/** Work of several people may lie on one phone, each under an own key; nobody's rows are read for another. */
export class FieldDb extends Dexie {
  declare device: Table<DeviceRow, string>;
  declare keys: Table<{ owner: string; key: CryptoKey }, string>;
  declare heads: Table<HeadRow, string>;
  declare doors: Table<DoorRow, [string, string]>;
  declare acts: Table<ActRow, [string, number]>;
  declare boxes: Table<BoxRow, [string, string]>;
  declare drafts: Table<DraftRow, [string, string]>;

  constructor(name: string) {
    // «Đã lưu trên máy này» is said after the disk has it, not after the browser's memory has it.
    // Nothing is asked of Dexie twice: the opened area is the one cache, and nobody watches queries.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      device: '&key',
      keys: '&owner',
      heads: '&owner',
      doors: '&[owner+id],[owner+rev]',
      acts: '&[owner+seq],&[owner+id],place,[owner+rev]',
      boxes: '&[owner+name],[owner+rev]',
      drafts: '&[owner+key],owner',
    });
  }
}
