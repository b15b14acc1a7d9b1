/** A cell as a table shows it; numbers stay numbers. */
export type CsvCell = string | number | null | undefined;

/**
 * What a spreadsheet would take for a formula, full-width signs included: a name typed as `=HYPERLINK(…)` would run on
 * the desk of whoever opens the file. An apostrophe in front makes it words (OWASP, CSV Injection).
 */
const FORMULA = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const QUOTED = /[",\r\n]|^\s|\s$/;

function cell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const words = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** RFC 4180, for spreadsheets: UTF-8 with its mark, commas, CRLF (docs/decisions/0029). */
export const csvText = (head: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
