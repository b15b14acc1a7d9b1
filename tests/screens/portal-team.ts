import { RESTING_LEADER } from './bare';
import { barePortal, busyMeanwhile, opening, phoneIsFull } from './faces';
import { leaders } from './portal-ways';
import type { Screen, Show } from './screen';

/** What a leader sees of the team. */

const NOT_FRESH = 'main :text("Chưa tải được danh sách mới")';
const showsACode = /^(Đưa mã cho|Show a code for)/;
const picksADoor: Show = ({ page }) => page.getByRole('checkbox').first().click();

export const TEAM: readonly Screen[] = [
  leaders('tonight-leader', '/', {
    loading: opening(),
    empty: barePortal(RESTING_LEADER),
    error: busyMeanwhile(NOT_FRESH),
  }),
  leaders('team', '/team', {
    loading: opening(),
    empty: barePortal(RESTING_LEADER),
    error: busyMeanwhile(NOT_FRESH),
  }),
  leaders(
    'team-share',
    '/team/share',
    {
      loading: opening(),
      empty: barePortal(RESTING_LEADER),
      error: phoneIsFull(picksADoor, ({ page }) => page.locator('footer button').first().click()),
    },
    picksADoor,
  ),
  leaders(
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
  ),
  leaders('team-code', '/team/invite', { error: 'As team-invite.' }, async (person) => {
    await person.taps(showsACode);
    await person.page.getByRole('img', { name: /^(Mã QR|QR code)/ }).waitFor();
  }),
];
