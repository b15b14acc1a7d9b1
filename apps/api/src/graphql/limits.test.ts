import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { formatError } from './errors';
import { LIMITS, limitRules, type LimitName } from './limits';

const schema = buildSchema(`type Query { a: Query, n: Int }`);

/** The limits that a document is over. */
const over = (text: string): LimitName[] =>
  validate(schema, parse(text), limitRules).map((e) => e.extensions['limit'] as LimitName);

const nested = (depth: number): string => `${'{ a '.repeat(depth - 1)}{ n }${' }'.repeat(depth - 1)}`;
const aliases = (n: number): string => `{ ${Array.from({ length: n }, (_, i) => `x${i}: n`).join(' ')} }`;

describe('limits on a document', () => {
  it('lets what people write pass', () => {
    expect(over(nested(LIMITS.DEPTH))).toEqual([]);
    expect(over(aliases(LIMITS.ALIASES))).toEqual([]);
    expect(over(getIntrospectionQuery())).toEqual([]);
  });
  it('refuses depth, aliases and operations in masses', () => {
    expect(over(nested(LIMITS.DEPTH + 1))).toEqual(['DEPTH']);
    expect(over(nested(100))).toEqual(['DEPTH']);
    expect(over(aliases(LIMITS.ALIASES + 1))).toEqual(['ALIASES']);
    const many = Array.from({ length: 6 }, (_, i) => `query Q${i} { n }`).join(' ');
    expect(over(many)).toEqual(['OPERATIONS']);
  });
  it('measures depth through fragments, wherever they are used', () => {
    const halves = `query { a { a { a { a { a { a { ...Rest } } } } } } } fragment Rest on Query ${nested(7)}`;
    expect(over(halves)).toEqual(['DEPTH']);
  });
  it('counts fields after fragments have doubled them, without unfolding them', () => {
    const doubling = Array.from({ length: 11 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const begun = process.cpuUsage();
    expect(over(`{ ...F0 } ${doubling.join(' ')} fragment F11 on Query { n }`)).toEqual(['FIELDS']);
    const deeper = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    expect(over(`{ ...F0 } ${deeper.join(' ')} fragment F60 on Query { n }`)).toEqual(['FIELDS']);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(200);
  });
  it('ends at a cycle of fragments', () => {
    expect(over(`{ ...A } fragment A on Query { a { ...B } } fragment B on Query { a { ...A } }`)).toEqual([]);
  });
});

describe('what an error may say', () => {
  const inner = { message: 'relation "resident" does not exist at 10.0.0.1; got "099123456789"' };
  it('hides whatever is not of the list', () => {
    for (const code of [undefined, 'INTERNAL_SERVER_ERROR', '42P01', '__proto__', 'toString']) {
      const said = formatError({ ...inner, extensions: { code, stack: inner.message, detail: inner.message } }, inner);
      expect(said.extensions).toEqual({ code: 'INTERNAL' });
      expect(JSON.stringify(said)).not.toMatch(/resident|099|10\.0/);
    }
  });
  it('keeps the code of an expected one, never its words or a foreign detail', () => {
    const extensions = { code: 'BAD_USER_INPUT', value: '099123456789', limit: '099123456789', scope: 'x; drop' };
    const said = formatError({ ...inner, extensions }, inner);
    expect(said.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(said.message).not.toContain('099');
  });
});
