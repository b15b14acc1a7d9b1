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

/** One screen to render. */
export interface Screen {
  /** Of the picture's file, such as `tonight`. */
  readonly name: string;
  readonly app: 'portal' | 'console';
  /** Below the app's own address. */
  readonly path: string;
  /** Who looks at it: a demo account; nobody is signed in without one. */
  readonly as?: Account;
  /** What to do on the page before it is looked at; the heading is waited for in any case. */
  readonly show?: (person: Person) => Promise<void>;
}

/**
 * The page has its heading, everything that it asked for has come, its letters are there (a subset is asked for only once
 * its letters are laid out), and nothing moves any more.
 */
export const atRest = async (person: Person): Promise<void> => {
  // By the document, not by role: behind an open sheet the page is hidden from assistive technology.
  await person.page.locator(':is(main, [role=dialog]) :is(h1, h2, h3)').first().waitFor();
  await person.page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy=true]') && !/^…$/m.test(document.querySelector('header')?.innerText ?? ''),
  );
  await person.page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await frame();
      if (document.fonts.status === 'loading') quiet = 0;
      await document.fonts.ready;
    }
    const passing = document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(passing.map((a) => a.finished.catch(() => undefined)));
  });
};

/** Signs a demo account in, and waits until the app has what it needs. */
export async function entersAs(person: Person, account: Account | undefined): Promise<void> {
  if (account === undefined) return;
  await person.opens('/sign-in');
  await person.signsIn({ phone: ACCOUNTS[account], password: DEMO_PASSWORD });
  await person.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  await person.page.locator('ol li a, [data-figure], main h2').first().waitFor({ timeout: 60_000 });
}
