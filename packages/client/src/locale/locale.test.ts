import { createApp, h } from 'vue';
import { describe, expect, it, vi } from 'vitest';
import { createLocale } from './createLocale';
import { sharedEn } from './shared.en';
import { restVi } from './shared.rest.vi';
import { sharedVi } from './shared.vi';
import type { Messages } from './types';

const leaves = (m: Messages, path = ''): [string, string][] =>
  Object.entries(m).flatMap(([k, v]): [string, string][] =>
    typeof v === 'string' ? [[path + k, v]] : leaves(v, `${path}${k}.`),
  );
const vietnamese = leaves(sharedVi);
const english = new Map(leaves(sharedEn));
const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => (m[1] ?? '').toLowerCase()))].sort().join();

describe('the shared words', () => {
  it('say in English with the same placeholders what they say in Vietnamese', () => {
    for (const [key, text] of vietnamese)
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });
  it('are NFC, spell the tone mark on the first vowel, and are free of words never said', () => {
    for (const [key, text] of vietnamese) {
      expect([key, text]).toEqual([key, text.normalize('NFC')]);
      expect(text).not.toMatch(/(?:o[áàảãạ]|oẻ|u[ỷýỳỹỵ])(?![\p{L}])/iu);
      expect(text).not.toMatch(/vui lòng|biên lai|không hợp tác|người dùng/i);
    }
  });
  it('show no code to a person', () => {
    for (const [, text] of [...vietnamese, ...english]) expect(text).not.toMatch(/[A-Z]{2,}_[A-Z]/);
  });
  it('keep within three sentences', () => {
    for (const [key, text] of vietnamese) {
      const sentences = text.split(/[.?!]\s+|\.$/).filter(Boolean);
      expect([key, sentences.length <= 4]).toEqual([key, true]);
    }
  });
});

describe('an app that speaks two languages', () => {
  const make = () =>
    createLocale({
      vi: { ...restVi, door: { found: 'Tìm thấy {n} nhà' } },
      en: async () => ({ door: { found: '{n} door found | {n} doors found' } }),
    });

  it('speaks Vietnamese at once and English when asked', async () => {
    const locale = make();
    expect(locale.t('door.found', { n: 3 })).toBe('Tìm thấy 3 nhà');
    await locale.setLang('en');
    expect(locale.t('door.found', {}, 1)).toBe('1 door found');
    expect(locale.t('door.found', {}, 4)).toBe('4 doors found');
    expect(locale.t('outcome.NOBODY_HOME')).toBe('Nobody home');
    await locale.setLang('vi');
    expect(locale.t('outcome.NOBODY_HOME')).toBe('Không có nhà');
  });
  it('counts with the unit of the language', async () => {
    const locale = make();
    expect(locale.f.count(2549, 'person')).toBe('2.549\u00a0người');
    await locale.setLang('en');
    expect(locale.f.count(1, 'person')).toBe('1\u00a0person');
    expect(locale.f.count(2549, 'person')).toBe('2,549\u00a0people');
  });
  it('installs into an app', () => {
    expect(() => createApp(() => h('p')).use(make())).not.toThrow();
  });
  it('puts names into sentences, keeps the spaces at their ends, and chooses the form of a count', async () => {
    const locale = createLocale({
      vi: { left: { before: 'còn ', who: '{ who } với {who}' } },
      en: async () => ({ left: { before: '', who: '{who} | {who} and {n} more' } }),
    });
    expect(locale.t('left.before')).toBe('còn ');
    expect(locale.t('left.who', { who: 'cô Phượng' })).toBe('cô Phượng với cô Phượng');
    await locale.setLang('en');
    expect(locale.t('left.who', { who: 'Phượng' }, 1)).toBe('Phượng');
    expect(locale.t('left.who', { who: 'Phượng' }, 3)).toBe('Phượng and 3 more');
  });
  it('brings the words of its later screens when they are waited for, or when one of them is missed', async () => {
    const split = () =>
      createLocale({
        vi: { first: { hello: 'Chào' } },
        later: async () => ({ second: { bye: 'Về nhé' } }),
        en: async () => ({ first: { hello: 'Hello' }, second: { bye: 'Bye' } }),
      });
    const waited = split();
    await waited.rest();
    expect(waited.t('second.bye')).toBe('Về nhé');
    expect(waited.t('first.hello')).toBe('Chào');
    const missed = split();
    expect(missed.t('second.bye')).toBe('');
    await vi.waitFor(() => expect(missed.t('second.bye')).toBe('Về nhé'));
    const english = split();
    await english.setLang('en');
    expect(english.t('second.bye')).toBe('Bye');
  });
});
