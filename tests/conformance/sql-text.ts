import ts from 'typescript';

/** A piece of SQL in a source file; what is put together at run time stands in it as `§`. */
export interface SqlText {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

const LOOKS_LIKE_SQL =
  /\b(select\b.+\bfrom\b|insert\s+into\b|update\b.+\bset\b|delete\s+from\b|merge\s+into\b|do\s+update\b)/is;

/** Every string and template of a TypeScript file that holds SQL. */
export function sqlIn(source: string): SqlText[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: SqlText[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && LOOKS_LIKE_SQL.test(text)) {
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `§${literal.text}`).join('');
  }
  return undefined;
}

/** The text without what is quoted: names and values cannot break a rule. */
export const withoutQuoted = (sql: string): string =>
  sql
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ');

/** One message to the server must hold one statement: a distributed engine refuses more. */
export const holdsSeveral = (sql: string): boolean => /;\s*\S/.test(withoutQuoted(sql));

const CLOCKS = /\b(now\s*\(|current_timestamp\b|current_date\b|current_setting\s*\(|localtimestamp\b)/i;
const VOLATILE = /\b(clock_timestamp|statement_timestamp|timeofday|random|gen_random_uuid|uuidv4|uuidv7|nextval)\s*\(/i;

const BY_NAME = 'a constraint by its name';

/**
 * A distributed engine adds the number of a shard to a constraint's name (`feed_pkey_102008`): an error is told by its
 * SQLSTATE, and nothing of our own reads the name.
 */
export function readsConstraintName(source: string): boolean {
  const named = (node: ts.Node | undefined): boolean =>
    node !== undefined && (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && node.text === 'constraint';
  const reads = (node: ts.Node): boolean =>
    (ts.isPropertyAccessExpression(node) && named(node.name)) ||
    (ts.isElementAccessExpression(node) && named(node.argumentExpression)) ||
    (ts.isBindingElement(node) && named(node.propertyName ?? node.name)) ||
    (ts.forEachChild(node, reads) ?? false);
  return reads(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
}

/** Rules of the data (docs/decisions/0002) that a text alone can break, each with the words that name it. */
export function brokenRules(sql: string): string[] {
  const text = withoutQuoted(sql);
  const afterDoUpdate = /\bdo\s+update\b([\s\S]*)/i.exec(text)?.[1] ?? '';
  const setOfUpdate = /^\s*(?:with\b[\s\S]*?\)\s*)?update\b[\s\S]*?\bset\b([\s\S]*)/i.exec(text)?.[1] ?? '';
  const insert =
    /\binsert\s+into\s+[^\s(]+(?:\s+as\s+\w+)?\s*(?:\([^)]*\)\s*)?(?:overriding\s+\w+\s+value\s+)?(\w+|§)/i.exec(
      text,
    )?.[1] ?? '';
  return [
    ...(CLOCKS.test(afterDoUpdate) || VOLATILE.test(afterDoUpdate) ? ['a clock or chance in DO UPDATE'] : []),
    ...(VOLATILE.test(setOfUpdate) ? ['a volatile function in UPDATE'] : []),
    ...(/^(select|with|table)$/i.test(insert) ? ['INSERT … SELECT'] : []),
    ...(/\bon\s+conflict\s+on\s+constraint\b/i.test(text) ? [BY_NAME] : []),
    ...(/\bmerge\s+into\b/i.test(text) ? ['MERGE'] : []),
    ...(holdsSeveral(sql) ? ['several statements in one message'] : []),
  ];
}
