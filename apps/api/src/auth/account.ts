import type { PersonId } from '@go-cua/domain/core';
import type { Keys } from '../keys';
import { keyedHash } from '../keys/seal';
import type { Library } from './library';

/**
 * The name of an account: a keyed hash of the phone number in E.164, so that the store of sign-in holds no number. The
 * library wants an address; `.invalid` belongs to nobody (RFC 2606).
 */
export function accountName(keys: Keys, phone: string): string {
  return `${keyedHash(keys.deriveKey('auth/account-name'), phone).toString('hex')}@account.invalid`;
}

/**
 * Gives a person a password under the own number of today; the account is made when there is none. All sessions of
 * before end. An account is a person's, never a number's: who gets a number that was somebody else's gets an account
 * of the own, and the other's keeps its sessions but cannot be entered by that number.
 */
export async function setPassword(
  library: Library,
  keys: Keys,
  { personId, phone, password }: { readonly personId: PersonId; readonly phone: string; readonly password: string },
): Promise<void> {
  const { adapter, internalAdapter, password: secret } = await library.$context;
  const email = accountName(keys, phone);
  const hashed = await secret.hash(password);
  const found = await adapter.findMany<{ id: string; email: string; personId: string }>({
    model: 'user',
    where: [
      { field: 'personId', value: personId, connector: 'OR' },
      { field: 'email', value: email, connector: 'OR' },
    ],
  });
  for (const other of found)
    if (other.personId !== personId)
      await internalAdapter.updateUser(other.id, { email: `moved-${other.id.toLowerCase()}@account.invalid` });
  const own = found.find((u) => u.personId === personId);
  if (own) {
    if (own.email !== email) await internalAdapter.updateUser(own.id, { email });
    await internalAdapter.updatePassword(own.id, hashed);
    await internalAdapter.deleteUserSessions(own.id);
    return;
  }
  const user = await internalAdapter.createUser(
    { email, name: '', emailVerified: true, personId },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: hashed,
  });
}
