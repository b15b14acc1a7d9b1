import { Field, ObjectType } from 'type-graphql';
import { Refusal } from '../../graphql/refusal.type';

@ObjectType()
export class ErasureAnswer {
  @Field(() => Boolean)
  erased!: boolean;

  @Field(() => Refusal, { nullable: true })
  refusal?: Refusal;
}
