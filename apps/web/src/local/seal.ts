import { upgrade, type Shape } from './shapes';

/** What lies in IndexedDB: AES-GCM (NIST SP 800-38D) with a fresh 96-bit nonce; version `v` of the shape in clear. */
export interface Sealed {
  readonly v: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Cannot leave the browser: `extractable` is false. A PIN, later, wraps it and nothing else changes. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const utf8 = new TextEncoder();

/** `place` binds the text to its row: one copied over another does not open. */
export async function seal<T>(key: CryptoKey, shape: Shape<T>, place: string, value: T): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8.encode(place) },
    key,
    utf8.encode(JSON.stringify(value)),
  );
  return { v: shape.version, iv, data };
}

export async function unseal<T>(key: CryptoKey, shape: Shape<T>, place: string, sealed: Sealed): Promise<T> {
  const text = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.iv, additionalData: utf8.encode(place) },
    key,
    sealed.data,
  );
  return upgrade(shape, sealed.v, JSON.parse(new TextDecoder().decode(text)) as unknown);
}
