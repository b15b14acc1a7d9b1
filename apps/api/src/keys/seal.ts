import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const VERSION = 1;

/**
 * AES-256-GCM (NIST SP 800-38D): version 1 byte, nonce 12, tag 16, ciphertext.
 * @param context bound to the ciphertext, such as `act:<id>`: a value copied to another row does not open there
 */
export function seal(key: Buffer, text: string | Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]);
}

/** @throws when the key, the context or a byte is another one */
export function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  if (sealed[0] !== VERSION) throw new Error('sealed by a version that this one does not know');
  const nonce = sealed.subarray(1, 1 + NONCE);
  const tag = sealed.subarray(1 + NONCE, 1 + NONCE + TAG);
  const decipher = createDecipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
}

/** Keyed one-way form of a low-entropy value (phone, ID number): equality shows, the value does not (RFC 2104). */
export const keyedHash = (key: Buffer, value: string): Buffer => createHmac('sha256', key).update(value).digest();
