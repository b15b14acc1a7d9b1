import { readPreferences, remembered } from './preferences';
import { themeOf, type AutoBy } from './theme';
import { wear } from './wear';

// Runs in the page's head before anything is painted; `scripts/lib/first-look.ts` puts it there.
const { key = '', autoBy } = (document.currentScript as HTMLScriptElement).dataset;
const chosen = readPreferences(remembered(key));
const deviceIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
wear(themeOf({ choice: chosen.theme, autoBy: autoBy as AutoBy, now: Date.now(), deviceIsDark }), chosen);
