import * as v from 'valibot';
import { asDay, isId, type Day, type Id } from '../core';
import { closedText } from '../text';

/** A UUID, typed by what it names. */
export const idField = <I extends Id<string>>() =>
  v.pipe(
    v.string(),
    closedText('id'),
    v.custom<I>((x) => isId(x), 'NOT_AN_ID'),
  );

export const dayField = v.pipe(
  v.string(),
  closedText('day'),
  v.custom<Day>((x) => asDay(x) !== null, 'NOT_A_DAY'),
);

/** Minutes after midnight. */
export const minuteField = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));

export const smallCount = (max: number) =>
  v.pipe(v.number(), v.integer('NOT_A_COUNT'), v.minValue(0, 'NOT_A_COUNT'), v.maxValue(max, 'TOO_MANY'));

/** Words on the same thing that the author had before their eyes; absent: what was registered. */
export const overField = <I extends Id<string>>() => v.optional(v.pipe(v.array(idField<I>()), v.maxLength(50)));
