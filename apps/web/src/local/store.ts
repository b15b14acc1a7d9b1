import { newId, type InstallationId, type PersonId } from '@go-cua/domain/core';
import type { StoreErased } from '../field/types';
import { readSeqCookie, STORE_NAME, type CookieJar } from './cookie';
import { FieldDb, type DeviceRow } from './db';
import { Drafts } from './drafts';
import { OpenArea } from './openArea';
import { newKey, seal, unseal } from './seal';
import { SHAPES, type Shapes } from './shapes';
import { asStorageTrouble } from './trouble';

/** What the portal asks of the device; Dexie and WebCrypto stay behind it. */
export interface LocalStore {
  readonly installationId: InstallationId;
  /** An earlier store of this phone was erased by the browser and nobody has read so yet. */
  readonly erased: StoreErased | null;
  acknowledgeErased(): Promise<void>;
  /** Whose work the phone holds: the person of the last sign-in. */
  remembered(): Promise<{ readonly id: PersonId; readonly name: string } | null>;
  open(person: { readonly id: PersonId; readonly name: string }): Promise<PersonStore>;
  /** Takes the area of a person off the phone; sealed acts and their answers stay. */
  forget(owner: PersonId): Promise<void>;
  unsentOfOthers(owner: PersonId): Promise<number>;
  /** Another tab wrote, signed in or out. */
  onOtherTab(listener: (what: 'WROTE' | 'SIGNED') => void): void;
  tellSigned(): void;
  close(): void;
}
export interface PersonStore {
  readonly area: OpenArea;
  readonly drafts: Drafts;
}
export interface StoreOptions {
  readonly name?: string;
  readonly jar: CookieJar;
  readonly shapes?: Shapes;
}

export async function openStore({ name = STORE_NAME, jar, shapes = SHAPES }: StoreOptions): Promise<LocalStore> {
  const db = new FieldDb(name);
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${name}-store`);
  try {
    await db.open();
    const device = await begin(db, jar);
    const installationId = device.get('installationId') as InstallationId;
    let erased = JSON.parse(device.get('erased') ?? 'null') as StoreErased | null;

    /** As `remembered` told; a start that finds the same person writes nothing. */
    let told: { readonly id: PersonId; readonly name: string } | null = null;
    const lastOwner = async () => ((await db.device.get('lastOwner'))?.value ?? null) as PersonId | null;
    /** A person's key stays as long as the store does. */
    const keys = new Map<PersonId, CryptoKey>();
    const keyOf = async (owner: PersonId): Promise<CryptoKey> => {
      const key = keys.get(owner) ?? (await db.keys.get(owner))?.key ?? (await firstKeyOf(owner));
      keys.set(owner, key);
      return key;
    };
    const firstKeyOf = async (owner: PersonId): Promise<CryptoKey> => {
      const made = { owner, key: await newKey() };
      return db.transaction('rw', db.keys, async () => {
        const known = await db.keys.get(owner);
        if (known) return known.key;
        await db.keys.add(made);
        return made.key;
      });
    };
    return {
      installationId,
      get erased() {
        return erased;
      },
      async acknowledgeErased() {
        await db.device.delete('erased');
        erased = null;
      },
      async remembered() {
        const owner = await lastOwner();
        const [row, key] = owner ? await Promise.all([db.boxes.get([owner, 'person']), keyOf(owner)]) : [];
        if (!owner || !row || !key) return null;
        const person = await unseal(key, shapes.person, `boxes/${owner}/person`, row);
        told = { id: owner, name: person.name };
        return told;
      },
      async open(person) {
        const owner = person.id;
        const key = await keyOf(owner);
        if (told?.name !== person.name || (await lastOwner()) !== owner) {
          const sealed = await seal(key, shapes.person, `boxes/${owner}/person`, person);
          await db.transaction('rw', db.device, db.boxes, async () => {
            await db.device.put({ key: 'lastOwner', value: owner });
            await db.boxes.put({ owner, name: 'person', rev: -1, ...sealed });
          });
          told = person;
        }
        const tell = () => channel?.postMessage('WROTE');
        return {
          area: await OpenArea.open(db, key, shapes, owner, installationId, tell),
          drafts: new Drafts(db, key, shapes, owner),
        };
      },
      async forget(owner) {
        told = null;
        await db.transaction('rw', [db.device, db.doors, db.boxes, db.drafts, db.heads], async () => {
          await db.device.delete('lastOwner');
          const of = { lower: [owner, ''], upper: [owner, '\uffff'] };
          await db.doors
            .where('[owner+id]' as never)
            .between(of.lower, of.upper)
            .delete();
          await db.boxes
            .where('[owner+name]' as never)
            .between(of.lower, of.upper)
            .delete();
          await db.drafts.where('owner').equals(owner).delete();
          // Tabs that still have the area open read it anew, and find it empty.
          await db.heads
            .where('owner')
            .equals(owner)
            .modify((h) => void Object.assign(h, { rev: h.rev + 1 }));
        });
      },
      unsentOfOthers: (owner) =>
        db.acts
          .where('place')
          .equals('WAITING')
          .filter((a) => a.owner !== owner)
          .count(),
      onOtherTab(listener) {
        if (channel) channel.onmessage = (m: MessageEvent<'WROTE' | 'SIGNED'>) => listener(m.data);
      },
      tellSigned: () => channel?.postMessage('SIGNED'),
      close() {
        channel?.close();
        db.close();
      },
    };
  } catch (e) {
    channel?.close();
    throw asStorageTrouble(e);
  }
}

/** What the device knows of itself; makes it at the first start on this phone, or the first after the browser erased all. */
async function begin(db: FieldDb, jar: CookieJar): Promise<ReadonlyMap<DeviceRow['key'], string>> {
  const known = async () => new Map((await db.device.toArray()).map((row) => [row.key, row.value]));
  const there = await known();
  if (there.has('installationId')) return there;
  const random = crypto.getRandomValues(new Uint8Array(10));
  const fresh = newId<InstallationId>(0, { now: Date.now(), random });
  const earlier = readSeqCookie(jar);
  await db.transaction('rw', db.device, async () => {
    if (await db.device.get('installationId')) return;
    await db.device.add({ key: 'installationId', value: fresh });
    if (earlier) await db.device.put({ key: 'erased', value: JSON.stringify(earlier) });
  });
  return known();
}
