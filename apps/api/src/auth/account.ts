import type { Keys } from '../keys';
import { keyedHash } from '../keys/seal';

/**
 * The name of an account: a keyed hash of the phone number in E.164, so that the store of sign-in holds no number. The
 * library wants an address; `.invalid` belongs to nobody (RFC 2606).
 */
export function accountName(keys: Keys, phone: string): string {
  return `${keyedHash(keys.deriveKey('auth/account-name'), phone).toString('hex')}@account.invalid`;
}
