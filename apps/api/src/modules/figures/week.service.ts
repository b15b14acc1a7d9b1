import type { PoolClient } from 'pg';
import { addDays, isoWeek } from '@go-cua/domain/core';
import type { Actor } from '../../database/scope';
import type { WeekArgs } from './figures.input';
import * as repository from './figures.repository';
import { figures, ownHamlets } from './figures.service';
import type { WeekFigures } from './week.type';

/**
 * A week's figures: flows are those of its days, and what changed in a stock is the difference of two days, so that
 * what was taken back in the week is in it, too. Null for a week that has not begun.
 */
export async function week(sql: PoolClient, actor: Actor, { day, ...place }: WeekArgs): Promise<WeekFigures | null> {
  const of = isoWeek(day);
  if (of.from > actor.today) return null;
  const to = of.to > actor.today ? actor.today : of.to;
  const eve = addDays(of.from, -1);
  const now = await figures(sql, actor, { ...place, from: of.from, to });
  const before = await figures(sql, actor, { ...place, from: eve, to: eve });
  const hamlets = (await ownHamlets(sql, actor, place)).map((h) => h.id);
  const span = { from: of.from, to, campaignId: place.campaignId ?? null };
  return {
    ...{ ...of, basis: now.basis, tiles: now.tiles, before: before.tiles },
    outings: await repository.outingsIn(sql, { hamlets, ...span }),
  };
}
