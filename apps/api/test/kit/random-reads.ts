import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Chance that can be told again: the same seed draws the same. */
export class Dice {
  constructor(private state: number) {}
  /** 0 to n - 1. */
  below(n: number): number {
    // mulberry32: draws that follow each other know nothing of each other.
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  }
  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!;
  }
}

/** What an argument or a field of an input may be, by `query.argument` or by the name alone. */
export type Pools = Readonly<Record<string, readonly unknown[]>>;
export interface RandomRead {
  readonly query: string;
  /** Parsed, and found to fit the schema. */
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEPTH = 8;

/** Kinds of one interface may have fields of one name and different types. */
export const aliasOf = (type: string, field: string): string => `${type}_${field}`;
const aliased = (type: string, field: string): string => `${aliasOf(type, field)}: ${field}`;

/** Every field below a type, every kind of an interface, down to a depth that no path of ours reaches. */
function everything(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth = 0,
  alias = (field: string) => field,
): string {
  if (isLeafType(type)) return '';
  if (depth > DEPTH) throw new Error(`A path ends nowhere at ${type.name}: paths of the schema have become deeper.`);
  if (isAbstractType(type)) {
    const kinds = schema
      .getPossibleTypes(type)
      .map((t) => `... on ${t.name} ${everything(schema, t, depth, (f) => aliased(t.name, f))}`);
    return `{ __typename ${kinds.join(' ')} }`;
  }
  const fields = Object.values((type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields());
  for (const f of fields)
    if (f.args.length > 0) throw new Error(`${type.name}.${f.name} takes arguments: draw them, too.`);
  return `{ __typename ${fields.map((f) => `${alias(f.name)} ${everything(schema, getNamedType(f.type), depth + 1)}`).join(' ')} }`;
}

/**
 * Reads through every query of the schema, with every nested path and arguments drawn from pools. A query whose
 * arguments nobody has said the values of is an error: a new one cannot be forgotten.
 */
export class RandomReads {
  readonly #documents = new Map<string, DocumentNode>();
  readonly #fields;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pools: Pools,
    private readonly dice: Dice,
  ) {
    this.#fields = Object.values(schema.getQueryType()!.getFields());
    for (const f of this.#fields) for (let i = 0; i < 20; i += 1) this.of(f.name);
  }

  get queries(): string[] {
    return this.#fields.map((f) => f.name);
  }

  of(name: string): RandomRead {
    const field = this.#fields.find((f) => f.name === name)!;
    const variables = Object.fromEntries(
      field.args.map((a) => [a.name, this.#drawn(name, a)] as const).filter(([, x]) => x !== undefined),
    );
    return { query: name, document: this.#documentOf(field), variables };
  }

  #documentOf(field: GraphQLField<unknown, unknown>): DocumentNode {
    const known = this.#documents.get(field.name);
    if (known) return known;
    // A default stands where nothing is drawn, so no variable is demanded.
    const optional = (a: GraphQLArgument) => String(a.defaultValue === undefined ? a.type : getNullableType(a.type));
    const declared = field.args.map((a) => `$${a.name}: ${optional(a)}${defaultOf(a)}`).join(', ');
    const passed = field.args.map((a) => `${a.name}: $${a.name}`).join(', ');
    const below = everything(this.schema, getNamedType(field.type));
    const document = parse(`query ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${below} }`);
    const [wrong] = validate(this.schema, document);
    if (wrong) throw wrong;
    this.#documents.set(field.name, document);
    return document;
  }

  #drawn(query: string, { name, type, defaultValue }: GraphQLArgument | GraphQLInputField): unknown {
    const optional = !isNonNullType(type) || defaultValue !== undefined;
    if (optional && this.dice.below(3) > 0) return undefined;
    return this.#value(query, name, getNullableType(type) as GraphQLInputType);
  }

  #value(query: string, name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#value(query, name, type.ofType as GraphQLInputType);
    if (isListType(type))
      return Array.from({ length: this.dice.below(6) }, () =>
        this.#value(query, name, type.ofType as GraphQLInputType),
      );
    const pool = this.pools[`${query}.${name}`] ?? this.pools[name];
    if (pool) return this.dice.of(pool);
    if (isEnumType(type)) return this.dice.of(type.getValues()).name;
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields()).map((f) => [f.name, this.#value(query, f.name, f.type)] as const),
      );
    throw new Error(`Nobody says what ${query}.${name} may be: name its values.`);
  }
}

const defaultOf = (a: GraphQLArgument): string => {
  if (a.defaultValue === undefined) return '';
  const isEnum = isEnumType(getNamedType(a.type));
  return ` = ${isEnum ? String(a.defaultValue) : JSON.stringify(a.defaultValue)}`;
};
