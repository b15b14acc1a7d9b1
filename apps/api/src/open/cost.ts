import {
  getNamedType,
  Kind,
  isObjectType,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql';

export interface Cost {
  /** Objects that the answer may hold at most. */
  readonly points: number;
  /** The largest page that is asked for. */
  readonly largestPage: number;
}

/** What only wraps the rows of a page. */
const WRAPPERS: readonly string[] = ['edges', 'pageInfo'];

/**
 * What an operation may cost: one point per object, a page as many times as its `first`; scalars and questions about the
 * schema are free, but no request costs less than one point.
 * @param variables coerced values
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  let largestPage = 0;
  const of = (type: GraphQLObjectType, set: SelectionSetNode): number => {
    let points = 0;
    for (const s of set.selections) {
      if (s.kind === Kind.INLINE_FRAGMENT) points += of(type, s.selectionSet);
      else if (s.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(s.name.value);
        if (fragment) points += of(type, fragment.selectionSet);
      } else {
        const field = type.getFields()[s.name.value];
        const below = field && getNamedType(field.type);
        if (!field || !isObjectType(below) || !s.selectionSet) continue;
        const inner = of(below, s.selectionSet);
        const { first } = getArgumentValues(field, s, variables);
        if (typeof first === 'number') {
          largestPage = Math.max(largestPage, first);
          points += 1 + Math.max(0, first) * Math.max(1, inner);
        } else points += inner + (WRAPPERS.includes(s.name.value) ? 0 : 1);
      }
    }
    return points;
  };
  const root = schema.getQueryType();
  const points = root && operation.operation === 'query' ? of(root, operation.selectionSet) : 0;
  return { points: Math.max(1, points), largestPage };
}
