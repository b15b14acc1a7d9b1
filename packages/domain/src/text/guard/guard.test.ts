import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HELD_OUT_ID_NUMBERS } from '../corpus/held-out/id-numbers';
import { HELD_OUT_ORDINARY } from '../corpus/held-out/ordinary';
import { HELD_OUT_OTPS } from '../corpus/held-out/otps';
import { HELD_OUT_PASSWORDS } from '../corpus/held-out/passwords';
import { linesOf } from '../corpus/notes';
import { guardSteps } from './guard';
import { guardFields, guardText, guardUnreadable } from './index';

const HELD_OUT = [HELD_OUT_PASSWORDS, HELD_OUT_OTPS, HELD_OUT_ID_NUMBERS, HELD_OUT_ORDINARY];
const NOTES = HELD_OUT.flatMap((c) => linesOf(c.replace(/[⟦⟧]/g, '').replace(/‖/g, ' ').replace(/¬/g, '\u200b')));

describe('the secret guard', () => {
  it('cuts the secret alone and says what it was', () => {
    expect(guardText('Nhà số 12, mật khẩu VNeID là Hoa@1975, hẹn 19:30').text).toBe(
      'Nhà số 12, mật khẩu VNeID là [đã cắt: mật khẩu], hẹn 19:30',
    );
    expect(guardText('mã OTP 482913 nha').text).toBe('mã OTP [đã cắt: mã OTP] nha');
    expect(guardText('cô Lài 099 175 002 001 có máy').text).toBe('cô Lài [đã cắt: số căn cước] có máy');
    expect(guardText('mk: Hoa@1975').cuts).toEqual([{ kind: 'PASSWORD', start: 4, end: 12 }]);
  });

  it('sees a secret across two fields and cuts both halves', () => {
    expect(guardFields({ lane: 'hẻm 5, 099175', note: '002082 cổng xanh' })).toEqual({
      fields: { lane: 'hẻm 5, [đã cắt: số căn cước]', note: '[đã cắt: số căn cước] cổng xanh' },
      cuts: [
        { field: 'lane', kind: 'ID_NUMBER', start: 7, end: 13 },
        { field: 'note', kind: 'ID_NUMBER', start: 0, end: 6 },
      ],
    });
    expect(guardFields({ a: 'passcode', b: '902134' }).fields.b).toBe('[đã cắt: mật khẩu]');
    const ordinary = { lane: 'hẻm 12', number: '05', phone: '0352000004', note: 'hẹn 24/11/2026 18:30' };
    expect(guardFields(ordinary)).toEqual({ fields: ordinary, cuts: [] });
  });

  it('cuts all twelve digits of what could not be read, whatever they begin with', () => {
    expect(guardUnreadable('{"x":"503168001234","y":"5031 6800 1234').text).not.toMatch(/\d{3}/);
    expect(guardUnreadable('{"note":"mk: Hoa@1975"').text).toBe('{"note":"mk: [đã cắt: mật khẩu]"');
  });

  it('changes nothing the second time', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...NOTES),
      fc.constantFrom(
        'mk',
        'OTP',
        'mã',
        'là',
        ':',
        '(',
        '[đã cắt: mã OTP]',
        '[đã cắt',
        '099',
        '0 9 9',
        'cccd',
        'không chín',
        '"',
        '\u0000',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.stringMatching(/^[0-9 ./-]{1,14}$/),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.constantFrom('', ' ', '\n'), (parts, glue) => {
        const once = guardText(parts.join(glue)).text;
        expect(guardText(once)).toEqual({ text: once, cuts: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time in several fields', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NOTES), { minLength: 1, maxLength: 4 }), (notes) => {
        const once = guardFields(Object.fromEntries(notes.map((n, i) => [`f${i}`, n]))).fields;
        expect(guardFields(once)).toEqual({ fields: once, cuts: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('lets no digit of an ID number stand, whatever lies between the digits', () => {
    const separator = fc
      .array(fc.constantFrom(' ', '.', '-', '/', ',', '·', '_', '\u200b', '\u00a0', ':', '—', '|', '*', '\n'), {
        maxLength: 3,
      })
      .map((s) => s.join(''));
    const number = fc.stringMatching(/^099[01][0-9]{8}$/);
    fc.assert(
      fc.property(number, fc.array(separator, { minLength: 11, maxLength: 11 }), (digits, gaps) => {
        const written = [...digits].map((d, i) => d + (gaps[i] ?? '')).join('');
        expect(guardText(`cô Lài ${written} cổng xanh`).text).not.toMatch(/\d/);
      }),
      { numRuns: 3000 },
    );
  });

  it('lets no half stand in any two neighbouring fields', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^099[01][0-9]{8}$/), fc.integer({ min: 1, max: 11 }), (digits, at) => {
        const { fields } = guardFields({ a: `cô Lài ${digits.slice(0, at)}`, b: `${digits.slice(at)} cổng xanh` });
        expect(fields.a + fields.b).not.toMatch(/\d/);
      }),
    );
  });

  it('leaves text without digits, signs and keywords as it is', () => {
    const word = fc.constantFrom(
      ...'cô Phượng đi rẫy tối mới về hẻm xanh con trai Sài Gòn máy yếu ngồi đợi chồng'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        expect(guardText(text)).toEqual({ text, cuts: [] });
      }),
    );
  });

  it.each([
    ['keywords', 'mk '],
    ['keywords and colons', 'mk:'],
    ['keywords and words', 'mật khẩu là của cô '],
    ['codes', 'OTP 482913 '],
    ['digits', '1'],
    ['digits and spaces', '0 9 '],
    ['digit words', 'không chín '],
    ['quotes', 'mk "'],
    ['signs', '('],
    ['weak keywords', 'mã '],
    ['ID keywords and short numbers', 'cccd 12 '],
    ['marks', 'a\u0301\u200b'],
    ['half markers', '[đã cắt: '],
  ])('looks at %s a number of times that grows with the text alone', (_, unit) => {
    const steps = (length: number) => guardSteps(unit.repeat(Math.ceil(length / unit.length)));
    // Each keyword looks at most 64 tokens ahead and 24 back, three ways, in at most six rounds.
    const small = steps(25_000);
    const large = steps(100_000);
    expect(large).toBeLessThanOrEqual(400 * 100_000);
    expect(large / small).toBeLessThan(4.4);
  });

  it('reads 1 MB of notes in a bounded number of looks', () => {
    const text = `${NOTES.join('\n')}\n`.repeat(80).slice(0, 1_000_000);
    expect(text).toHaveLength(1_000_000);
    expect(guardSteps(text)).toBeLessThanOrEqual(20 * text.length);
  }, 30_000);
});
