import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fillsUp } from '../browser/hand';
import type { Person } from '../kit/person';
import { ROOT } from '../kit/root';
import { BARE_COORDINATOR, BARE_VOLUNTEER } from './bare';
import { ACCOUNTS, signsIn, type Screen, type Show, type Way } from './screen';

/** What becomes of the questions of a page: none is answered, the server is busy (503), or there is no network. */
type Fate = 'HELD' | 'BUSY' | 'CUT';

const API = '**/app/graphql*';
const RETRY = 'button:is(:text("Thử lại"))';
const BUSY = { status: 503, contentType: 'application/json', body: '{"errors":[{"message":"busy"}]}' };

/** The id of an app's document: what a production page sends instead of its text. */
function idOf(app: 'web' | 'admin', name: string): string {
  const texts = JSON.parse(readFileSync(join(ROOT, `apps/${app}/dist/.trusted-documents.json`), 'utf8')) as object;
  const found = Object.entries(texts).find(([, text]) => RegExp(`^(query|mutation) ${name}\\b`).test(String(text)));
  if (!found) throw new Error(`${app} asks nothing that is called ${name}.`);
  return found[0];
}
/** Read at once: who builds meanwhile empties the folder for a moment. */
const WHO_IS_HERE = idOf('admin', 'Me');
const DOORS = idOf('web', 'pull');

/** From now on; `only` and `but` are ids of documents. Sign-in goes on, unless the fate is of `/app/auth`, too. */
async function befalls(
  { context }: Person,
  fate: Fate,
  { only, but, where = API }: { only?: string; but?: string; where?: string } = {},
): Promise<void> {
  await context.route(where, async (route) => {
    const asked = route.request().postData() ?? '';
    if ((only && !asked.includes(only)) || (but && asked.includes(but))) return route.continue();
    if (fate === 'BUSY') return route.fulfill(BUSY);
    if (fate === 'CUT') return route.abort('internetdisconnected');
    // Held: the page goes on waiting.
  });
}
const answersFlow = (person: Person): Promise<void> => person.context.unrouteAll({ behavior: 'ignoreErrors' });

/** A page of the console while what it reads is on its way, or does not come. `first` is done while answers still flow. */
const consoleReads = (fate: Fate, proof: string, first?: Show, then?: Show): Way => ({
  proof,
  async show(person, { path }) {
    if (first) await first(person);
    // Who is here is known; the rest is not.
    await befalls(person, fate, { but: WHO_IS_HERE });
    if (then) return then(person);
    await (first ? person.reloads() : person.opens(path));
  },
  leave: answersFlow,
});
const HAS_COME = ':is(main, [role=dialog]) :is(h1, h2, h3)';

/** @param first leads to the page while answers still flow @param then opens what is looked at, once they do not */
export const consoleFaces = (first?: Show, then?: Show): Screen['faces'] => ({
  loading: consoleReads('HELD', '[aria-busy=true]', first, then),
  empty: bare({ phone: BARE_COORDINATOR }, then),
  error: consoleReads('BUSY', RETRY, first, then),
});

/** A place where nothing was written yet. */
export function bare({ phone }: { phone: string }, then?: Show): Way {
  return {
    on: 'BARE',
    phone,
    proof: HAS_COME,
    async show(person, { path }) {
      await person.opens(path);
      await then?.(person);
    },
  };
}
export const barePortal = (phone = BARE_VOLUNTEER, then?: Show): Way => bare({ phone }, then);

/** The sign-in page of either app, after «Đăng nhập» was pressed. */
export const signingIn = (fate: Fate, proof: string): Way => ({
  proof,
  async show(person) {
    await befalls(person, fate, { where: '**/app/auth/sign-in' });
    await signsIn(person, ACCOUNTS.volunteer);
  },
  leave: answersFlow,
});

/** The first evening of a phone: nothing is on it yet, and the server's answers are on their way or do not come. */
export const firstLoad = (fate: Fate, proof: string): Way => ({
  proof,
  apart: `first load ${fate}`,
  unsigned: true,
  async show(person) {
    await person.opens('/sign-in');
    await befalls(person, fate, fate === 'HELD' ? { only: DOORS } : {});
    await signsIn(person, ACCOUNTS.volunteer);
  },
});

