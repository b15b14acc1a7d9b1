import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Why something was not done: a code of the domain, and the field that it concerns.' })
export class Refusal {
  @Field(() => String)
  code!: string;

  @Field(() => String, { nullable: true })
  field?: string;
}
