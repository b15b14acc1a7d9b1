import { inject, type App, type InjectionKey } from 'vue';
import { createI18n } from 'vue-i18n';
import type { Day } from '@go-cua/domain/core';
import * as format from '../format';
import { type Lang, NBSP } from '../format';
import { compileSentence } from './compile';
import { firstVi } from './shared.first.vi';
import type { restVi } from './shared.rest.vi';
import type { Messages, Same, Translate } from './types';

export type SharedMessages = typeof firstVi & typeof restVi;
/** Words of one unit of count, see `unit` in the shared messages. */
export type UnitWord = keyof SharedMessages['unit'];

/** Formats bound to the language in force. `count(18, 'person')` → `18 người`. */
function boundFormats(lang: () => Lang, word: (unit: UnitWord, n: number) => string) {
  return {
    number: (n: number) => format.formatNumber(n, lang()),
    maybe: (n: number | null | undefined) => format.formatMaybe(n, lang()),
    percent: (share: number) => format.formatPercent(share, lang()),
    share: (share: number) => format.formatShare(share, lang()),
    count: (n: number, unit: UnitWord) => `${format.formatNumber(n, lang())}${NBSP}${word(unit, n)}`,
    day: format.formatDay,
    dayShort: format.formatDayShort,
    weekday: (d: Day, inside?: boolean) => format.formatWeekday(d, lang(), inside),
    time: format.formatTime,
    instant: format.formatInstant,
    relative: (at: number, now: number) => format.formatRelative(at, now, lang()),
    duration: (ms: number) => format.formatDuration(ms, lang()),
    deadline: (until: Day, today: Day) => format.formatDeadline(until, today, lang()),
    phone: format.formatPhone,
  };
}
export type BoundFormats = ReturnType<typeof boundFormats>;

export interface UseLocale<T> {
  /** A sentence in the language in force; reactive inside templates and computed values. */
  readonly t: Translate<T>;
  readonly f: BoundFormats;
  readonly lang: () => Lang;
  readonly setLang: (lang: Lang) => Promise<void>;
}

const SHARED: InjectionKey<UseLocale<SharedMessages>> = Symbol('go-cua locale');

/**
 * One app's words. Vietnamese is in the first bundle; English is loaded when it is asked for and must have exactly
 * Vietnamese's keys, or the build fails:
 *
 *     export const locale = createLocale({ vi: { ...restVi, ...vi }, en: async () => (await import('./en')).en });
 *     app.use(locale);                       // in main.ts
 *     const { t, f } = locale.use();         // in a component
 *
 * Words that the first screen does not say, the shared `restVi` among them, may come `later`: by `locale.rest()` before a
 * page that says them, or by themselves at the first sentence that is missed.
 */
export function createLocale<T extends Messages, L extends Messages = T>(options: {
  vi: T;
  later?: () => Promise<L>;
  en: () => Promise<Same<Own<T & L>>>;
}) {
  type All = T & L & SharedMessages;
  let later: Promise<void> | undefined;
  let allHere = options.later === undefined;
  const i18n = createI18n({
    legacy: false,
    locale: 'vi',
    fallbackLocale: 'vi',
    missingWarn: false,
    fallbackWarn: false,
    messageCompiler: compileSentence,
    missing: () => {
      if (allHere) return undefined;
      void rest();
      return '';
    },
    messages: { vi: { ...firstVi, ...options.vi } as Messages, en: {} as Messages },
  });
  const composer = i18n.global;
  const lang = (): Lang => (composer.locale.value === 'en' ? 'en' : 'vi');

  const t: Translate<All> = (key, named = {}, count) =>
    count === undefined ? composer.t(key, named) : composer.t(key, { n: count, ...named }, count);
  const word = (unit: UnitWord, n: number): string => composer.t(`unit.${unit}`, n);

  /** All of Vietnamese is here. */
  function rest(): Promise<void> {
    if (allHere || !options.later) return Promise.resolve();
    later ??= options.later().then(
      (words) => {
        composer.mergeLocaleMessage('vi', words as Messages);
        allHere = true;
      },
      // Not all of the app is on the phone yet: the next sentence asks again.
      () => void (later = undefined),
    );
    return later;
  }
  let english: Promise<void> | undefined;
  const loadEnglish = async (): Promise<void> => {
    const [{ sharedEn }, own] = await Promise.all([import('./shared.en'), options.en()]);
    composer.setLocaleMessage('en', { ...sharedEn, ...own } as Messages);
  };
  const setLang = async (next: Lang): Promise<void> => {
    if (next === 'en') await (english ??= loadEnglish());
    composer.locale.value = next;
  };

  const used: UseLocale<All> = { t, f: boundFormats(lang, word), lang, setLang };
  return {
    ...used,
    rest,
    use: (): UseLocale<All> => used,
    install(app: App): void {
      app.use(i18n);
      app.provide(SHARED, used as unknown as UseLocale<SharedMessages>);
    },
  };
}
/** What an app says itself; the shared rest is English by itself. */
type Own<T> = Omit<T, keyof typeof restVi>;

/** For the shared components: their own few words, in the language of the app that uses them. */
export function useSharedLocale(): UseLocale<SharedMessages> {
  const locale = inject(SHARED);
  if (!locale) throw new Error('The app has no locale: app.use(createLocale(…)) comes first.');
  return locale;
}
