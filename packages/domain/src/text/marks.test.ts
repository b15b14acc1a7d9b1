import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  closedText,
  freeText,
  freeTextFieldsOf,
  idNumberText,
  nameText,
  phoneText,
  placeText,
  unmarkedStringsOf,
} from './index';

describe('a schema says of each string what it is', () => {
  const good = v.object({
    id: v.pipe(v.string(), closedText('id')),
    note: v.optional(freeText({ maxLength: 20 })),
    lane: placeText(10),
    kind: v.picklist(['A', 'B']),
    literal: v.literal('x'),
    count: v.number(),
    name: nameText(),
    middle: nameText({ optional: true }),
    phone: v.nullish(phoneText()),
    people: v.array(v.object({ note: v.nullable(freeText({ maxLength: 5 })), idNumber: v.optional(idNumberText()) })),
    either: v.union([v.object({ why: freeText({ maxLength: 5 }) }), v.object({ n: v.number() })]),
    variant: v.variant('t', [v.object({ t: v.literal('a'), more: freeText({ maxLength: 9 }) })]),
    answers: v.record(v.pipe(v.string(), closedText('code')), freeText({ maxLength: 5 })),
    wrapped: v.pipe(v.optional(v.pipe(v.string(), v.trim()), ''), closedText('id')),
    late: v.lazy(() => freeText({ maxLength: 3 })),
    pair: v.tuple([v.number(), freeText({ maxLength: 5 })]),
  });

  it('finds free text wherever it lies', () => {
    expect(freeTextFieldsOf(good)).toEqual([
      'note',
      'lane',
      'people[].note',
      'either.why',
      'variant.more',
      'answers.*',
      'late',
      'pair[]',
    ]);
    expect(unmarkedStringsOf(good)).toEqual([]);
    expect(
      freeTextFieldsOf(
        v.pipe(
          good,
          v.check(() => true),
        ),
      ),
    ).toContain('people[].note');
  });

  it('reports a string that says nothing, and all that may hold one', () => {
    const bad = v.object({
      plain: v.string(),
      piped: v.optional(v.pipe(v.string(), v.maxLength(3))),
      list: v.array(v.string()),
      any: v.any(),
      unknown: v.nullable(v.unknown()),
      custom: v.custom<string>(() => true),
      map: v.record(v.string(), v.number()),
      either: v.union([v.number(), v.string()]),
      deep: v.strictObject({ text: v.string() }),
      loose: v.looseObject({ n: v.number() }),
      keys: v.record(freeText({ maxLength: 5 }), v.number()),
    });
    expect(unmarkedStringsOf(bad)).toEqual([
      'plain',
      'piped',
      'list[]',
      'any',
      'unknown',
      'custom',
      'map.{key}',
      'either',
      'deep.text',
      'loose.*',
      'keys.{key}',
    ]);
  });

  it('puts names right and refuses what is none', () => {
    expect(v.parse(nameText(), ' PHƯỢNG ')).toBe('Phượng');
    expect(v.parse(nameText({ optional: true }), undefined)).toBeUndefined();
    expect(v.parse(nameText({ optional: true }), '')).toBe('');
    const codes = (text: string) => v.safeParse(nameText(), text).issues?.map((i) => i.message);
    expect(codes('')).toEqual(['NAME_EMPTY']);
    expect(codes('Hoa 75')).toContain('NAME_HAS_DIGITS');
    expect(codes('Hoa@')).toEqual(['NAME_HAS_SYMBOLS']);
  });

  it('does not hold the length of a marker against a note', () => {
    const note = freeText({ maxLength: 10 });
    expect(v.is(note, 'mk [đã cắt: mật khẩu]')).toBe(true);
    expect(v.is(note, '12345678901')).toBe(false);
    expect(v.parse(note, ' hòa ')).toBe('hòa');
  });
});
