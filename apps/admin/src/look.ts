import { createLook } from '@go-cua/client/theme';

/** Theme and language of this browser; by itself it follows the device. */
export const look = createLook({ key: 'go-cua.console.look', autoBy: 'device' });
