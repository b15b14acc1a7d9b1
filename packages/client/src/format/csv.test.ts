import { describe, expect, it } from 'vitest';
import { csvText, type CsvCell } from './index';

const lineOf = (...cells: CsvCell[]): string => csvText(['a'], [cells]).split('\r\n')[1]!;

describe('a table as a file for spreadsheets', () => {
  it('begins with the mark of UTF-8, ends each line as RFC 4180 says, and keeps its accents', () => {
    expect(csvText(['Chủ hộ', 'Còn'], [['Nguyễn Thị Phượng', 2]])).toBe('\uFEFFChủ hộ,Còn\r\nNguyễn Thị Phượng,2\r\n');
  });

  it('quotes what holds a comma, a quote or a line, and spaces at the ends', () => {
    expect(lineOf('Hẻm 3, nhà sau')).toBe('"Hẻm 3, nhà sau"');
    expect(lineOf('gọi là "Tư"')).toBe('"gọi là ""Tư"""');
    expect(lineOf('trên\ndưới')).toBe('"trên\ndưới"');
    expect(lineOf(' An')).toBe('" An"');
  });

  it('makes words of whatever a spreadsheet would run', () => {
    for (const evil of [
      '=1+1',
      '+84952318604',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '＝1',
      '＋1',
      '－1',
      '＠a',
    ])
      expect([evil, lineOf(evil).replace(/^"/, '').startsWith("'")]).toEqual([evil, true]);
    expect(lineOf('=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`);
    expect(lineOf('Hẻm 3 - 5')).toBe('Hẻm 3 - 5');
  });

  it('leaves numbers numbers, negative ones too, and what is not known empty', () => {
    expect(lineOf(-3, 0, 1413, null, undefined, '')).toBe('-3,0,1413,,,');
  });
});
