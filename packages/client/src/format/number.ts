import { NBSP, type Lang } from './lang';

const numbers: Record<Lang, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

/** `1.234,5` in Vietnamese, `1,234.5` in English; at most one decimal. */
export const formatNumber = (value: number, lang: Lang = 'vi'): string => numbers[lang].format(value);

/** What is not all is never rounded up to 100, what is not nothing never down to 0. */
function honest(share: number): number {
  const rounded = Math.round(share * 1000) / 10;
  if (rounded >= 100 && share < 1) return 99.9;
  return rounded <= 0 && share > 0 ? 0.1 : rounded;
}

/** A share between 0 and 1 as `72,9%`. */
export const formatPercent = (share: number, lang: Lang = 'vi'): string => `${formatNumber(honest(share), lang)}%`;

const tenths: Record<Lang, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
};

/** A share between 0 and 1 in a column of per cent, the sign in its head: `70,0`, so that commas stand below each other. */
export const formatShare = (share: number, lang: Lang = 'vi'): string => tenths[lang].format(honest(share));

/** A count and its unit, kept together: `2.549 người`. The unit comes already worded (see `locale`). */
export const formatCount = (value: number, unit: string, lang: Lang = 'vi'): string =>
  `${formatNumber(value, lang)}${NBSP}${unit}`;

/** Unknown is a dash (its reason stands beside it), zero is 0. */
export const formatMaybe = (value: number | null | undefined, lang: Lang = 'vi'): string =>
  value === null || value === undefined ? '–' : formatNumber(value, lang);
