import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT_HALF_PAST_SEVEN, Person, type StoryServer, storyServer } from '../kit';
import { CONSOLE } from '../screens/console';
import { PORTAL } from '../screens/portal';
import { heldBack } from './policy';

/** As in production: pages send the ids of their documents, and nothing else is answered. */
let server: StoryServer;
beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1', NODE_ENV: 'production' });
}, 240_000);
afterAll(() => server?.end());

describe('in production every screen works, and its policy holds nothing of it back', () => {
  it('on the portal', { timeout: 180_000 }, async () => {
    expect(await heldBack(server.origin, 'portal', PORTAL)).toEqual([]);
  });
  it('in the console', { timeout: 180_000 }, async () => {
    expect(await heldBack(server.origin, 'console', CONSOLE)).toEqual([]);
  });
});

it('a script, a style and a foreign picture that were smuggled in do nothing, and are told', async () => {
  const person = Person.atDesk('An', server.origin);
  await person.opens('/sign-in');
  await person.seesHeading(/Đăng nhập|Sign in/);
  const ran = await person.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "smuggled"';
    document.body.append(script);
    const box = document.createElement('div');
    box.innerHTML =
      '<p style="position:fixed">x</p><img src="https://elsewhere.example/x.png" onerror="document.title = `smuggled`">';
    document.body.append(box);
    await new Promise((later) => setTimeout(later, 200));
    return { title: document.title, place: getComputedStyle(box.firstElementChild!).position };
  });
  expect(ran.title).not.toBe('smuggled');
  expect(ran.place).toBe('static');
  const told = person.complaints.join('\n');
  for (const directive of ['script-src', 'style-src', 'img-src']) expect(told).toContain(directive);
  await person.goesHome();
});
