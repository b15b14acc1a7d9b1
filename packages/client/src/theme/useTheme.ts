import { computed, reactive, readonly, watchEffect } from 'vue';
import { type Preferences, readPreferences, writePreferences } from './preferences';
import { type AutoBy, type Theme, themeOf } from './theme';

const MINUTE = 60_000;

/** localStorage throws where a browser forbids it; how things look is then forgotten, nothing else. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    return;
  }
}

/**
 * Theme, text size and language of this device, put on <html> and kept in localStorage. Call once, in the app's main.
 * `autoBy: 'sun'` is the portal's: night turns on after sunset, looked at once a minute and whenever the page shows again.
 */
export function createLook(options: { key: string; autoBy: AutoBy }) {
  const chosen = reactive<{ -readonly [K in keyof Preferences]: Preferences[K] }>({
    ...readPreferences(remembered(options.key)),
  });
  const device = matchMedia('(prefers-color-scheme: dark)');
  const seen = reactive({ now: Date.now(), deviceIsDark: device.matches });
  const theme = computed<Theme>(() => themeOf({ choice: chosen.theme, autoBy: options.autoBy, ...seen }));

  device.addEventListener('change', (e) => (seen.deviceIsDark = e.matches));
  const look = () => (seen.now = Date.now());
  setInterval(look, MINUTE);
  document.addEventListener('visibilitychange', look);

  watchEffect(() => {
    const html = document.documentElement;
    html.dataset.theme = theme.value;
    html.lang = chosen.lang;
    html.style.setProperty('--text-zoom', String(chosen.zoom / 100));
    document
      .querySelector('meta[name="theme-color"]')
      ?.setAttribute('content', theme.value === 'dark' ? '#0b1220' : '#f5f7fb');
  });
  const set = (change: Partial<Preferences>) => {
    Object.assign(chosen, change);
    remember(options.key, writePreferences(chosen));
  };
  return { theme, chosen: readonly(chosen), set };
}
export type Look = ReturnType<typeof createLook>;
