import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../core';
import { MEASURES } from '../figures';
import {
  checkClient,
  checkKeyRequest,
  editionsDue,
  keyOf,
  keyStatus,
  looksLikeKey,
  mayBePublished,
  PUBLISHED_MEASURES,
  publishedCells,
  publishedValue,
} from './index';

const TODAY = day('2026-11-24');

describe('what outsiders read of a count', () => {
  it('0 is 0, 1 to 9 are hidden with the reason, the rest is rounded to 5', () => {
    expect(publishedValue(0)).toEqual({ value: 0, reason: null });
    for (let n = 1; n <= 9; n += 1) expect(publishedValue(n)).toEqual({ value: null, reason: 'TOO_FEW' });
    expect([10, 12, 13, 17, 18, 22, 23, 562].map((n) => publishedValue(n).value)).toEqual([
      10, 10, 15, 15, 20, 20, 25, 560,
    ]);
  });
  it('never shows a count of less than three that it could be', () => {
    const shown = new Map<number, number>();
    for (let n = 10; n < 500; n += 1) {
      const { value } = publishedValue(n);
      shown.set(value!, (shown.get(value!) ?? 0) + 1);
    }
    shown.delete(500);
    expect(Math.min(...shown.values())).toBeGreaterThanOrEqual(3);
  });
  it('makes nothing of what is no count', () => {
    for (const n of [-1, 2.5, Number.NaN]) expect(() => publishedValue(n)).toThrow(RangeError);
  });
});

describe('the cells of an edition', () => {
  it('hold no refusal, no door and no sum of answers', () => {
    const hidden = MEASURES.filter((m) => !(PUBLISHED_MEASURES as readonly string[]).includes(m));
    expect(hidden).toEqual([
      ...['VISITS', 'VISITS_MET', 'VISITS_NOBODY_HOME', 'VISITS_DECLINED', 'STATED', 'DECLINED_FINAL'],
    ]);
  });
  it('stand once for the commune and once for each service', () => {
    const cells = publishedCells(['EID_LEVEL_1', 'HEALTH_RECORD']);
    expect(cells).toHaveLength(5 + 2 * 6);
    expect(new Set(cells.map((c) => `${c.service} ${c.measure}`)).size).toBe(cells.length);
    expect(cells).toContainEqual({ service: 'ALL', measure: 'PERSON_TURNS' });
    expect(cells).toContainEqual({ service: 'HEALTH_RECORD', measure: 'ELIGIBLE' });
  });
});

describe('which editions are due', () => {
  it('only days that are over', () => {
    expect([TODAY, addDays(TODAY, 1), addDays(TODAY, -1)].map((d) => mayBePublished(d, TODAY))).toEqual([
      false,
      false,
      true,
    ]);
  });
  it('none before a campaign has a day behind it', () => {
    expect(editionsDue(TODAY, null, new Set())).toEqual([]);
    expect(editionsDue(TODAY, TODAY, new Set())).toEqual([]);
    expect(editionsDue(TODAY, day('2026-11-23'), new Set())).toEqual(['2026-11-23']);
    expect(editionsDue(TODAY, day('2026-11-23'), new Set([day('2026-11-23')]))).toEqual([]);
  });
  it('every day of the campaign that is missing, holes too, oldest first', () => {
    const made = new Set<Day>([day('2026-11-20'), day('2026-11-22')]);
    expect(editionsDue(TODAY, day('2026-11-19'), made)).toEqual(['2026-11-19', '2026-11-21', '2026-11-23']);
  });
  it('no more than sixty', () => {
    const due = editionsDue(TODAY, day('2023-03-01'), new Set());
    expect(due).toHaveLength(60);
    expect(due[0]).toBe('2026-09-25');
  });
});

describe('a key', () => {
  const ask = (scopes: string[], lastDay: string) => checkKeyRequest({ scopes, lastDay: day(lastDay) }, TODAY);
  it('may do something known, until a day within a year', () => {
    expect(ask(['units:read', 'progress:read'], '2027-11-24')).toMatchObject({
      ok: true,
      value: { scopes: ['progress:read', 'units:read'] },
    });
    expect(ask([], '2027-01-01')).toMatchObject({ code: 'SCOPES_EMPTY', field: 'scopes' });
    expect(ask(['people:read'], '2027-01-01')).toMatchObject({ code: 'SCOPE_UNKNOWN' });
    expect(ask(['units:read'], '2026-11-23')).toMatchObject({ code: 'EXPIRY_PAST', field: 'lastDay' });
    expect(ask(['units:read'], '2027-11-25')).toMatchObject({ code: 'EXPIRY_TOO_LATE' });
  });
  it('is told from other texts by its shape', () => {
    expect(looksLikeKey(keyOf('A'.repeat(43)))).toBe(true);
    for (const text of ['', 'gc_live_', 'A'.repeat(43), `${keyOf('A'.repeat(43))}A`, `gc_live_${"'".repeat(43)}`])
      expect(looksLikeKey(text)).toBe(false);
  });
  it('holds through its last day', () => {
    const at = (lastDay: string, revoked = false) => keyStatus({ lastDay: day(lastDay), revoked }, TODAY);
    expect([at('2027-06-30'), at('2026-12-08'), at('2026-11-24'), at('2026-11-23'), at('2027-06-30', true)]).toEqual([
      ...['LIVE', 'ENDS_SOON', 'ENDS_SOON', 'EXPIRED', 'REVOKED'],
    ]);
  });
});

it('a consumer has a name and a purpose', () => {
  expect(checkClient({ name: '  Báo  Cao Nguyên Trẻ ', agreement: 'Trang tiến độ' })).toMatchObject({
    value: { name: 'Báo Cao Nguyên Trẻ' },
  });
  expect(checkClient({ name: ' ', agreement: 'x' })).toMatchObject({ code: 'CLIENT_NAME_EMPTY', field: 'name' });
  expect(checkClient({ name: 'x', agreement: '' })).toMatchObject({ code: 'AGREEMENT_EMPTY', field: 'agreement' });
  expect(checkClient({ name: 'x'.repeat(81), agreement: 'x' })).toMatchObject({ code: 'CLIENT_NAME_TOO_LONG' });
});
