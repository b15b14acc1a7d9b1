import { RESTING_VOLUNTEER } from './bare';
import { barePortal, firstLoad, opening, phoneIsFull, signingIn, unreadable, erased, unsent, usedLink } from './faces';
import { PERSON } from './portal-person';
import { TEAM } from './portal-team';
import {
  AS_HOUSEHOLD,
  atADoor,
  FORM,
  fromTonight,
  NO_ID,
  nobodyHome,
  nowhere,
  opensADoor,
  opensTheSheet,
  portal,
  writesAnAct,
} from './portal-ways';
import type { Screen, Show } from './screen';

const FORM_OF_A_LINK = 'A form of one field, which asks for nothing.';
const ONE_DOOR = 'A door that is there has its plate; who is not registered yet stands on the page.';
const waitsForTheServer: Show = ({ page }) => page.getByText('Máy chủ đang bận').first().waitFor();

export const PORTAL: readonly Screen[] = [
  {
    ...{ name: 'sign-in', app: 'portal', path: '/sign-in' },
    faces: {
      loading: signingIn('HELD', '[aria-busy=true]'),
      empty: 'A form of two fields.',
      error: signingIn('CUT', ':text("cần có mạng")'),
    },
  },
  {
    ...{ name: 'invite', app: 'portal', path: '/invite/a-link-of-nobody' },
    faces: { loading: FORM_OF_A_LINK, empty: FORM_OF_A_LINK, error: usedLink('a:has-text("Đăng nhập")') },
  },
  portal('tonight', '/', {
    loading: firstLoad('HELD', '[role=progressbar]'),
    empty: barePortal(),
    error: firstLoad('CUT', 'button:has-text("Thử lại")'),
  }),
  portal('tonight-pick', '/', {}, ({ page }) => page.getByRole('button', { name: /^(Chọn nhiều nhà|Pick)/ }).click()),
  portal(
    'household',
    '/',
    {
      loading: opening(fromTonight(opensADoor)),
      empty: ONE_DOOR,
      error: nowhere(`/household/${NO_ID}`),
    },
    opensADoor,
  ),
  portal(
    'household-correct',
    '/',
    {
      loading: AS_HOUSEHOLD,
      empty: FORM,
      error: {
        proof: '[aria-invalid=true]',
        async show(person) {
          await fromTonight(atADoor('/correct'))(person);
          await person.fills(/^(Số nhà|Number)/, '');
          await person.page.locator('button[type=submit]').click();
        },
      },
    },
    atADoor('/correct'),
  ),
  portal('new-head', '/', {}, async (person) => {
    await opensADoor(person);
    await person.taps(/^(Đổi chủ hộ|New head of household)$/);
    await person.page.getByRole('dialog').waitFor();
  }),
  portal('visit', '/', { error: phoneIsFull(opensTheSheet, nobodyHome) }, opensTheSheet),
  portal(
    'refusal',
    '/',
    {
      loading: AS_HOUSEHOLD,
      empty: FORM,
      error: phoneIsFull(atADoor('/refusal'), ({ page }) =>
        page.getByRole('button', { name: /^(Bận, hẹn lúc khác|Busy)/ }).click(),
      ),
    },
    atADoor('/refusal'),
  ),
  portal('register-household', '/households/new', {
    loading: opening(),
    empty: FORM,
    error: phoneIsFull(
      async ({ page }) =>
        page
          .getByLabel(/^Số nhà/)
          .first()
          .fill('999'),
      async ({ page }) => page.locator('button[type=submit]').click(),
    ),
  }),
  portal('households', '/households', { loading: opening(), empty: barePortal(), error: unreadable() }),
  portal(
    'find',
    '/households',
    {
      loading: 'Found on the phone while one types.',
      empty: {
        proof: 'main h2',
        show: async (person) => {
          await person.opens('/households');
          await person.page.locator('input[inputmode=search]').fill('không ai tên này');
        },
      },
      error: erased(writesAnAct),
    },
    ({ page }) => page.locator('input[inputmode=search]').fill('nguyen'),
  ),
  portal('sync', '/sync', { loading: opening(), empty: barePortal(), error: unsent(writesAnAct, waitsForTheServer) }),
  portal('closing', '/closing', {
    loading: opening(),
    empty: barePortal(RESTING_VOLUNTEER),
    error: unsent(writesAnAct),
  }),
  portal('me', '/me', {
    loading: opening(),
    empty: 'Who is signed in has a card.',
    error: unsent(writesAnAct, ({ page }) => page.getByRole('button', { name: /^(Đăng xuất|Sign out)/ }).click()),
  }),
  ...PERSON,
  ...TEAM,
];
