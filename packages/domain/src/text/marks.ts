import * as v from 'valibot';

/**
 * Each string of an act's schema says what it is: free text, over which the guard runs, or closed text with the reason
 * why no secret fits into it (an id, a day, a name, a phone). A test of the acts asserts that no string says nothing.
 */
export type TextMark =
  { readonly kind: 'free'; readonly maxLength: number } | { readonly kind: 'closed'; readonly reason: string };

export type TextMarkAction = v.MetadataAction<string, { readonly textMark: TextMark }>;

const mark = (textMark: TextMark): TextMarkAction => v.metadata({ textMark });

export function closedText(reason: string): TextMarkAction {
  return mark({ kind: 'closed', reason });
}
export function freeMark(maxLength: number): TextMarkAction {
  return mark({ kind: 'free', maxLength });
}

/** What the walk needs to know of a schema; valibot's own types name one shape per kind. */
interface Node {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly rest?: unknown;
  readonly item?: unknown;
  readonly items?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly wrapped?: unknown;
  readonly key?: unknown;
  readonly value?: unknown;
  readonly getter?: unknown;
  readonly metadata?: unknown;
}
const isNode = (x: unknown): x is Node => typeof x === 'object' && x !== null && 'kind' in x && 'type' in x;

interface Leaf {
  readonly path: string;
  readonly mark: TextMark | null;
}

/** Kinds of leaf that can hold no text of a person's own. */
const NO_TEXT = new Set(
  'bigint blob boolean date enum file literal nan never null number picklist symbol undefined void'.split(' '),
);

function markOf(node: Node): TextMark | null {
  let found: TextMark | null = null;
  for (const item of node.pipe ?? []) {
    if (!isNode(item) || item === node) continue;
    if (item.kind === 'metadata' && typeof item.metadata === 'object' && item.metadata !== null) {
      if ('textMark' in item.metadata) found = item.metadata.textMark as TextMark;
    } else if (item.kind === 'schema') found = markOf(item) ?? found;
  }
  return found;
}

function* leaves(schema: unknown, path: string, outer: TextMark | null, above: ReadonlySet<unknown>): Generator<Leaf> {
  if (!isNode(schema)) return;
  if (above.has(schema)) return;
  const inside = new Set(above).add(schema);
  const own = markOf(schema) ?? outer;
  const join = (name: string) => (path === '' ? name : `${path}.${name}`);
  let inner = false;
  const go = function* (child: unknown, at: string) {
    inner = true;
    yield* leaves(child, at, own, inside);
  };
  if (schema.entries) for (const [name, child] of Object.entries(schema.entries)) yield* go(child, join(name));
  if (isNode(schema.rest)) yield* go(schema.rest, schema.items ? `${path}[]` : join('*'));
  if (isNode(schema.item)) yield* go(schema.item, `${path}[]`);
  if (schema.items) for (const child of schema.items) yield* go(child, `${path}[]`);
  if (schema.type !== 'picklist' && schema.type !== 'enum')
    for (const child of schema.options ?? []) if (isNode(child)) yield* go(child, path);
  if (isNode(schema.wrapped)) yield* go(schema.wrapped, path);
  if (isNode(schema.key) && isNode(schema.value)) {
    yield* go(schema.key, join('{key}'));
    yield* go(schema.value, join('*'));
  } else if (isNode(schema.value)) yield* go(schema.value, `${path}[]`);
  if (typeof schema.getter === 'function') yield* go(Reflect.apply(schema.getter, undefined, [undefined]), path);
  // `looseObject` lets through what no entry names.
  if (schema.type === 'loose_object' || schema.type === 'loose_tuple') yield { path: join('*'), mark: own };
  if (!inner && !schema.entries && !NO_TEXT.has(schema.type)) yield { path, mark: own };
}

const isFreeKey = ({ path, mark }: Leaf) => mark?.kind === 'free' && path.endsWith('{key}');
const distinct = (paths: Iterable<string>) => [...new Set(paths)];

/** Paths of the strings over which the guard runs: `note`, `people[].note`, `answers.*`; in the schema's order. */
export function freeTextFieldsOf(schema: v.GenericSchema): string[] {
  const all = [...leaves(schema, '', null, new Set())];
  return distinct(all.filter((l) => l.mark?.kind === 'free').map((l) => l.path));
}

/**
 * Paths of the strings (and of what may hold one: any, unknown, custom) that carry no mark, and of keys of a record that
 * would be free text: the guard mends values, never keys. To be empty.
 */
export function unmarkedStringsOf(schema: v.GenericSchema): string[] {
  const all = [...leaves(schema, '', null, new Set())];
  return distinct(all.filter((l) => l.mark === null || isFreeKey(l)).map((l) => l.path));
}
