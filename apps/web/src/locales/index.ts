import { createLocale } from '@go-cua/client/locale';
import { vi } from './vi';

/** The portal's words: `const { t, f } = locale.use()`. */
export const locale = createLocale({ vi, en: async () => (await import('./en')).en });
