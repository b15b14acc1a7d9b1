import type { Person } from '../kit/person';
import type { Account, Screen } from './screen';

const portal = (name: string, path: string, show?: Screen['show'], as: Account = 'volunteer'): Screen => ({
  ...{ name, app: 'portal', path, as, ...(show && { show }) },
});

const opensADoor = async (person: Person): Promise<void> => {
  const list = person.page.getByRole('list', { name: /^(Danh sách nhà tối nay|Doors tonight)/ });
  await list.getByRole('link').first().click();
  await person.page.getByRole('button', { name: /^(Ghi kết quả|Record)/ }).waitFor();
};
/** The first home with somebody registered, and that resident's way to level 1. */
const opensAResident = async (person: Person): Promise<void> => {
  await person.page.locator('input[inputmode=search]').fill('nguyen');
  await person.page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await person.page.locator('a[href*="/resident/"]:not([href$="/new"])').first().click();
};

export const PORTAL: readonly Screen[] = [
  { name: 'sign-in', app: 'portal', path: '/sign-in' },
  portal('tonight', '/'),
  portal('tonight-pick', '/', async ({ page }) => page.getByRole('button', { name: /^(Chọn nhiều nhà|Pick)/ }).click()),
  portal('household', '/', opensADoor),
  portal('visit', '/', async (person) => {
    await opensADoor(person);
    await person.page.getByRole('button', { name: /^(Ghi kết quả|Record)/ }).click();
    await person.page.getByRole('button', { name: /^(Không có nhà|Nobody home)$/ }).waitFor();
  }),
  portal('refusal', '/', async (person) => {
    await opensADoor(person);
    await person.opens(`${new URL(person.page.url()).pathname}/refusal`);
  }),
  portal('consent', '/', async (person) => {
    await opensADoor(person);
    await person.opens(`${new URL(person.page.url()).pathname}/resident/new`);
  }),
  portal('register-household', '/households/new'),
  portal('households', '/households'),
  portal('find', '/households', ({ page }) => page.locator('input[inputmode=search]').fill('nguyen')),
  portal('resident', '/households', opensAResident),
  portal('sync', '/sync'),
  portal('closing', '/closing'),
  portal('me', '/me'),
  portal('tonight-leader', '/', undefined, 'leader'),
];
