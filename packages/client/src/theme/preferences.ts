import { LANGS, type Lang } from '../format';
import { TEXT_ZOOMS, THEME_CHOICES, type TextZoom, type ThemeChoice } from './theme';

/** What a device remembers about how it looks. Stored as JSON with its version; nothing here is about a person. */
export interface Preferences {
  readonly theme: ThemeChoice;
  readonly zoom: TextZoom;
  readonly lang: Lang;
}
export const DEFAULT_PREFERENCES: Preferences = { theme: 'auto', zoom: 100, lang: 'vi' };
const VERSION = 1;

const oneOf = <T>(list: readonly T[], value: unknown, otherwise: T): T => list.find((x) => x === value) ?? otherwise;

/** What was stored, with everything that is missing or unknown put back to its default. */
export function readPreferences(text: string | null): Preferences {
  try {
    const raw: unknown = JSON.parse(text ?? '{}');
    const p = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<Record<keyof Preferences, unknown>>;
    return {
      theme: oneOf(THEME_CHOICES, p.theme, DEFAULT_PREFERENCES.theme),
      zoom: oneOf(TEXT_ZOOMS, p.zoom, DEFAULT_PREFERENCES.zoom),
      lang: oneOf(LANGS, p.lang, DEFAULT_PREFERENCES.lang),
    };
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

export const writePreferences = (p: Preferences): string => JSON.stringify({ v: VERSION, ...p });

/** localStorage throws where a browser forbids it; how things look is then forgotten, nothing else. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
