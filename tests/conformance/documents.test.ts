import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, type Known, textsOf } from '../../scripts/lib/trusted-documents';
import { ROOT } from '../kit';
import { missingIn, notAnswered, type Written, wrongWith } from './documents';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const schema = read('apps/api/schema.graphql');
const list = JSON.parse(read('apps/api/trusted-documents.json')) as Written[];
let portal: Map<string, Known>;
let console: Map<string, Known>;

beforeAll(async () => {
  portal = documentsOf(await textsOf.web(ROOT));
  console = documentsOf(await textsOf.admin(ROOT));
});

describe('what a phone of any age sends is answered', () => {
  it('the list holds what the portal asks today: `npm run documents` writes it', () => {
    expect(missingIn(list, portal)).toEqual([]);
    expect([...portal.keys()].sort()).toEqual(['fieldWork', 'inviteMember', 'pull', 'submitActs']);
  });
  it('nothing was ever taken out of the list or changed in it', () => {
    expect(wrongWith(list)).toEqual([]);
  });
  it('the schema of today understands all of it', () => {
    expect(notAnswered(schema, list)).toEqual([]);
  });
  it('the build hands over each document of the console, whole and within the limits', () => {
    expect(notAnswered(schema, console.values())).toEqual([]);
    expect(console.size).toBeGreaterThan(50);
    expect(console.get('Campaigns')?.text).toContain('fragment CampaignFields');
  });
});

describe('a planted violation is seen', () => {
  const [first, ...others] = list;
  it('a document that was taken out, changed, or not written down', () => {
    expect(wrongWith(others)).not.toEqual([]);
    expect(wrongWith(list.filter((_, at) => at !== 1))).not.toEqual([]);
    expect(wrongWith([{ ...first!, text: '{ me { id } }' }, ...others])).not.toEqual([]);
    expect(missingIn(list, documentsOf(['query pull { pull(since: []) { more } }']))).toEqual(['pull']);
  });
  it('a field that the schema has given up while phones still ask for it', () => {
    expect(notAnswered(schema.replaceAll('serverEpoch:', 'otherEpoch:'), list)).not.toEqual([]);
  });
  it('two documents of one name, one without a name, and a fragment that is nowhere', () => {
    expect(() => documentsOf(['query A { a }', 'query A { b }'])).toThrow('called A');
    expect(() => documentsOf(['{ a }'])).toThrow('no name');
    expect(() => documentsOf(['query A { ...B }'])).toThrow('fragment B');
  });
});
