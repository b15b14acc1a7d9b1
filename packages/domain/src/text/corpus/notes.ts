/**
 * A corpus is one note per line. `⟦…⟧` marks a planted secret; `‖` marks the border between two neighbouring fields
 * (a secret may lie across it), `¬` a zero-width space, which the eye would miss. All numbers are invented: ID numbers
 * of the code 099, phones of the prefix 095 or made up.
 */
export interface PlantedNote {
  /** The note's fields in order, without the marks. */
  readonly fields: readonly string[];
  /** What must not survive: half-open UTF-16 ranges per field. */
  readonly secrets: readonly { readonly field: number; readonly start: number; readonly end: number }[];
}

export function planted(corpus: string): PlantedNote[] {
  return linesOf(corpus).map((line) => {
    const fields: string[] = [''];
    const secrets: PlantedNote['secrets'][number][] = [];
    let open = -1;
    const close = () => {
      const field = fields.length - 1;
      if (open >= 0 && fields[field]!.length > open) secrets.push({ field, start: open, end: fields[field]!.length });
    };
    for (const c of line) {
      const field = fields.length - 1;
      if (c === '⟦') open = fields[field]!.length;
      else if (c === '⟧') {
        close();
        open = -1;
      } else if (c === '‖') {
        close();
        if (open >= 0) open = 0;
        fields.push('');
      } else fields[field] += c === '¬' ? '\u200b' : c;
    }
    if (open >= 0 || secrets.length === 0) throw new Error(`a note without a whole secret: ${line}`);
    return { fields, secrets };
  });
}

export function linesOf(corpus: string): string[] {
  return corpus
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
}
