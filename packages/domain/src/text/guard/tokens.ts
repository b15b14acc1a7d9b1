/** Field border inside the one text that the guard reads; it never reaches the answer. */
export const BORDER = '\u0000';

export type TokenType = 'word' | 'digits' | 'sign' | 'space' | 'border' | 'cut';
export interface Token {
  type: TokenType;
  /** NFKC, lower case, without accents and invisible characters. */
  text: string;
  /** Half-open UTF-16 range of the original. */
  start: number;
  end: number;
}

const MARK_OR_INVISIBLE = /[\p{Mn}\p{Cf}]/u;
const LETTER = /\p{L}/u;
const SPACE = /\s/;
const ASCII_KINDS: readonly TokenType[] = Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code);
  if (code === 0) return 'border';
  if (/[0-9]/.test(c)) return 'digits';
  if (/[a-z]/i.test(c)) return 'word';
  return SPACE.test(c) ? 'space' : 'sign';
});

function plain(c: string): string {
  return c
    .normalize('NFKC')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd');
}

function typeOf(folded: string): TokenType {
  const code = folded.charCodeAt(0);
  if (code < 128) return ASCII_KINDS[code]!;
  return LETTER.test(folded) ? 'word' : SPACE.test(folded) ? 'space' : 'sign';
}

/** One pass; `cuts` (sorted, disjoint) and the markers that stand in the text already become one token each. */
export function tokensOf(
  text: string,
  cuts: readonly { readonly start: number; readonly end: number }[],
  markers: readonly string[],
): Token[] {
  const tokens: Token[] = [];
  let nextCut = 0;
  let at = 0;
  while (at < text.length) {
    const cut = cuts[nextCut];
    if (cut && cut.start <= at) {
      tokens.push({ type: 'cut', text: '', start: cut.start, end: cut.end });
      at = cut.end;
      nextCut++;
      continue;
    }
    const marker = text[at] === '[' ? markers.find((m) => text.startsWith(m, at)) : undefined;
    if (marker) {
      tokens.push({ type: 'cut', text: '', start: at, end: at + marker.length });
      at += marker.length;
      continue;
    }
    const c = String.fromCodePoint(text.codePointAt(at)!);
    const end = at + c.length;
    const last = tokens.at(-1);
    const ascii = c.charCodeAt(0) < 128;
    if (!ascii && MARK_OR_INVISIBLE.test(c)) {
      if (last && last.end === at && last.type !== 'cut') last.end = end;
    } else {
      const folded = ascii ? c.toLowerCase() : plain(c);
      if (folded !== '') {
        const type = typeOf(folded);
        if (
          last &&
          last.type === type &&
          last.end === at &&
          (type === 'word' || type === 'digits' || type === 'space')
        ) {
          last.text += folded;
          last.end = end;
        } else tokens.push({ type, text: folded, start: at, end });
      }
    }
    at = end;
  }
  return tokens;
}
