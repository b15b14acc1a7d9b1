/** The phone could not write or read; what was there before stands. */
export class StorageTrouble extends Error {
  override readonly name = 'StorageTrouble';
  constructor(
    readonly code: 'STORAGE_FULL' | 'STORAGE_BROKEN' | 'UPDATE_NEEDED',
    cause: unknown,
  ) {
    super(code, { cause });
  }
}

/** A full disk may hide inside the abort that it caused (Dexie: `AbortError.inner`). */
export function asStorageTrouble(error: unknown): StorageTrouble {
  if (error instanceof StorageTrouble) return error;
  for (let e = error as { name?: string; inner?: unknown } | undefined; e; e = e.inner as typeof e) {
    if (e.name === 'QuotaExceededError') return new StorageTrouble('STORAGE_FULL', error);
    if (e.name === 'NewerShape') return new StorageTrouble('UPDATE_NEEDED', error);
  }
  return new StorageTrouble('STORAGE_BROKEN', error);
}
