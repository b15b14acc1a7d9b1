import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  DESK,
  Person,
  type StoryServer,
  storyServer,
  type Village,
} from '../kit';
import { broken } from './axe';
import { tooWide } from './look';

const PAGES = ['', 'definitions', 'suppression', 'examples', 'schema', 'explorer'] as const;

let server: StoryServer<Village>;
let secret: string;
beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  const coordinator = new ApiSession(server.origin, 'console');
  await coordinator.acceptInvitation(server.prepared.coordinator.token, 'mưa đêm trên suối');
  const lastDay = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const issued = await coordinator.ask<{ issueApiKey: { secret: string } }>(
    `mutation($input: IssueApiKeyInput!) { issueApiKey(input: $input) { secret } }`,
    { input: { name: 'Báo Cao Nguyên Trẻ', agreement: 'Trang tiến độ', scopes: ['UNITS'], lastDay } },
  );
  secret = issued.issueApiKey.secret;
});
afterAll(() => server?.end());

describe('the pages about the open API', () => {
  it.each(['light', 'dark'] as const)(
    'break no rule of WCAG 2.2 AA and fit 320 px, in both languages: %s',
    async (theme) => {
      const reader = Person.with('Reader', server.origin, { ...DESK, colorScheme: theme });
      try {
        const wrong: string[] = [];
        for (const lang of ['', 'en/'])
          for (const page of PAGES) {
            await reader.opens(`/docs/${lang}${page}`);
            wrong.push(...(await broken(reader)).map((rule) => `${lang}${page}: ${rule}`));
            await reader.page.setViewportSize({ width: 320, height: 640 });
            if ((await tooWide(reader)) > 0) wrong.push(`${lang}${page} is too wide`);
            await reader.page.setViewportSize(DESK.viewport!);
          }
        expect(wrong).toEqual([]);
        expect(reader.complaints).toEqual([]);
      } finally {
        await reader.goesHome();
      }
    },
  );

  it('a reader tries an example with an own key, sees what it costs, and is told what a key may not', async () => {
    const reader = Person.with('Reader', server.origin, DESK);
    try {
      await reader.opens('/docs/examples');
      await reader.page.getByRole('link', { name: 'Mở ở trang thử' }).nth(4).click();
      await reader.seesHeading('Trang thử');
      await reader.taps('Hỏi');
      await reader.sees('Hãy dán khóa trước.');
      await reader.page.getByLabel('Khóa').fill(secret);
      await reader.taps('Hỏi');
      await reader.sees(/Tốn 101 điểm, còn 4899\/5000/);
      await reader.page.getByLabel('Ví dụ').selectOption('campaigns.graphql');
      await reader.taps('Hỏi');
      await reader.sees('"FORBIDDEN"');
      // Nothing of the key stays behind.
      await reader.reloads();
      expect(await reader.page.getByLabel('Khóa').inputValue()).toBe('');
      expect(
        await reader.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
      ).not.toContain('gc_');
    } finally {
      await reader.goesHome();
    }
  });
});
