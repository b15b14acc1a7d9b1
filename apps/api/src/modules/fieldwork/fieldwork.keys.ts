import { randomBytes } from 'node:crypto';
import { bucketOf } from '@go-cua/domain/core';
import type { Keys } from '../../keys';
import { keyedHash, seal, unseal } from '../../keys/seal';

/** One data key per subject, wrapped by a key that is not in the database; destroying it erases the subject. */
export interface WrappedKey {
  readonly bucket: number;
  readonly subjectId: string;
  readonly wrapped: Buffer;
}

const aad = (subjectId: string): string => `subject-key:${subjectId}`;

/** Data keys of the subjects of one batch; those made here are new and want storing. */
export class SubjectKeys {
  private readonly plain = new Map<string, Buffer>();
  readonly made: WrappedKey[] = [];
  private readonly master: Buffer;

  constructor(keys: Keys, known: readonly WrappedKey[]) {
    this.master = keys.deriveKey('subject-keys');
    this.learn(known);
  }

  learn(known: readonly WrappedKey[]): void {
    for (const { subjectId, wrapped } of known) this.plain.set(subjectId, unseal(this.master, wrapped, aad(subjectId)));
  }

  /** The subject's key, made when it has none. */
  of(subjectId: string): Buffer {
    const known = this.plain.get(subjectId);
    if (known) return known;
    const fresh = randomBytes(32);
    this.plain.set(subjectId, fresh);
    this.made.push({ bucket: bucketOf(subjectId), subjectId, wrapped: seal(this.master, fresh, aad(subjectId)) });
    return fresh;
  }

  find(subjectId: string): Buffer | undefined {
    return this.plain.get(subjectId);
  }
}

/** A stable id for what an author sent in a month and nobody could read: it has a key of its own, too. */
export function authorMonth(keys: Keys, authorId: string, day: string): string {
  const h = keyedHash(keys.deriveKey('author-month'), `${authorId}:${day.slice(0, 7)}`).toString('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