/** The phone's store takes its time: another page of the portal is about to change it, and holds it meanwhile. */
export const opening = (first?: Show): Way => ({
  proof: '[aria-busy=true]',
  async show(person, { path }) {
    await first?.(person);
    const at = first ? person.page.url() : `${person.origin}${path}`;
    await person.page.goto('about:blank');
    const other = await person.context.newPage();
    await other.goto(`${person.origin}/livez`);
    await other.evaluate(async () => {
      const open = (version?: number) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          const asked = indexedDB.open('go-cua', version);
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
          asked.onupgradeneeded = () => asked.transaction?.abort();
        });
      const held = await open();
      // Waits for the one that is held, and all that comes later waits for it; it is taken back at the end.
      void open(held.version + 1).catch(() => undefined);
    });
    await person.page.bringToFront();
    await person.page.goto(at);
  },
  leave: async ({ context, page }) => {
    for (const other of context.pages()) if (other !== page) await other.close();
  },
});

/** The server is busy while the phone has what it needs. */
export const busyMeanwhile = (proof: string): Way => ({
  proof,
  async show(person, { path }) {
    await befalls(person, 'BUSY');
    await person.opens(path);
  },
  leave: answersFlow,
});

/** One act is written on the phone and the server takes none; the browser is thrown away, so it never arrives. */
const haveWritten = new WeakSet<Person>();
export const unsent = (write: Show, then?: Show): Way => ({
  proof: HAS_COME,
  apart: 'unsent',
  async show(person, { path }) {
    if (!haveWritten.has(person)) {
      await befalls(person, 'BUSY');
      await write(person);
      haveWritten.add(person);
    }
    await person.opens(path);
    await then?.(person);
  },
});

/** What changes the phone's store while no page of the portal has it open. */
async function inTheStore(person: Person, change: (page: Page) => Promise<void>): Promise<void> {
  await person.page.goto('about:blank');
  const other = await person.context.newPage();
  await other.goto(`${person.origin}/livez`);
  await change(other);
  await other.close();
}
const erase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase('go-cua');
        asked.onsuccess = () => resolve();
        asked.onerror = () => reject(asked.error);
      }),
  );

/** The phone is full when the form is saved; there is room again when the next page opens. */
export const phoneIsFull = (first: Show, save: Show): Way => ({
  proof: ':text("Máy hết chỗ")',
  apart: 'full',
  async show(person, { path }) {
    await person.opens(path);
    await first(person);
    await fillsUp(person);
    await save(person);
  },
});

/** The phone's store has a shape that the portal cannot bring up to its own. */
export const unreadable = (): Way => ({
  proof: 'main h1:has-text("Máy không mở được")',
  apart: 'unreadable',
  async show(person, { path }) {
    await inTheStore(person, async (page) => {
      await erase(page);
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const asked = indexedDB.open('go-cua', 1);
            asked.onupgradeneeded = () => void asked.result.createObjectStore('device', { keyPath: 'foreign' });
            asked.onsuccess = () => {
              asked.result.close();
              resolve();
            };
            asked.onerror = () => reject(asked.error);
          }),
      );
    });
    await person.opens(path);
  },
});

/** The browser erased the store, in which an act had been written. */
export const erased = (write: Show): Way => ({
  proof: 'main h1:has-text("bị xóa")',
  apart: 'erased',
  async show(person, { path }) {
    await befalls(person, 'BUSY');
    await write(person);
    await inTheStore(person, erase);
    await person.opens(path);
  },
});

/** Submits what is typed into a link's form: the link is unknown, used or late, which is told in one way. */
export const usedLink = (proof: string): Way => ({
  proof,
  unsigned: true,
  show: async (person, screen) => {
    await person.opens(screen.path);
    for (const field of await person.page.locator('input[type=password]').all()) await field.fill('mưa đêm trên suối');
    await person.page.locator('button[type=submit]').click();
  },
});
