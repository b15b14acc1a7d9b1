import { createLocale, restVi } from '@go-cua/client/locale';
import { vi } from './vi';

/** The console's words: `const { t, f } = locale.use()`. */
export const locale = createLocale({ vi: { ...restVi, ...vi }, en: async () => (await import('./en')).en });
