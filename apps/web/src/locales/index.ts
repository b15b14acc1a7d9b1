import { createLocale } from '@go-cua/client/locale';
import { vi } from './vi';

/** The portal's words: `const { t, f } = locale.use()`. Other pages than the first bring the rest along (`router.ts`). */
export const locale = createLocale({
  vi,
  later: async () => (await import('./later.vi')).laterVi,
  en: async () => (await import('./en')).en,
});
