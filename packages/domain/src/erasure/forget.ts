import type { ResidentId } from '../core';
import { fold } from '../text/fold';

/** What a person is called by, as far as the one who forgets knows it; a phone may know less than the server. */
export interface KnownAs {
  readonly id: ResidentId;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly phone?: string;
  /** What was written of them before somebody put it right: a note of those days calls them by it. */
  readonly before?: readonly { readonly givenName?: string; readonly phone?: string }[];
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const digitsOf = (text: string): string => text.replace(/\D/g, '');
/** A number is told by its last digits, too («số đuôi 4567»), and written with +84 or 0. */
const PHONE_TAIL = 6;

/** Whether a text speaks of the person: by the given name as a word of its own, by accent or without, or by the number. */
export function mentions(text: string, person: KnownAs): boolean {
  const words = wordsOf(text);
  const digits = digitsOf(text);
  return [person, ...(person.before ?? [])].some(({ givenName = '', phone = '' }) => {
    const given = wordsOf(givenName);
    const named = given.length > 0 && words.some((_, i) => given.every((word, k) => words[i + k] === word));
    const tail = digitsOf(phone).slice(-PHONE_TAIL);
    return named || (tail.length === PHONE_TAIL && digits.includes(tail));
  });
}

/** Free texts of the forms: what somebody wrote in their own words. */
const FREE_TEXTS = new Set(['note']);

/**
 * The payload of another's act after a person is forgotten: the id is another one, and a note that speaks of the person
 * goes as a whole, since nobody can tell which of its words still would. The same text when it says nothing of them.
 * @param freshId the value that stands for the person from now on
 * @param emptied nobody is left in the household: no note of it stays, and not when it is at home
 */
export function forgetIn(payload: string, person: KnownAs, freshId: ResidentId, emptied = false): string {
  const renewed = payload.replaceAll(person.id, freshId);
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(renewed) as Record<string, unknown>;
  } catch {
    // Nobody can read it, so nobody can say what it holds: nothing of it stays where it names the person.
    return renewed !== payload || mentions(payload, person) ? '{}' : payload;
  }
  return cutOf(fields, (text) => emptied || mentions(text, person), emptied) ? JSON.stringify(fields) : renewed;
}

/** Takes notes, and the hours of an emptied home, out of a form; what a correction says of them lies one level down. */
function cutOf(fields: Record<string, unknown>, speaks: (text: string) => boolean, emptied: boolean): boolean {
  let cut = false;
  for (const [name, value] of Object.entries(fields)) {
    if (FREE_TEXTS.has(name) && typeof value === 'string' && speaks(value)) {
      delete fields[name];
      cut = true;
    } else if (emptied && name === 'availability' && Array.isArray(value) && value.length > 0) {
      fields[name] = [];
      cut = true;
    } else if (value !== null && typeof value === 'object' && !Array.isArray(value))
      cut = cutOf(value as Record<string, unknown>, speaks, emptied) || cut;
  }
  return cut;
}
