import type { PersonId } from '@go-cua/domain/core';
import type { Draft } from '../field/types';
import type { FieldDb } from './db';
import { seal, unseal } from './seal';
import type { Shapes } from './shapes';

const at = (owner: string, key: string) => `drafts/${owner}/${key}`;

/** Half-filled forms of one person. The last write wins: two tabs with the same form are two drafts of one truth. */
export class Drafts {
  /** Raised when a form was saved or thrown away: an autosave that is still being sealed must not bring it back. */
  private readonly gone = new Map<string, number>();

  constructor(
    private readonly db: FieldDb,
    private readonly key: CryptoKey,
    private readonly shapes: Shapes,
    private readonly owner: PersonId,
  ) {}

  async all(): Promise<Draft[]> {
    const rows = await this.db.drafts.where('owner').equals(this.owner).toArray();
    const drafts = rows.map(async (r) => ({
      key: r.key,
      savedAt: r.savedAt,
      value: await unseal(this.key, this.shapes.draft, at(r.owner, r.key), r),
    }));
    return (await Promise.all(drafts)).sort((a, b) => b.savedAt - a.savedAt);
  }

  /** False: the form was saved meanwhile. */
  async keep(key: string, value: unknown, savedAt: number): Promise<boolean> {
    const { owner } = this;
    const before = this.gone.get(key) ?? 0;
    const sealed = await seal(this.key, this.shapes.draft, at(owner, key), value);
    if ((this.gone.get(key) ?? 0) !== before) return false;
    await this.db.drafts.put({ owner, key, savedAt, ...sealed });
    return true;
  }

  /** Called with the save that takes the draft with it. */
  forget(key: string): void {
    this.gone.set(key, (this.gone.get(key) ?? 0) + 1);
  }

  async drop(key: string): Promise<void> {
    this.forget(key);
    await this.db.drafts.delete([this.owner, key]);
  }

  async dropWhere(speaks: (key: string, value: unknown) => boolean): Promise<void> {
    for (const { key, value } of await this.all()) if (speaks(key, value)) await this.drop(key);
  }
}
