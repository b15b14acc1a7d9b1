import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AppContext } from '../../graphql/context';
import { DeskAnswer } from '../review/review.type';
import { ChangeHeadInput, CorrectHouseholdInput, CorrectResidentInput, LeaveInput } from './correction.input';
import * as service from './correction.service';

@Resolver()
export class CorrectionResolver {
  @Authorized('household:correct')
  @Mutation(() => DeskAnswer)
  correctResident(
    @Arg('input', () => CorrectResidentInput) input: CorrectResidentInput,
    @Ctx() ctx: AppContext,
  ): Promise<DeskAnswer> {
    return service.correctResident(ctx, input);
  }

  @Authorized('household:correct')
  @Mutation(() => DeskAnswer)
  correctHousehold(
    @Arg('input', () => CorrectHouseholdInput) input: CorrectHouseholdInput,
    @Ctx() ctx: AppContext,
  ): Promise<DeskAnswer> {
    return service.correctHousehold(ctx, input);
  }

  @Authorized('household:correct')
  @Mutation(() => DeskAnswer)
  changeHead(@Arg('input', () => ChangeHeadInput) input: ChangeHeadInput, @Ctx() ctx: AppContext): Promise<DeskAnswer> {
    return service.changeHead(ctx, input);
  }

  @Authorized('household:correct')
  @Mutation(() => DeskAnswer)
  moveOut(@Arg('input', () => LeaveInput) input: LeaveInput, @Ctx() ctx: AppContext): Promise<DeskAnswer> {
    return service.leave(ctx, 'moveOut', input);
  }

  @Authorized('household:correct')
  @Mutation(() => DeskAnswer)
  death(@Arg('input', () => LeaveInput) input: LeaveInput, @Ctx() ctx: AppContext): Promise<DeskAnswer> {
    return service.leave(ctx, 'death', input);
  }
}
