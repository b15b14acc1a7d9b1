import { Field, ID, InterfaceType } from 'type-graphql';

/** What has an identity of its own: the id is a UUID that no other row of any table has (docs/decisions/0002). */
@InterfaceType({
  description: 'What has an identity of its own, and is found again by it: `node(id)`.',
  resolveType: (value: { readonly __typename?: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID)
  id!: string;
}
