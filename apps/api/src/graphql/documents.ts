import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import written from '../../trusted-documents.json';
import { LIMITS } from './limits';

/** What a request names: a document by its id, or by its text. */
export interface Asked {
  readonly documentId?: unknown;
  readonly query?: unknown;
}
export interface Documents {
  /** The text to run; null for a document that this server does not answer. */
  textOf(asked: Asked): string | null;
}

/** What a build of an app leaves beside its pages: id → text. A leading dot keeps it from being served. */
export const BUILT = '.trusted-documents.json';
/** A document that is not known is looked for again in the builds, but no more often than this. */
const AGAIN_MS = 1_000;

/** The id of a document: SHA-256 of its printed form, hex; null for what is no document. */
export function documentId(text: string): string | null {
  try {
    const printed = print(parse(text, { maxTokens: LIMITS.TOKENS, noLocation: true }));
    return createHash('sha256').update(printed).digest('hex');
  } catch {
    return null;
  }
}

/**
 * The documents of our two apps and no other (docs/decisions/0021): those of the builds that are served, and every one
 * that a phone was ever sent, so that a portal of any age can hand its unsent acts over. A text counts as its id.
 * @param folders where the apps were built
 */
export function trustedDocuments(folders: readonly string[], clock: () => number = Date.now): Documents {
  let readAt = clock();
  let texts = read(folders);
  const known = (id: string): string | null => {
    // Pages may be put in place while the server runs: they and their documents go together.
    if (!texts.has(id) && clock() - readAt >= AGAIN_MS) {
      readAt = clock();
      texts = read(folders);
    }
    return texts.get(id) ?? null;
  };
  return {
    textOf({ documentId: id, query }) {
      if (typeof id === 'string') return known(id);
      const idOfText = typeof query === 'string' ? documentId(query) : null;
      return idOfText === null ? null : known(idOfText);
    },
  };
}

/** For development and tests: any text, beside the known ones. */
export function anyDocument(folders: readonly string[] = []): Documents {
  const known = trustedDocuments(folders);
  return { textOf: (asked) => known.textOf(asked) ?? (typeof asked.query === 'string' ? asked.query : null) };
}

function read(folders: readonly string[]): Map<string, string> {
  const texts = new Map(written.map(({ id, text }) => [id, text]));
  for (const folder of folders)
    for (const [id, text] of Object.entries(builtIn(folder))) if (documentId(text) === id) texts.set(id, text);
  return texts;
}

function builtIn(folder: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(folder, BUILT), 'utf8')) as Record<string, string>;
  } catch {
    // Not built, or being built at this moment: then none of its pages asks either.
    return {};
  }
}
