import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AppContext } from '../../graphql/context';
import { EraseResidentInput } from './erasure.input';
import * as service from './erasure.service';
import { ErasureAnswer } from './erasure.type';

@Resolver()
export class ErasureResolver {
  @Authorized('resident:erase')
  @Mutation(() => ErasureAnswer)
  eraseResident(
    @Arg('input', () => EraseResidentInput) input: EraseResidentInput,
    @Ctx() ctx: AppContext,
  ): Promise<ErasureAnswer> {
    return service.eraseResident(ctx, input);
  }
}
