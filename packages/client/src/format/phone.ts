/**
 * `0952 318 604`; a hotline as it is printed (`1900.0368`). Takes E.164 (`+84…`) or the national form; what is neither
 * comes back as it was, so that a half-typed number is never changed under the hand.
 */
export function formatPhone(phone: string): string {
  const digits = phone.replace(/[\s.-]/g, '').replace(/^\+84/, '0');
  if (/^1[89]00\d{4,6}$/.test(digits)) return `${digits.slice(0, 4)}.${digits.slice(4)}`;
  return /^0\d{9}$/.test(digits) ? `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}` : phone;
}

/** `09•• ••• 218` from the last three digits: enough to recognise one's own number. */
export const hidePhone = (lastThree: string): string => `09•• ••• ${lastThree}`;
