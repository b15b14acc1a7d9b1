import type { Preferences } from './preferences';
import type { Theme } from './theme';

/** The colour of the browser's own bars: the tokens' `--bg` of both themes. */
const BARS: Record<Theme, string> = { light: '#f5f7fb', dark: '#0b1220' };

/** Puts theme, language and text size on the page. */
export function wear(theme: Theme, chosen: Pick<Preferences, 'lang' | 'zoom'>): void {
  const html = document.documentElement;
  html.dataset.theme = theme;
  html.lang = chosen.lang;
  html.style.setProperty('--text-zoom', String(chosen.zoom / 100));
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', BARS[theme]);
}
