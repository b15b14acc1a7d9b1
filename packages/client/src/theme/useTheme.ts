import { computed, reactive, readonly, watchEffect } from 'vue';
import { type Preferences, readPreferences, remembered, writePreferences } from './preferences';
import { type AutoBy, type Theme, themeOf } from './theme';
import { wear } from './wear';

const MINUTE = 60_000;

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

  watchEffect(() => wear(theme.value, chosen));
  const set = (change: Partial<Preferences>) => {
    Object.assign(chosen, change);
    remember(options.key, writePreferences(chosen));
  };
  return { theme, chosen: readonly(chosen), set };
}
export type Look = ReturnType<typeof createLook>;
