import type { Account, Screen } from './screen';

const console = (name: string, path: string, show?: Screen['show'], as: Account = 'coordinator'): Screen => ({
  ...{ name, app: 'console', path, as, ...(show && { show }) },
});

export const CONSOLE: readonly Screen[] = [
  { name: 'sign-in', app: 'console', path: '/sign-in' },
  console('overview', '/', async ({ page }) => void (await page.locator('[data-figure]').first().waitFor())),
  console('overview-why', '/', async ({ page }) => {
    await page
      .getByRole('button', { name: /^(Vì sao có số này|Why this)/ })
      .nth(1)
      .click();
    await page.locator('[data-explained]').waitFor();
  }),
  console('territory', '/territory'),
  console('teams', '/teams'),
  console('new-team', '/teams/new'),
  console('people', '/people'),
  console('campaigns', '/campaigns'),
  console('targets', '/targets'),
  console('households', '/households'),
  console('household', '/households', async ({ page }) => {
    await page.getByRole('main').getByRole('table').getByRole('link').first().click();
    await page.waitForURL(/households\/[0-9a-f-]{36}/);
  }),
  console('api-clients', '/api'),
  console(
    'overview-observer',
    '/',
    async ({ page }) => void (await page.locator('[data-figure]').first().waitFor()),
    'observer',
  ),
];
