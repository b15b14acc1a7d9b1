import { describe, expect, it } from 'vitest';
import type { ResidentId } from '../core';
import { forgetIn, mentions, type KnownAs } from './forget';

const id = '019ac000-0000-7000-8000-00000000000b' as ResidentId;
const fresh = '019ac000-0000-7000-8000-00000000001b' as ResidentId;
const lanh: KnownAs = { id, familyName: 'Võ', middleName: 'Thị', givenName: 'Lành', phone: '0951234567' };

describe('a text speaks of a person', () => {
  it.each(['Bà Lành nặng tai', 'ba LANH hẹn tối', 'gọi 095 123 4567', 'số +84951234567', 'đuôi 234567'])('%s', (text) =>
    expect(mentions(text, lanh)).toBe(true),
  );
  it.each(['Chó dữ, gọi trước', 'Hẻm Lanhh', 'gọi 0957654321', ''])('and this one does not: %s', (text) =>
    expect(mentions(text, lanh)).toBe(false),
  );
  it('rather cuts too much: without accents two words look the same', () =>
    expect(mentions('nhà lạnh lẽo', lanh)).toBe(true));
  it('knows a name of two words as two words side by side', () => {
    const an = { ...lanh, givenName: 'Bảo An', phone: '' };
    expect(mentions('cháu bao an học lớp 9', an)).toBe(true);
    expect(mentions('bảo anh Hai về', an)).toBe(false);
  });
});

describe('a payload after a person is forgotten', () => {
  it('names the person by the new value, and loses the note that speaks of them', () => {
    const visit = { met: [id, 'x'], note: 'bà Lành hẹn lại', outcome: 'MET' };
    expect(JSON.parse(forgetIn(JSON.stringify(visit), lanh, fresh))).toEqual({ met: [fresh, 'x'], outcome: 'MET' });
  });
  it('keeps what speaks of others, byte for byte', () => {
    const visit = '{"met":["x"],  "note":"chó dữ"}';
    expect(forgetIn(visit, lanh, fresh)).toBe(visit);
  });
  it('keeps neither note nor hours of a home where nobody is left', () => {
    const home = { lane: 'Xóm Giữa', number: '12', availability: ['EVENING'], note: 'chó dữ' };
    expect(JSON.parse(forgetIn(JSON.stringify(home), lanh, fresh, true))).toEqual({
      ...{ lane: 'Xóm Giữa', number: '12', availability: [] },
    });
  });
  it('finds the note and the hours in a correction, too', () => {
    const corrected = (change: object) => JSON.parse(forgetIn(JSON.stringify({ change }), lanh, fresh, true)) as object;
    expect(corrected({ group: 'NOTE', note: 'bà Lành hẹn lại' })).toEqual({ change: { group: 'NOTE' } });
    expect(corrected({ group: 'HOURS', availability: ['EVENING'] })).toEqual({
      change: { group: 'HOURS', availability: [] },
    });
  });
  it('keeps nothing of what cannot be read and names the person', () => {
    expect(forgetIn('{"note":"bà Lành', lanh, fresh)).toBe('{}');
    expect(forgetIn('{"note":"chó', lanh, fresh)).toBe('{"note":"chó');
  });
});
