import { IsIn } from 'class-validator';
import { GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import type { ResidentId } from '@go-cua/domain/core';
import { ERASURE_REASONS, type ErasureReason } from '@go-cua/domain/erasure';

@InputType({ description: 'Erases the personal data of a resident; what they counted for stands.' })
export class EraseResidentInput {
  @Field(() => GraphQLUUID)
  residentId!: ResidentId;

  @Field(() => String, { description: 'ASKED, CONSENT_WITHDRAWN or RECORDED_BY_MISTAKE.' })
  @IsIn(ERASURE_REASONS)
  reason!: ErasureReason;
}
