import type { Person } from '../kit/person';
import { consoleFaces, signingIn, usedLink } from './faces';
import { atRest, type Account, type Screen, type Show, type Way } from './screen';

const page = (name: string, path: string, more: Partial<Screen> = {}): Screen => ({
  ...{ name, app: 'console', path, as: 'coordinator', faces: consoleFaces() },
  ...more,
});
const tilesAreThere: Show = async ({ page }) => void (await page.locator('[data-figure]').first().waitFor());
const asksWhy: Show = async ({ page }) => {
  await page
    .getByRole('button', { name: /^(Vì sao có số này|Why this)/ })
    .nth(1)
    .click();
};
/** The first of a list has a page of its own. */
const opensTheFirst =
  (list: string): Show =>
  async (person: Person) => {
    await person.opens(list);
    await person.page.getByRole('main').getByRole('table').getByRole('link').first().click();
    await person.page.waitForURL(RegExp(`${list}/[0-9a-f-]{36}`));
  };
/** @param empty why nothing is ever empty there */
const oneOf = (name: string, list: string, empty: string): Screen =>
  page(name, list, {
    show: opensTheFirst(list),
    faces: { ...consoleFaces(opensTheFirst(list)), empty },
  });

/** The first resident of the first household. */
const opensAResident: Show = async (person) => {
  await opensTheFirst('/households')(person);
  await person.page.locator('[data-resident]').getByRole('link').first().click();
  await person.page.waitForURL(/\/residents\//);
};

/** What a resident of the first household may ask about their own data. */
const opensTheMenu: Show = async (person) => {
  await opensTheFirst('/households')(person);
  await person.page
    .getByRole('button', { name: /^(Việc với thông tin của|What can be done with)/ })
    .first()
    .click();
  await person.page.getByRole('menu').waitFor();
};
const opensTheExtract: Show = async (person) => {
  await opensTheMenu(person);
  await person.page.getByRole('menuitem', { name: /^(Bản trích|Extract)/ }).click();
  await person.page.waitForURL(/\/extract/);
};

/** On a phone the list comes first. */
const opensTheMatter: Show = async ({ page }) => {
  await page.locator('[data-matter]').first().click();
  await page.waitForURL(/matter=/);
};
const AS_LIST = 'As the inbox: the list and what is open come in one answer.';
const FORM = 'A form, which asks for nothing.';
const OVER = 'It opens over a page that is there.';

/** There is nothing in it that could be missing. */
const NOTHING = /(?!)/;
const opensDialog =
  (button: RegExp): Show =>
  async (person) => {
    await person.taps(button);
    await person.page.getByRole('dialog').waitFor();
  };
/** What opens over a page at a button. @param from what is done on the page before @param save tells each field what it lacks */
const dialogOf = (name: string, path: string, button: RegExp, more: { from?: Show; save?: RegExp } = {}): Screen => {
  const show: Show = async (person) => {
    await more.from?.(person);
    await opensDialog(button)(person);
  };
  const saves: Way = {
    proof: '[role=dialog] [aria-invalid=true]',
    show: async (person) => {
      await person.opens(path);
      await show(person);
      await person.page
        .getByRole('dialog')
        .getByRole('button', { name: more.save ?? button })
        .last()
        .click();
    },
  };
  return page(name, path, {
    show,
    faces: { loading: OVER, empty: FORM, error: more.save === NOTHING ? 'It begins with what is there.' : saves },
  });
};

/** A series being planned: its days are there once the rule was loaded. */
const plansASeries: Show = async (person) => {
  await opensTheFirst('/campaigns')(person);
  await opensDialog(/^(Buổi ra quân|Outing)$/)(person);
  await person.taps(/^(Hằng tuần|Every week)$/);
  await person.page.getByText(/^\d+ (buổi|outings)$/).waitFor();
};
/** An outing of a series that is still to come, being changed with the later ones: of this month, else of the next. */
const changesASeries: Show = async (person) => {
  const { page } = person;
  await opensTheFirst('/campaigns')(person);
  const days = page.locator('td button').filter({ hasText: /Hằng tuần|Every week/ });
  const ahead = page
    .getByRole('listitem')
    .filter({ hasText: /(buổi \d+\/|outing \d+ of )\d+/ })
    .getByRole('button', { name: /^(Thao tác khác|More actions): / });
  await atRest(person);
  for (let months = 0; months < 3; months += 1) {
    if (months > 0) await person.taps(/^(Tháng sau|Later month)$/);
    await atRest(person);
    if ((await days.count()) === 0) continue;
    await days.last().click();
    await atRest(person);
    if ((await ahead.count()) > 0) break;
  }
  await ahead.first().click();
  await person.taps(/^(Sửa|Edit)$/);
  await page.getByRole('dialog').waitFor();
  await person.taps(/^(Buổi này và các buổi sau|This and later ones)/);
};

/** Several rows picked, and what can be done with them. @param from what is done on the page before */
const picksSeveral =
  (from?: Show): Show =>
  async (person) => {
    await from?.(person);
    const boxes = person.page.locator('[data-pick] input');
    await boxes.first().click();
    if ((await boxes.count()) > 1) await boxes.last().click({ modifiers: ['Shift'] });
    await person.page.getByText(/^(Đã chọn \d+|\d+ selected)$/).waitFor();
  };
const AS_TABLE = 'As the table without anything picked.';
const several = (name: string, path: string, from?: Show): Screen =>
  page(name, path, {
    show: picksSeveral(from),
    faces: { loading: AS_TABLE, empty: AS_TABLE, error: 'What could not be done is told by row; shown in a story.' },
  });
/** The outings of next month as a list. */
const listsOutings: Show = async (person) => {
  await opensTheFirst('/campaigns')(person);
  await person.taps(/^(Tháng sau|Later month)$/);
  await person.taps(/^(Danh sách|List)$/);
};

export const CONSOLE: readonly Screen[] = [
  {
    ...{ name: 'sign-in', app: 'console', path: '/sign-in' },
    faces: {
      loading: signingIn('HELD', '[aria-busy=true]'),
      empty: 'A form of two fields.',
      error: signingIn('BUSY', ':text("Máy chủ đang bận")'),
    },
  },
  {
    ...{ name: 'invite', app: 'console', path: '/invite/a-link-of-nobody' },
    faces: { loading: FORM, empty: FORM, error: usedLink('a:has-text("Đăng nhập")') },
  },
  {
    ...{ name: 'first-coordinator', app: 'console', path: '/setup/a-link-of-nobody' },
    faces: { loading: FORM, empty: FORM, error: 'Each field tells its own; a used link is that of invite.error.' },
  },
  page('overview', '/', { show: tilesAreThere }),
  page('overview-why', '/', {
    show: async (person) => {
      await asksWhy(person);
      await person.page.locator('[data-explained]').waitFor();
    },
    faces: {
      ...consoleFaces(async (person) => {
        await person.opens('/');
        await tilesAreThere(person);
      }, asksWhy),
      empty: 'It explains a figure; without figures nothing asks why.',
    },
  }),
  page('inbox', '/inbox'),
  page('inbox-one', '/inbox', {
    show: opensTheMatter,
    faces: { loading: AS_LIST, empty: AS_LIST, error: AS_LIST },
  }),
  several('inbox-several', '/inbox'),
  page('territory', '/territory'),
  page('teams', '/teams'),
  oneOf('team', '/teams', 'A team that is there has its facts; its empty lists stand on the page.'),
  page('new-team', '/teams/new'),
  page('people', '/people', { faces: { ...consoleFaces(), empty: 'Whoever looks is in the list.' } }),
  several('people-several', '/people'),
  page('organisations', '/organisations'),
  page('campaigns', '/campaigns'),
  oneOf('campaign', '/campaigns', 'A campaign that is there has its facts; its empty lists stand on the page.'),
  several('outings-several', '/campaigns', listsOutings),
  page('new-campaign', '/campaigns/new'),
  page('targets', '/targets'),
  page('households', '/households'),
  oneOf('household', '/households', 'A household that is there has its door; its empty lists stand on the page.'),
  page('resident', '/households', {
    show: opensAResident,
    faces: { ...consoleFaces(opensAResident), empty: 'Who is not there is said so, as on the page of a household.' },
  }),
  page('api-clients', '/api'),
  dialogOf('new-hamlet', '/territory', /^(Thôn|Hamlet)$/, { save: /^(Thêm thôn|Add a hamlet)$/ }),
  dialogOf('new-person', '/people', /^(Thêm người|Add a person)$/, { save: /^(Thêm|Add)/ }),
  dialogOf('edit-team', '/teams', /^(Sửa|Edit)$/, { from: opensTheFirst('/teams'), save: NOTHING }),
  dialogOf('new-outing', '/campaigns', /^(Buổi ra quân|Outing)$/, { from: opensTheFirst('/campaigns'), save: NOTHING }),
  page('new-series', '/campaigns', {
    show: plansASeries,
    faces: { loading: OVER, empty: FORM, error: 'What is refused stands at its field, as in new-hamlet.' },
  }),
  page('change-series', '/campaigns', {
    show: changesASeries,
    faces: { loading: OVER, empty: 'A series has outings.', error: 'It begins with what is there.' },
  }),
  dialogOf('set-target', '/targets', /^(Đổi|Đặt|Change|Set)$/, { save: NOTHING }),
  dialogOf('share-target', '/targets', /^(Chia xuống|Hand down)$/, { save: NOTHING }),
  page('search', '/', {
    show: async (person) => {
      await tilesAreThere(person);
      await person.page.keyboard.press('/');
      await person.page.keyboard.type('xuan');
      await person.page.getByRole('option').first().waitFor();
    },
    faces: { loading: OVER, empty: 'What is typed and found nowhere is told in the same box.', error: OVER },
  }),
  dialogOf('week-line', '/', /^(Tin báo cáo tuần|Weekly message)$/, { from: tilesAreThere, save: NOTHING }),
  dialogOf('erase-data', '/households', /^(Xóa thông tin|Erase data)$/, { from: opensTheMenu }),
  dialogOf('register-request', '/households', /^(Ghi yêu cầu|Register a request)$/, { from: opensTheMenu }),
  page('requests', '/requests'),
  page('extract', '/households', {
    show: opensTheExtract,
    faces: { ...consoleFaces(opensTheExtract), empty: 'Who is not there is said so, as on the page of a household.' },
  }),
  dialogOf('leave-team', '/teams', /^(Bỏ|Remove) /, { from: opensTheFirst('/teams'), save: NOTHING }),
  dialogOf('issue-key', '/api', /^(Cấp khóa|Issue a key)$/),
  page('overview-observer', '/', {
    as: 'observer' satisfies Account,
    show: tilesAreThere,
    faces: { ...consoleFaces(), empty: 'As the overview.' },
  }),
];
