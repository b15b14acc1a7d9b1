import { formatPhone as formatMobile, parsePhone } from '@go-cua/domain/text';

/**
 * `0952 318 604`; a hotline as it is printed (`1900.0368`). What is no whole number comes back as it was, so that a
 * half-typed one is never changed under the hand.
 */
export function formatPhone(phone: string): string {
  const digits = phone.replace(/[\s.-]/g, '');
  if (/^1[89]00\d{4,6}$/.test(digits)) return `${digits.slice(0, 4)}.${digits.slice(4)}`;
  const mobile = parsePhone(phone, { demo: true });
  return mobile.ok ? formatMobile(mobile.value) : phone;
}

/** `09•• ••• 218` where only the last three digits are at hand: enough to recognise one's own number. */
export const hidePhone = (lastThree: string): string => `09•• ••• ${lastThree}`;
