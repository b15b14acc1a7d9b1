import { createLook } from '@go-cua/client/theme';

/** Theme, text size and language of this phone; night turns on by itself after sunset. */
export const look = createLook({ key: 'go-cua.portal.look', autoBy: 'sun' });
