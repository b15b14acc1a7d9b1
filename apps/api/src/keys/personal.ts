import type { Keys } from './keys';
import { keyedHash, seal, unseal } from './seal';

/** The field of a staff member's phone number: sealed, with a keyed hash beside it to find it by. */
export const sealPhone = (keys: Keys, personId: string, phone: string): Buffer =>
  seal(keys.deriveKey('identity/staff-phone'), phone, `person.phone:${personId}`);
export const openPhone = (keys: Keys, personId: string, sealed: Buffer): string =>
  unseal(keys.deriveKey('identity/staff-phone'), sealed, `person.phone:${personId}`).toString('utf8');

/** One key for the numbers of staff and of residents alike, so that one can be found as the other. */
export const phoneHash = (keys: Keys, phone: string): Buffer =>
  keyedHash(keys.deriveKey('identity/phone-index'), phone);
