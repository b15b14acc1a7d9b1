import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import written from '../../trusted-documents.json';
import { anyDocument, BUILT, documentId, trustedDocuments } from './documents';

const ME = 'query Me {\n  me {\n    id\n  }\n}';
const folder = mkdtempSync(join(tmpdir(), 'go-cua-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a build leaves beside its pages. */
const build = (texts: Record<string, string>): void => writeFileSync(join(folder, BUILT), JSON.stringify(texts));
beforeEach(() => build({ [documentId(ME)!]: ME }));

describe('documents that are answered in production', () => {
  it('are known by their id, and by a text however it is spaced', () => {
    const documents = trustedDocuments([folder]);
    expect(documents.textOf({ documentId: documentId(ME)! })).toBe(ME);
    expect(documents.textOf({ query: 'query Me{me{id}}' })).toBe(ME);
  });

  it('are no others: neither a text, nor an id, nor what is no document', () => {
    const documents = trustedDocuments([folder]);
    for (const asked of [
      ...[{ query: 'query Me { me { id familyName } }' }, { query: '{ me { id } }' }, { query: `${ME} ${ME}` }],
      ...[{ documentId: 'f'.repeat(64) }, { documentId: '__proto__' }, { documentId: 7 }, { documentId: [] }, {}],
      // An id that is not known is not excused by a text that is.
      { documentId: 'f'.repeat(64), query: ME },
      ...[{ query: '' }, { query: '{' }, { query: `{ ${'a '.repeat(9000)} }` }, { query: { query: ME } }],
    ])
      expect([asked, documents.textOf(asked)]).toEqual([asked, null]);
  });

  it('are those of a build that is put in place while the server runs, too', () => {
    let now = 0;
    const documents = trustedDocuments([folder], () => now);
    const next = 'query Next {\n  me {\n    id\n  }\n}';
    build({ [documentId(next)!]: next });
    expect(documents.textOf({ documentId: documentId(next)! })).toBeNull();
    now += 1_000;
    expect(documents.textOf({ documentId: documentId(next)! })).toBe(next);
  });

  it('stand under an id that is their own: a build that says otherwise is not believed', () => {
    build({ ['a'.repeat(64)]: ME, [documentId(ME)!]: 'query Other {\n  me {\n    familyName\n  }\n}' });
    const documents = trustedDocuments([folder]);
    expect(documents.textOf({ documentId: 'a'.repeat(64) })).toBeNull();
    expect(documents.textOf({ query: ME })).toBeNull();
  });

  it('are every one that a phone was ever sent, also where nothing is built', () => {
    const documents = trustedDocuments([join(folder, 'nothing-here')]);
    for (const { id, text } of written) expect(documents.textOf({ documentId: id })).toBe(text);
    expect(written.map(({ name }) => name)).toEqual(expect.arrayContaining(['submitActs', 'pull', 'fieldWork']));
  });
});

it('while one develops any text is answered, and ids as well', () => {
  const documents = anyDocument([folder]);
  expect(documents.textOf({ query: '{ me { id } }' })).toBe('{ me { id } }');
  expect(documents.textOf({ documentId: documentId(ME)! })).toBe(ME);
  expect(documents.textOf({ documentId: 'f'.repeat(64) })).toBeNull();
});
