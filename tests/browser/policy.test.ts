import { afterAll, beforeAll, expect, it } from 'vitest';
import { Person, type StoryServer, storyServer } from '../kit';

/** That the policy holds nothing of our own screens back is looked at where they are all opened: accessible-*.test.ts. */
let server: StoryServer;
beforeAll(async () => {
  server = await storyServer({ GO_CUA_DEMO: '0', NODE_ENV: 'production' }, async () => undefined);
});
afterAll(() => server?.end());

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
