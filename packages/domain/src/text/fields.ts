import * as v from 'valibot';
import { closedText, freeMark } from './marks';
import { lengthWithoutMarkers } from './guard/markers';
import { NAME_MAX_LENGTH, tidyName } from './names';

/** A person's own words, guarded. A marker of the guard counts as one character: cutting never makes a text too long. */
export function freeText({ maxLength }: { readonly maxLength: number }) {
  return v.pipe(
    v.string(),
    freeMark(maxLength),
    v.transform((text) => text.normalize('NFC').trim()),
    v.check((text) => lengthWithoutMarkers(text) <= maxLength, 'TEXT_TOO_LONG'),
  );
}

/** A lane, a house number: short, typed by hand, hence guarded like any free text. */
export function placeText(maxLength: number) {
  return freeText({ maxLength });
}

/** Letters, apostrophe, hyphen, space; no digit fits, so that no code or number can stand in it. */
const namePart = v.pipe(
  v.string(),
  closedText('name'),
  v.transform(tidyName),
  v.maxLength(NAME_MAX_LENGTH, 'NAME_TOO_LONG'),
  v.regex(/^\P{N}*$/u, 'NAME_HAS_DIGITS'),
  v.regex(/^[\p{L}\p{M}' -]*$/u, 'NAME_HAS_SYMBOLS'),
);
const wholeName = v.pipe(namePart, v.nonEmpty('NAME_EMPTY'));
const maybeName = v.optional(namePart);

/** One part of a name (family, middle, given), put right; optional: it may be empty or missing. */
export function nameText(): typeof wholeName;
export function nameText(options: { readonly optional: true }): typeof maybeName;
export function nameText(options?: { readonly optional: true }) {
  return options?.optional ? maybeName : wholeName;
}

/** As typed; {@link parsePhone} judges it, since only the caller knows whether this is the demo. */
export function phoneText() {
  return v.pipe(v.string(), closedText('phone'), v.trim(), v.maxLength(24, 'PHONE_TOO_LONG'));
}

/** Without the spaces and dots between digits; {@link parsePersonalId} judges it. */
export function idNumberText() {
  return v.pipe(
    v.string(),
    closedText('personal ID number'),
    v.transform((text) => text.normalize('NFKC').replace(/[\s.\-–\u200b-\u200f\u2060\ufeff]/g, '')),
    v.maxLength(24, 'ID_NOT_12_DIGITS'),
  );
}
