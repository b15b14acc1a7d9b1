import { isNight } from './sun';

/** What the person chose. `auto` follows the sun in the portal and the device in the console. */
export const THEME_CHOICES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Theme = 'light' | 'dark';
export type AutoBy = 'sun' | 'device';

export const TEXT_ZOOMS = [100, 125, 150, 175, 200] as const;
export type TextZoom = (typeof TEXT_ZOOMS)[number];

export interface ThemeFacts {
  readonly choice: ThemeChoice;
  readonly autoBy: AutoBy;
  /** Unix milliseconds. */
  readonly now: number;
  readonly deviceIsDark: boolean;
}

/** The face to show. In the portal night turns on by itself after sunset; a phone that is dark by day stays dark. */
export function themeOf(facts: ThemeFacts): Theme {
  if (facts.choice !== 'auto') return facts.choice;
  if (facts.deviceIsDark) return 'dark';
  return facts.autoBy === 'sun' && isNight(facts.now) ? 'dark' : 'light';
}
