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
