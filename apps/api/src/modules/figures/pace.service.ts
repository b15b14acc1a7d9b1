import type { PoolClient } from 'pg';
import { paceOf } from '@go-cua/domain/figures';
import { peopleOf } from '@go-cua/domain/target';
import type { Actor } from '../../database/scope';
import type { FiguresArgs } from './figures.input';
import * as repository from './figures.repository';
import { placeOf, stands } from './figures.service';
import type { ProgressPace } from './figures.type';

/**
 * The target of the place, as people: its own; else the sum of its hamlets', when each has one; else everybody who
 * counts, since 100 % of the eligible is the aim of a voluntary service.
 */
function goalOf(goals: readonly repository.GoalRow[], hamlets: readonly string[], counted: number): [number, boolean] {
  const own = goals.find((g) => g.hamletId === null) ?? (hamlets.length === 1 ? goals[0] : undefined);
  const people = own && peopleOf(own, counted);
  if (people !== undefined && people !== null) return [people, true];
  const numbers = goals.filter((g) => g.hamletId !== null && g.kind === 'NUMBER');
  if (numbers.length > 0 && numbers.length === hamlets.length)
    return [numbers.reduce((sum, g) => sum + g.value, 0), true];
  return [counted, false];
}

export async function progressPace(sql: PoolClient, actor: Actor, a: FiguresArgs): Promise<ProgressPace | null> {
  if (!a.campaignId) return null;
  const campaign = await repository.campaignDays(sql, a.campaignId);
  const place = await placeOf(sql, actor, a);
  if (!campaign || place.some((h) => !h.inScope)) return null;
  const { points } = await stands(sql, actor, { ...a, from: campaign.validFrom });
  const hamlets = place.map((h) => h.id);
  const goals = await repository.goalsOf(sql, {
    ...{ campaignId: a.campaignId, service: a.service, unitId: a.unitId ?? null, hamlets },
  });
  const [goal, isTarget] = goalOf(goals, hamlets, points.at(-1)?.denominator ?? 0);
  const { validFrom: from, validTo: until } = campaign;
  const today = points.at(-1)?.day ?? actor.today;
  const stand = points.map((p) => ({ day: p.day, answered: p.reachedAndAnswered }));
  return { goal, isTarget, from, until, ...paceOf({ points: stand, goal, from, until, today }) };
}
