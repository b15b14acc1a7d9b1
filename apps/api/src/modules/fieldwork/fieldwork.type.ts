import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RECEIPT_STATUSES, type ReceiptStatus } from '@go-cua/domain/act';
import type { Door } from '@go-cua/domain/household';

export const ReceiptStatusEnum = Object.fromEntries(RECEIPT_STATUSES.map((s) => [s, s])) as Record<
  ReceiptStatus,
  ReceiptStatus
>;
registerEnumType(ReceiptStatusEnum, { name: 'ReceiptStatus' });

@ObjectType()
export class RedactedField {
  @Field(() => String)
  field!: string;

  @Field(() => String, { description: 'PASSWORD, OTP or ID_NUMBER' })
  kind!: string;
}

@ObjectType({ description: 'The answer to one act. TRY_AGAIN alone is not the end of its transport.' })
export class ActReceipt {
  @Field(() => String)
  actId!: string;

  @Field(() => ReceiptStatusEnum)
  status!: ReceiptStatus;

  @Field(() => String, { nullable: true })
  code?: string | undefined;

  @Field(() => String, { nullable: true, description: 'The field that a refusal concerns.' })
  field?: string | undefined;

  @Field(() => String, { nullable: true, description: "The field's own rule." })
  detail?: string | undefined;

  @Field(() => [RedactedField], { nullable: true, description: 'What the guard cut out before anything was stored.' })
  redacted?: readonly RedactedField[] | undefined;

  @Field(() => Float, { nullable: true })
  receivedAt?: number | undefined;

  @Field(() => Boolean, { nullable: true })
  repeated?: boolean | undefined;
}

@ObjectType()
export class BatchAnswer {
  @Field(() => String, { description: 'Changes after a restore: the phone then offers its sent acts again.' })
  serverEpoch!: string;

  @Field(() => Float)
  serverNow!: number;

  @Field(() => [ActReceipt])
  receipts!: readonly ActReceipt[];
}

@ObjectType()
export class Checkpoint {
  @Field(() => String)
  hamletId!: string;

  @Field(() => Int)
  bucket!: number;

  @Field(() => Float)
  seq!: number;
}

@ObjectType({ description: 'One household as it stands; `gone` when it left this hamlet for another.' })
export class PulledDoor {
  @Field(() => String)
  householdId!: string;

  @Field(() => String)
  hamletId!: string;

  @Field(() => Float)
  seq!: number;

  @Field(() => Boolean)
  gone!: boolean;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: "The domain's Door: household, residents, facts, closing.",
  })
  door?: Door | undefined;
}

@ObjectType()
export class PullAnswer {
  @Field(() => String)
  serverEpoch!: string;

  @Field(() => Float)
  serverNow!: number;

  @Field(() => Boolean, { description: 'More changes wait: ask again from these checkpoints.' })
  more!: boolean;

  @Field(() => [Checkpoint])
  checkpoints!: readonly Checkpoint[];

  @Field(() => [PulledDoor])
  doors!: readonly PulledDoor[];

  @Field(() => [ActReceipt], { description: 'Own acts of these households that were decided anew.' })
  receipts!: readonly ActReceipt[];

  @Field(() => [String], {
    description: 'Ids of people whose personal data were erased on request: every copy of them leaves the phone.',
  })
  erased!: readonly string[];
}
