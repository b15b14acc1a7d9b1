import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../test/kit';
import { addressOf, PAGES, renderPage } from './page';
import { WORDS } from './words';

const all = (['vi', 'en'] as const).flatMap((lang) => PAGES.map((page) => ({ lang, page })));

describe('the pages about the open API', () => {
  it.each(all)(
    '$page in $lang has one heading, knows where it is, and leads to its like in the other language',
    ({ lang, page }) => {
      const html = renderPage(ROOT, page, lang);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain(`<html lang="${lang}"`);
      expect(html).toContain(`<a href="${addressOf(page, lang)}" aria-current="page">${WORDS[lang].pages[page]}</a>`);
      expect(html).toContain(`href="${addressOf(page, lang === 'vi' ? 'en' : 'vi')}"`);
    },
  );
  it.each(all)('$page in $lang fetches nothing of another host and runs nothing inline', ({ lang, page }) => {
    const html = renderPage(ROOT, page, lang);
    for (const [, address] of html.matchAll(/\b(?:src|href|action)="([^"]*)"/g)) expect(address).toMatch(/^[/#]/);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon[a-z]+=/);
  });
  it('links to pages that are there', () => {
    const known = new Set(all.map(({ lang, page }) => addressOf(page, lang)));
    for (const { lang, page } of all)
      for (const [, address] of renderPage(ROOT, page, lang).matchAll(/href="(\/docs\/[^"#]*)/g))
        if (!/\/assets\/|\.graphql$/.test(address!)) expect(known).toContain(address);
  });
  it('shows the schema whole, and every example as it lies in the folder', () => {
    const sdl = readFileSync(join(ROOT, 'apps/api/open-schema.graphql'), 'utf8');
    expect(renderPage(ROOT, 'schema', 'en')).toContain(sdl.split('\n')[0]!.replaceAll('"', '&#34;'));
    expect(renderPage(ROOT, 'examples', 'vi')).toContain('query ProgressByCommune');
    expect(renderPage(ROOT, 'examples', 'vi')).toContain('GO_CUA_KEY');
  });
});
