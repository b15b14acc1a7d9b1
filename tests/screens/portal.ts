import type { Person } from '../kit/person';
import { RESTING_LEADER, RESTING_VOLUNTEER } from './bare';
import {
  barePortal,
  busyMeanwhile,
  firstLoad,
  opening,
  phoneIsFull,
  signingIn,
  unreadable,
  erased,
  unsent,
  usedLink,
} from './faces';
import type { Account, OtherFace, Screen, Show, Way } from './screen';

const SHEET = 'It opens over a page that is there.';
const FORM = 'A form; its draft is kept on the phone.';
const FORM_OF_A_LINK = 'A form of one field, which asks for nothing.';
const ONE_DOOR = 'A door that is there has its plate; who is not registered yet stands on the page.';
const STORE = 'What cannot be read is the store, for all pages at once: households.error.';

const portal = (
  name: string,
  path: string,
  faces: Partial<Record<OtherFace, Way | string>>,
  show?: Show,
  as: Account = 'volunteer',
): Screen => ({
  ...{ name, app: 'portal', path, as, ...(show && { show }) },
  faces: { loading: SHEET, empty: SHEET, error: STORE, ...faces },
});

const record = /^(Ghi kết quả|Record)/;
const opensADoor: Show = async (person) => {
  const list = person.page.getByRole('list', { name: /^(Danh sách nhà tối nay|Doors tonight)/ });
  await list.getByRole('link').first().click();
  await person.page.getByRole('button', { name: record }).waitFor();
};
const below = async (person: Person, rest: string): Promise<void> =>
  person.opens(`${new URL(person.page.url()).pathname}${rest}`);
/** A home where somebody is left, and the way to level 1 of one who is on it. */
const opensAResident: Show = async (person) => {
  const { page } = person;
  await page.locator('input[inputmode=search]').fill('nguyen');
  await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .filter({ hasText: /còn|left/ })
    .first()
    .click();
  const people = page.locator('a[href*="/resident/"]').filter({ hasText: /VNeID mức 1|e-ID level 1/ });
  await people.first().waitFor();
  const onTheWay = people.filter({ hasText: /Làm tiếp|Chờ duyệt|Chưa làm/ });
  await ((await onTheWay.count()) > 0 ? onTheWay : people).first().click();
};
/** From there to a service beside level 1 that is open. */
const opensAService: Show = async (person) => {
  await opensAResident(person);
  const chips = person.page.locator('a[href*="/HEALTH_RECORD"], a[href*="/PUBLIC_SERVICES"]');
  await chips.first().click();
  await person.sees(/Hướng dẫn bản|Guide version/);
};
const opensTheSheet: Show = async (person) => {
  await opensADoor(person);
  await person.page.getByRole('button', { name: record }).click();
  await person.page.getByRole('button', { name: /^(Không có nhà|Nobody home)$/ }).waitFor();
};
const nobodyHome: Show = ({ page }) => page.getByRole('button', { name: /^(Không có nhà|Nobody home)$/ }).click();
const consents: Show = async (person) => {
  await opensADoor(person);
  await below(person, '/resident/new');
  const adult = person.thing(/^(Từ 16 tuổi|16 or older)$/);
  const name = person.page.getByLabel(/^(Họ và tên|Full name)/);
  await adult.or(name).first().waitFor();
  // What was begun before comes back as a draft, and its yes with it.
  if (await adult.isVisible()) {
    await adult.click();
    await person.taps(/^(Đồng ý cho ghi|Yes, you may record it)$/);
  }
  await name.waitFor();
};
const saysWho: Show = async (person) => {
  await consents(person);
  await person.fills(/^(Họ và tên|Full name)/, 'Nguyễn Thị Mẫu');
  await person.taps(/^(Nữ|Female)$/);
  await person.fills(/^(Ngày sinh|Date of birth)/, '1972');
};
const toTheLastStep = /^(Tiếp: máy và giấy tờ|Next: phone and papers)$/;
/** A sheet that opens over the steps to level 1. */
const overTheSteps =
  (button: RegExp): Show =>
  async (person) => {
    await opensAResident(person);
    await person.taps(button);
    await person.page.getByRole('dialog').waitFor();
  };
/** From tonight's list, wherever the person is. */
const fromTonight =
  (then: Show): Show =>
  async (person) => {
    await person.opens('/');
    await then(person);
  };
