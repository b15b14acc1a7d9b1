/** Characters, as a person counts them. Length is what protects; a passphrase of four words passes. */
export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 128;

export type PasswordCode = 'PASSWORD_SHORT' | 'PASSWORD_LONG';

/** What is not right with a new password, told at the field and by the server alike; null when it will do. */
export function checkPassword(password: string): PasswordCode | null {
  const { length } = [...password];
  if (length < MIN_PASSWORD) return 'PASSWORD_SHORT';
  return length > MAX_PASSWORD ? 'PASSWORD_LONG' : null;
}
