import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { PageArgs } from './connection';
import type { OpenContext } from './open-context';
import { CampaignsArgs, ProgressArgs, UnitArgs, UnitsArgs } from './published.input';
import * as published from './published.service';
import { CampaignConnection, EditionConnection, FigureConnection, Unit, UnitConnection } from './published.type';

@Resolver()
export class PublishedResolver {
  @Authorized()
  @Query(() => EditionConnection, { description: 'What has been published, the latest first.' })
  editions(@Args(() => PageArgs) args: PageArgs, @Ctx() { sql }: OpenContext) {
    return published.editions(sql, args);
  }

  @Authorized('units:read')
  @Query(() => UnitConnection, { description: 'Units on a day, in the order of their codes.' })
  units(@Args(() => UnitsArgs) args: UnitsArgs, @Ctx() { sql }: OpenContext) {
    return published.units(sql, args);
  }

  @Authorized('units:read')
  @Query(() => Unit, { nullable: true, description: 'One unit on a day; null: it does not stand on that day.' })
  unit(@Args(() => UnitArgs) args: UnitArgs, @Ctx() { sql }: OpenContext) {
    return published.unit(sql, args);
  }

  @Authorized('campaigns:read')
  @Query(() => CampaignConnection, { description: 'Campaigns of an edition, the latest to begin first.' })
  campaigns(@Args(() => CampaignsArgs) args: CampaignsArgs, @Ctx() { sql }: OpenContext) {
    return published.campaigns(sql, args);
  }

  @Authorized('progress:read')
  @Query(() => FigureConnection, { description: 'Published figures of a campaign, by commune, service and measure.' })
  progress(@Args(() => ProgressArgs) args: ProgressArgs, @Ctx() { sql }: OpenContext) {
    return published.progress(sql, args);
  }
}
