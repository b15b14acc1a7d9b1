import type { Blocked } from '../field/types';

/** Browsers inside other apps have a storage of their own, which the next start from the home screen does not see. */
const IN_APP = /Zalo|FBAN|FBAV|FB_IAB|Messenger|Instagram|TikTok|musical_ly|Bytedance|\bLine\/|Viber|Telegram|; wv\)/i;

export function blockedBy(page: { readonly isSecureContext: boolean; readonly userAgent: string }): Blocked | null {
  if (IN_APP.test(page.userAgent)) return 'IN_APP';
  return page.isSecureContext ? null : 'INSECURE';
}
