import { Person } from '../../kit/person';
import { SLOW_CPU } from './cold-start';

/** A finger stays on the glass for a moment. */
export const FINGER_MS = 80;

/**
 * The least that any save can take on this machine at this speed: a page of one button, which seals a thousand bytes,
 * writes them in one strict transaction and says so. From the finger to the frame with the words, in milliseconds.
 */
export async function bareSaves(origin: string, times: number): Promise<readonly number[]> {
  const person = Person.withPhone('Bình', origin);
  try {
    await person.opens('about:blank');
    const body = `<!doctype html><button>Lưu</button><p></p><script>globalThis.__name = (f) => f;(${page})()</script>`;
    await person.context.route('**/bare', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    const devtools = await person.devtools();
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
    const found: number[] = [];
    for (let time = 0; time < times; time += 1) {
      await person.opens('/bare');
      await person.thing('Lưu').click({ delay: FINGER_MS });
      found.push(await person.page.evaluate(() => (globalThis as unknown as { took: Promise<number> }).took));
    }
    return found;
  } finally {
    await person.goesHome();
  }
}

/** In the page. */
function page(): void {
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
    });
  const opening = indexedDB.open('bare', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('acts', { autoIncrement: true });
  const store = Promise.all([
    answered(opening),
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']),
  ]);
  async function save(act: Uint8Array<ArrayBuffer>): Promise<void> {
    const [db, key] = await store;
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, act);
    const writing = db.transaction('acts', 'readwrite', { durability: 'strict' });
    writing.objectStore('acts').add(sealed);
    await new Promise((done) => (writing.oncomplete = done));
  }
  const took = new Promise<number>((resolve) =>
    document.querySelector('button')?.addEventListener(
      'pointerup',
      (press) =>
        void save(new Uint8Array(1024)).then(() => {
          document.querySelector('p')?.append('Đã lưu');
          requestAnimationFrame(() => {
            void document.body.offsetHeight;
            resolve(performance.now() - press.timeStamp);
          });
        }),
      { once: true },
    ),
  );
  Object.assign(globalThis, { took });
}
