import { GraphQLError } from 'graphql';
import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { MAX_PAGE } from '../graphql/limits';

@ObjectType({ description: 'Where a page ends.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to read on.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'Rows of this page, 1 to 100.' })
  @Min(1)
  @Max(MAX_PAGE)
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  @IsOptional()
  @MaxLength(300)
  after?: string | null;
}

/** Edges and page of one kind of row. */
export interface Connection<T> {
  readonly edges: { cursor: string; node: T }[];
  readonly pageInfo: PageInfo;
}

/** The sort key of a row as text that says nothing and holds nothing secret. */
const cursorOf = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key after which a page begins; null at the beginning. A cursor of another list is refused. */
export function keyAfter(after: string | null | undefined, parts: number): string[] | null {
  if (after === undefined || after === null) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts && key.every((k) => typeof k === 'string')) return key;
  } catch {
    // Falls through: it is no cursor of ours.
  }
  throw new GraphQLError('no cursor', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A page from `first + 1` rows: the one too many says that there is more. */
export function connectionOf<T>(
  rows: readonly T[],
  first: number,
  keyOf: (row: T) => readonly string[],
): Connection<T> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
