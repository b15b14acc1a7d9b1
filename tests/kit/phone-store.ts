import type { Person } from './person';

/**
 * All that the portal keeps on a phone, opened with the key that lies there and cannot leave the browser: doors, acts,
 * set-up, drafts, as one text. What cannot be opened fails.
 */
export const phoneStore = (person: Person): Promise<string> =>
  person.page.evaluate(async () => {
    type Row = { owner: string; id?: string; name?: string; key?: string; iv: BufferSource; data: BufferSource };
    const open = indexedDB.open('go-cua');
    const db = await new Promise<IDBDatabase>((done, fail) => {
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const all = <T>(store: string) =>
      new Promise<T[]>((done, fail) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result as T[]);
        asked.onerror = () => fail(asked.error);
      });
    const keys = new Map((await all<{ owner: string; key: CryptoKey }>('keys')).map((k) => [k.owner, k.key]));
    const texts: string[] = [];
    for (const store of ['doors', 'acts', 'boxes', 'drafts'])
      for (const row of await all<Row>(store)) {
        const place = `${store}/${row.owner}/${row.id ?? row.name ?? row.key}`;
        const additionalData = new TextEncoder().encode(place);
        const text = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv: row.iv, additionalData },
          keys.get(row.owner)!,
          row.data,
        );
        texts.push(`${place} ${new TextDecoder().decode(text)}`);
      }
    db.close();
    return texts.join('\n');
  });
