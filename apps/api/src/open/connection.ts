import { IsOptional, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { asDay, isId } from '@go-cua/domain/core';
import { badInput } from '../graphql/errors';
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

const isDay = (part: unknown): boolean => asDay(part) !== null;
const isWord = (part: unknown): boolean => typeof part === 'string' && part.length < 64;
/** Which list a cursor is of, and what its key is made of. */
const KEYS = {
  editions: [isDay],
  units: [isWord, isId],
  campaigns: [isDay, isId],
  progress: [isWord, isId, isWord, isWord],
} as const;
export type List = keyof typeof KEYS;

/** The sort key of a row as text that says nothing and holds nothing secret. */
const cursorOf = (list: List, key: readonly string[]): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

/** The sort key after which a page begins; null at the beginning. A cursor of another list is refused. */
export function keyAfter(list: List, after: string | null | undefined): string[] | null {
  if (after === undefined || after === null) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    const [of, ...parts] = Array.isArray(key) ? (key as unknown[]) : [];
    if (of === list && parts.length === KEYS[list].length && KEYS[list].every((fits, i) => fits(parts[i])))
      return parts as string[];
  } catch {
    // Falls through: it is no cursor of ours.
  }
  throw badInput('CURSOR');
}

/** A page from `first + 1` rows: the one too many says that there is more. */
export function connectionOf<T>(
  list: List,
  rows: readonly T[],
  first: number,
  keyOf: (row: T) => readonly string[],
): Connection<T> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(list, keyOf(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
