import { atADoor, AS_HOUSEHOLD, below, FORM, fromTonight, NO_ID, nowhere, portal, STORE } from './portal-ways';
import type { Screen, Show, Way } from './screen';

/** What is written about one resident: the yes, who it is, level 1, a service, an open account. */

/** A home where somebody is left. */
const opensAHome: Show = async ({ page }) => {
  await page.locator('input[inputmode=search]').fill('nguyen');
  await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .filter({ hasText: /còn|left/ })
    .first()
    .click();
};
/** And the way to level 1 of one who is on it. */
const opensAResident: Show = async (person) => {
  const { page } = person;
  await opensAHome(person);
  const people = page.locator('a[href*="/resident/"]').filter({ hasText: /VNeID mức 1|e-ID level 1/ });
  await people.first().waitFor();
  const onTheWay = people.filter({ hasText: /Làm tiếp|Chờ duyệt|Chưa làm/ });
  await ((await onTheWay.count()) > 0 ? onTheWay : people).first().click();
};
/** From there to a service beside level 1. */
const opensAService: Show = async (person) => {
  await opensAResident(person);
  // By its address: the chips of the home that is being left lead to others, and between two campaigns there are none.
  await person.page.waitForURL(/\/resident\/[^/]+$/);
  await below(person, '/HEALTH_RECORD');
  await person.sees(/Hướng dẫn bản|Guide version/);
};
const consents: Show = async (person) => {
  await atADoor('/resident/new')(person);
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
const next: Show = (person) => person.taps(/^(Tiếp: máy và giấy tờ|Next: phone and papers)$/);
const saysWhoAndGoesOn: Show = async (person) => {
  await saysWho(person);
  await next(person);
};
const sendsTheForm: Show = ({ page }) => page.locator('button[type=submit]').click();
/** A step that is left before it is filled in. */
const leftBlank = (step: Show, leaves: Show): Way => ({
  proof: '[aria-invalid=true]',
  async show(person) {
    await fromTonight(step)(person);
    await leaves(person);
  },
});
/** A sheet that opens over the steps to level 1. */
const overTheSteps =
  (button: RegExp): Show =>
  async (person) => {
    await opensAResident(person);
    await person.taps(button);
    await person.page.getByRole('dialog').waitFor();
  };

/** The page on which what was written of somebody is put right. */
const fromThePerson =
  (then?: Show): Show =>
  async (person) => {
    await person.opens('/households');
    await opensAResident(person);
    await person.taps(/^(Sửa thông tin|Correct details)$/);
    await person.page.getByLabel(/^(Họ và tên|Full name)/).waitFor();
    await then?.(person);
  };
const leavesNoName: Show = (person) => person.fills(/^(Họ và tên|Full name)/, '');

export const PERSON: readonly Screen[] = [
  portal('consent', '/', { loading: AS_HOUSEHOLD, empty: FORM }, atADoor('/resident/new')),
  portal('resident-who', '/', { loading: AS_HOUSEHOLD, empty: FORM, error: leftBlank(consents, next) }, consents),
  portal(
    'resident-phone',
    '/',
    { loading: AS_HOUSEHOLD, empty: FORM, error: leftBlank(saysWhoAndGoesOn, sendsTheForm) },
    saysWhoAndGoesOn,
  ),
  portal(
    'resident',
    '/households',
    {
      loading: AS_HOUSEHOLD,
      empty: 'The way to level 1 always has its steps.',
      error: nowhere(`/household/${NO_ID}/resident/${NO_ID}`),
    },
    opensAResident,
  ),
  portal(
    'resident-correct',
    '/households',
    { loading: AS_HOUSEHOLD, empty: FORM, error: leftBlank(fromThePerson(leavesNoName), next) },
    fromThePerson(),
  ),
  portal('new-head', '/households', {}, async (person) => {
    await opensAHome(person);
    await person.taps(/^(Đổi chủ hộ|New head of household)$/);
    await person.page.getByRole('dialog').waitFor();
  }),
  portal('moved-out', '/households', {}, overTheSteps(/^(Chuyển đi|Moved away)$/)),
  portal('death', '/households', {}, overTheSteps(/^(Đã mất|Died)$/)),
  portal(
    'service',
    '/households',
    {
      loading: AS_HOUSEHOLD,
      empty: 'A service always has its guide.',
      error: nowhere(`/household/${NO_ID}/resident/${NO_ID}/HEALTH_RECORD`),
    },
    opensAService,
  ),
  portal('guide', '/households', { error: 'It reads nothing.' }, overTheSteps(/^(Cách làm|How to)$/)),
  portal('blocker', '/households', {}, overTheSteps(/^(Vướng mắc|Blocked)$/)),
  portal('custody-why', '/households', {}, overTheSteps(/^(Máy của bạn|Your phone)$/)),
  // Apart: the phone stays with the open account, and the server never hears of it.
  {
    ...{ name: 'custody', app: 'portal', path: '/households', as: 'volunteer', apart: 'an open account' },
    faces: { loading: AS_HOUSEHOLD, empty: 'It is there for one open account.', error: STORE },
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
];
