import { expect, it } from 'vitest';
import { Person, storyServer } from '../kit';
import { PORTAL } from '../screens/portal';
import { broken, lookAt, tooWide } from './look';

lookAt('portal', PORTAL);

it('sees a picture without words and a page that is too wide, when they are there', async () => {
  const server = await storyServer();
  const person = Person.withPhone('An', server.origin);
  await person.opens('/');
  await person.seesHeading('Gõ Cửa');
  expect(await broken(person)).toEqual([]);
  await person.page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = '/logo.svg';
    picture.style.minWidth = '2000px';
    document.body.append(picture);
  });
  expect((await broken(person)).join()).toContain('image-alt');
  expect(await tooWide(person)).toBeGreaterThan(1000);
  await person.goesHome();
  await server.end();
});
