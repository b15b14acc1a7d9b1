import { ArrayMaxSize, Max, MaxLength, Min } from 'class-validator';
import { GraphQLUUID } from 'graphql-scalars';
import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import { MAX_BATCH } from '@go-cua/domain/act';
import type { OutingId } from '@go-cua/domain/core';

/** Long enough for a UUID and every kind's name; an id that is none is answered by a receipt, not by an error. */
const WORD = 64;

@InputType({ description: 'An act as the phone wrote it: the header that routes it, and the payload as JSON text.' })
export class ActInput {
  @Field(() => String)
  @MaxLength(WORD)
  id!: string;

  @Field(() => String)
  @MaxLength(WORD)
  kind!: string;

  @Field(() => Int)
  v!: number;

  @Field(() => String)
  @MaxLength(WORD)
  installationId!: string;

  @Field(() => Int, { description: 'Per installation and author, one more each time.' })
  seq!: number;

  @Field(() => String)
  @MaxLength(WORD)
  authorId!: string;

  @Field(() => Float, { description: "The phone's clock in Unix milliseconds." })
  recordedAt!: number;

  @Field(() => Float)
  clockOffsetMs!: number;

  @Field(() => String)
  @MaxLength(WORD)
  hamletId!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(WORD)
  householdId?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(WORD)
  subjectId?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(WORD)
  campaignId?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(WORD)
  outingId?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(WORD)
  visitId?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(WORD)
  gestureId?: string | null;

  @Field(() => String)
  payload!: string;
}

@InputType()
export class ActBatchInput {
  @Field(() => Float, { description: "The phone's clock when the batch left, in Unix milliseconds." })
  sentAt!: number;

  @Field(() => String, { nullable: true, description: 'The epoch of the last answer that the phone saw.' })
  @MaxLength(WORD)
  serverEpoch?: string | null;

  @Field(() => Int, { description: 'Acts that stay on the phone, these included.' })
  unsent!: number;

  @Field(() => Float, { nullable: true })
  oldestUnsentAt?: number | null;

  @Field(() => String, { nullable: true })
  @MaxLength(WORD)
  appVersion?: string | null;

  @Field(() => [ActInput])
  @ArrayMaxSize(MAX_BATCH)
  acts!: ActInput[];
}

@InputType({ description: 'How far the phone has read the changes of one hamlet in one bucket.' })
export class CheckpointInput {
  @Field(() => String)
  @MaxLength(WORD)
  hamletId!: string;

  @Field(() => Int)
  bucket!: number;

  @Field(() => Float)
  seq!: number;
}

@ArgsType()
export class TonightArgs {
  @Field(() => GraphQLUUID)
  outingId!: OutingId;

  @Field(() => Int, { defaultValue: 200 })
  @Min(1)
  @Max(1000)
  first!: number;
}
