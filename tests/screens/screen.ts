import type { Person } from '../kit/person';

/** Accounts of the demo (`npm start` prints them); their password works in a demo alone. */
export const ACCOUNTS = {
  coordinator: '0950000002',
  leader: '0950000003',
  volunteer: '0950000004',
  observer: '0950000006',
} as const;
export const DEMO_PASSWORD = 'go-cua-demo';
export type Account = keyof typeof ACCOUNTS;

/** Every list and page has four; data is what `path` and `show` of a screen lead to. */
export const OTHER_FACES = ['loading', 'empty', 'error'] as const;
export type OtherFace = (typeof OTHER_FACES)[number];
export type Face = 'data' | OtherFace;

export type Show = (person: Person) => Promise<void>;

/** How a face other than the data comes about, in the running product. */
export interface Way {
  /** `BARE`: a server where nothing was written yet (bare.ts); else the one with the sample. */
  readonly on?: 'BARE';
  /** Phone number of who looks, where it is not the screen's own account. */
  readonly phone?: string;
  /** A browser of its own: what is done there must not be seen in other pictures. Ways of one word share it. */
  readonly apart?: string;
  /** Nobody is signed in when it begins. */
  readonly unsigned?: true;
  show(person: Person, screen: Screen): Promise<void>;
  /** A selector of what proves that the face is there. */
  readonly proof: string;
  /** Lets the next picture begin as if nothing had been. */
  leave?(person: Person): Promise<void>;
}

/** One screen to render. */
export interface Screen {
  /** Of the picture's file, such as `tonight`. */
  readonly name: string;
  readonly app: 'portal' | 'console';
  /** Below the app's own address. */
  readonly path: string;
  /** Who looks at it: a demo account; nobody is signed in without one. */
  readonly as?: Account;
  /** A browser of its own for the data, as `Way.apart`: what they leave behind must not be seen in other pictures. */
  readonly apart?: string;
  /** What to do on the page before it is looked at; the heading is waited for in any case. */
  readonly show?: Show;
  /** The way to each other face; or, in one sentence, why there is none. */
  readonly faces: Readonly<Record<OtherFace, Way | string>>;
}

/** Its letters are there (a subset is asked for only once its letters are laid out), and nothing moves any more. */
export const isStill = (person: Person): Promise<void> =>
  person.page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await frame();
      if (document.fonts.status === 'loading') quiet = 0;
      await document.fonts.ready;
    }
    const passing = document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(passing.map((a) => a.finished.catch(() => undefined)));
  });

/** The page has its heading, everything that it asked for has come, and it is still. */
export const atRest = async (person: Person): Promise<void> => {
  // By the document, not by role: behind an open sheet the page is hidden from assistive technology.
  await person.page.locator(':is(main, [role=dialog]) :is(h1, h2, h3)').first().waitFor();
  await person.page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy=true]') && !/^…$/m.test(document.querySelector('header')?.innerText ?? ''),
  );
  await isStill(person);
};

/** Types phone and password on the sign-in page. */
export async function signsIn(person: Person, phone: string): Promise<void> {
  await person.opens('/sign-in');
  await person.signsIn({ phone, password: DEMO_PASSWORD });
}

/** Signs somebody in by phone number, and waits until the app has what it needs. */
export async function entersWith(person: Person, phone: string): Promise<void> {
  await signsIn(person, phone);
  await person.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  await person.page.locator('ol li a, [data-figure], main h2, main a').first().waitFor({ timeout: 60_000 });
}
export const entersAs = async (person: Person, account: Account | undefined): Promise<void> => {
  if (account !== undefined) await entersWith(person, ACCOUNTS[account]);
};
