import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT_HALF_PAST_SEVEN, type StoryServer, storyServer } from '../kit';
import { CONSOLE } from '../screens/console';
import { FACES, wrongIn } from './look';

/** As in production: pages send the ids of their documents, and nothing else is answered. */
let server: StoryServer;
beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1', NODE_ENV: 'production' });
}, 240_000);
afterAll(() => server?.end());

describe.each(FACES)('in $lang, $theme, every screen of the console', (face) => {
  it(
    'works under its policy, breaks no rule of WCAG 2.2 AA, and is not wider than 320 px',
    { timeout: 240_000 },
    async () => {
      expect(await wrongIn(server.origin, 'console', CONSOLE, face)).toEqual([]);
    },
  );
});
