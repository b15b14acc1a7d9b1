import type { Person } from '../kit/person';

/** One screen to render. */
export interface Screen {
  /** Of the picture's file, such as `tonight`. */
  readonly name: string;
  readonly app: 'portal' | 'console';
  /** Below the app's own address. */
  readonly path: string;
  /** Who looks at it: a demo account; nobody is signed in without one. */
  readonly as?: 'volunteer' | 'leader' | 'coordinator' | 'observer';
  /** What to do on the page before the picture; the heading is waited for in any case. */
  readonly show?: (person: Person) => Promise<void>;
}

/**
 * The page has its heading, its letters are there (a subset is asked for only once its letters are laid out), and nothing
 * moves any more.
 */
export const atRest = async (person: Person): Promise<void> => {
  await person.page.getByRole('main').getByRole('heading').first().waitFor();
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