const writesAnAct: Show = async (person) => {
  await fromTonight(opensTheSheet)(person);
  await nobodyHome(person);
};
const waitsForTheServer: Show = ({ page }) => page.getByText('Máy chủ đang bận').first().waitFor();
const nowhere = (path: string): Way => ({
  proof: 'main h2',
  show: (person) => person.opens(path),
});
const showsACode = /^(Đưa mã cho|Show a code for)/;
const picksADoor: Show = ({ page }) => page.getByRole('checkbox').first().click();
const NO_ID = '00000000-0000-7000-8000-000000000000';

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
  portal('visit', '/', { error: phoneIsFull(opensTheSheet, nobodyHome) }, opensTheSheet),
  portal(
    'refusal',
    '/',
    {
      loading: 'As household.',
      empty: FORM,
      error: phoneIsFull(
        async (person) => {
          await opensADoor(person);
          await below(person, '/refusal');
        },
        ({ page }) => page.getByRole('button', { name: /^(Bận, hẹn lúc khác|Busy)/ }).click(),
      ),
    },
    async (person) => {
      await opensADoor(person);
      await below(person, '/refusal');
    },
  ),
  portal('consent', '/', { loading: 'As household.', empty: FORM }, async (person) => {
    await opensADoor(person);
    await below(person, '/resident/new');
  }),
  portal(
    'resident-who',
    '/',
    {
      loading: 'As household.',
      empty: FORM,
      error: {
        proof: '[aria-invalid=true]',
        show: async (person) => {
          await fromTonight(consents)(person);
          await person.taps(toTheLastStep);
        },
      },
    },
    consents,
  ),
  portal(
    'resident-phone',
    '/',
    {
      loading: 'As household.',
      empty: FORM,
      error: {
        proof: '[aria-invalid=true]',
        show: async (person) => {
          await fromTonight(saysWho)(person);
          await person.taps(toTheLastStep);
          await person.page.locator('button[type=submit]').click();
        },
      },
    },
    async (person) => {
      await saysWho(person);
      await person.taps(toTheLastStep);
    },
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
  portal(
    'resident',
    '/households',
    {
      loading: 'As household.',
      empty: 'The way to level 1 always has its steps.',
      error: nowhere(`/household/${NO_ID}/resident/${NO_ID}`),
    },
    opensAResident,
  ),
  portal(
    'service',
    '/households',
    {
      loading: 'As household.',
      empty: 'A service always has its guide.',
      error: nowhere(`/household/${NO_ID}/resident/${NO_ID}/HEALTH_RECORD`),
    },
    opensAService,
  ),
  portal('guide', '/households', { error: 'It reads nothing.' }, overTheSteps(/^(Cách làm|How to)$/)),
  portal('blocker', '/households', {}, overTheSteps(/^(Vướng mắc|Blocked)$/)),
  portal('custody-why', '/households', {}, overTheSteps(/^(Máy của bạn|Your phone)$/)),
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
  // Apart: the phone stays with the open account, and the server never hears of it.
  {
    ...{ name: 'custody', app: 'portal', path: '/households', as: 'volunteer', apart: 'an open account' },
    faces: { loading: 'As household.', empty: 'It is there for one open account.', error: STORE },
    show: async (person) => {
      await person.waitsForTheWorker();
      await person.goesOffline();
      await opensAResident(person);
      await person.taps(/^(Máy của bạn|Your phone)$/);
      await person.taps(/^(Nhà không có máy thông minh|No smartphone in the home)$/);
      await person.sees(/Chưa đăng xuất VNeID|VNeID still signed in/);
      await person.page.goBack();
      await person.page.waitForURL(/sign-out/);
    },
  },
  portal(
    'tonight-leader',
    '/',
    {
      loading: opening(),
      empty: barePortal(RESTING_LEADER),
      error: busyMeanwhile('main :text("Chưa tải được danh sách mới")'),
    },
    undefined,
    'leader',
  ),
  portal(
    'team',
    '/team',
    {
      loading: opening(),
      empty: barePortal(RESTING_LEADER),
      error: busyMeanwhile('main :text("Chưa tải được danh sách mới")'),
    },
    undefined,
    'leader',
  ),
  portal(
    'team-share',
    '/team/share',
    {
      loading: opening(),
      empty: barePortal(RESTING_LEADER),
      error: phoneIsFull(picksADoor, ({ page }) => page.locator('footer button').first().click()),
    },
    picksADoor,
    'leader',
  ),
  portal(
    'team-invite',
    '/team/invite',
    {
      loading: opening(),
      empty: 'A team has members.',
      error: {
        proof: '[role=alert]',
        async show(person) {
          await person.opens('/team/invite');
          await person.page.getByRole('button', { name: showsACode }).first().waitFor();
          await person.goesOffline();
          await person.taps(showsACode);
        },
        leave: (person) => person.comesOnline(),
      },
    },
    ({ page }) => page.getByRole('button', { name: showsACode }).first().waitFor(),
    'leader',
  ),
  portal(
    'team-code',
    '/team/invite',
    { error: 'As team-invite.' },
    async (person) => {
      await person.taps(showsACode);
      await person.page.getByRole('img', { name: /^(Mã QR|QR code)/ }).waitFor();
    },
    'leader',
  ),
];
