import type { PoolClient } from 'pg';
import {
  bucketOf,
  refuse,
  type CampaignId,
  type Day,
  type OutingId,
  type OutingSeriesId,
  type Refusal,
  type TeamId,
} from '@go-cua/domain/core';
import { checkWeekly, daysOfRule, weeklyOf, withoutDays } from '@go-cua/domain/recurrence';
import * as rules from '@go-cua/domain/series';
import { checkOuting, movedFrom, outingNotices, type Outing, type OutingNotice } from '@go-cua/domain/outing';
import type { SeriesScope, Weekday } from '@go-cua/domain/series';
import type { Actor } from '../../database/scope';
import { newSetUpId, ok, stale, type Answer } from '../organisation/reach';
import * as single from './outing.service';
import type { ChangeOuting, OutingFields, Planned } from './outing.service';
import * as repository from './outing-series.repository';

export interface PlanSeries extends Omit<OutingFields, 'day'> {
  readonly id?: OutingSeriesId | null;
  readonly campaignId: CampaignId;
  readonly teamId: TeamId;
  readonly firstDay: Day;
  readonly weekdays: readonly Weekday[];
  readonly until?: Day | null;
  readonly count?: number | null;
}
export interface PlannedSeries {
  readonly days: readonly Day[];
  readonly notices: OutingNotice[];
}

/** A rule with an outing on each of its days; all of them or none. */
export async function planSeries(sql: PoolClient, actor: Actor, input: PlanSeries): Promise<Answer<PlannedSeries>> {
  const id = input.id ?? newSetUpId<OutingSeriesId>();
  const { firstDay, weekdays, campaignId, teamId } = input;
  const known = await repository.seriesById(sql, id);
  if (known) {
    const found = await single.surroundingsOn(sql, actor, known, []);
    return found.ok ? ok({ days: daysOfRule(known.rule), notices: [] }) : refuse('ID_TAKEN', 'id');
  }
  const weekly = checkWeekly({ firstDay, weekdays, until: input.until ?? null, count: input.count ?? null });
  if (!weekly.ok) return weekly;
  const { rule, days } = weekly.value;
  const wanted = days.map((day) => ({
    ...{ ...single.fieldsOf({ ...input, day }), id: newSetUpId<OutingId>(), campaignId, teamId },
  }));
  const checked = await checkAll(sql, actor, { campaignId, teamId }, wanted);
  if (!checked.ok) return refuse(checked.code, inSeries(checked));
  const { outings, notices } = checked.value;
  const made = await repository.insertSeries(sql, { id, campaignId, teamId, rule }, outings);
  // Not made: the same request got there first, and what it planned is no clash with itself.
  return ok({ days, notices: made ? notices : [] });
}

/** Where a form of a series asks for what an outing of one day is refused for. */
const inSeries = ({ code, field }: Refusal): string | undefined =>
  code === 'NOT_A_SATURDAY' ? 'weekdays' : field === 'day' ? 'until' : field;

type Wanted = Omit<Outing, 'hamletIds'> & { readonly hamletIds: Outing['hamletIds'] | null };

/** Outings of one team, each judged by its own day; the first refusal is that of all. */
async function checkAll(
  sql: PoolClient,
  actor: Actor,
  at: { readonly campaignId: CampaignId; readonly teamId: TeamId },
  wanted: readonly Wanted[],
): Promise<Answer<{ outings: Outing[]; notices: OutingNotice[] }>> {
  const found = await single.surroundingsOn(
    sql,
    actor,
    at,
    wanted.map((w) => w.day),
  );
  if (!found.ok) return found;
  const outings: Outing[] = [];
  const notices = new Map<string, OutingNotice>();
  for (const [i, w] of wanted.entries()) {
    const checked = checkOuting(w, found.value[i]!);
    if (!checked.ok) return checked;
    outings.push(checked.value);
    for (const n of outingNotices(checked.value, found.value[i]!)) notices.set(n.code, n);
  }
  return ok({ outings, notices: [...notices.values()] });
}

export async function changeOuting(
  sql: PoolClient,
  actor: Actor,
  input: ChangeOuting & { readonly scope?: SeriesScope | null },
): Promise<Answer<Planned>> {
  const scope = input.scope ?? 'THIS';
  if (scope === 'THIS') return single.changeOuting(sql, actor, input);
  const held = await holdInSeries(sql, actor, input.id);
  if (!held.ok) return held;
  const { before, outings, standing } = held.value;
  const { campaignId, teamId } = before;
  if (input.day !== before.day) return refuse('SERIES_DAY_FIXED', 'day');
  const picked = await checkAll(sql, actor, before, [{ ...single.fieldsOf(input), id: input.id, campaignId, teamId }]);
  if (!picked.ok) return picked;
  const change = rules.changeBetween(before, picked.value.outings[0]!);
  const late = stale(Object.keys(change).length === 0, before.version, input.version);
  if (late) return late === 'DONE' ? ok({ id: input.id, notices: [] }) : late;
  const reach = rules.reachOf(standing, input.id, scope, 'CHANGE', actor.today);
  if (reach.reached.length === 0) return refuse('SERIES_NOTHING_AHEAD', 'scope');
  // Every hamlet that is served is so day by day.
  const asked = change.hamletIds && !input.hamletIds ? { ...change, hamletIds: null } : change;
  const ids = new Set(reach.reached.map((o) => o.id));
  const wanted = outings
    .filter((o) => ids.has(o.id))
    .map(({ id, kind, day, startsAt, endsAt, place, hamletIds }) => ({
      ...{ id, campaignId, teamId, kind, day, startsAt, endsAt, place, hamletIds },
      ...asked,
    }));
  const checked = await checkAll(sql, actor, before, wanted);
  if (!checked.ok) return checked;
  const changed = checked.value.outings;
  const were = new Map(outings.map((o) => [o.id, o]));
  const moved = changed.map((o) => movedFrom(were.get(o.id)!, o));
  await repository.changeOutings(sql, changed, change, moved);
  const notices = [...checked.value.notices, ...rules.seriesNotices(reach)];
  return ok({ id: input.id, notices, effect: effectOf(reach) });
}

/** Called off: the rows stay, the rule leaves their days out, phones are told with the next set-up. */
export async function cancelOuting(
  sql: PoolClient,
  actor: Actor,
  input: { id: OutingId; version: number; scope?: SeriesScope | null },
  now: number,
): Promise<Answer<Planned>> {
  const scope = input.scope ?? 'THIS';
  const series = await repository.seriesIdOf(sql, input.id);
  if (scope === 'THIS' && !series) return single.cancelOuting(sql, actor, input, now);
  const held = await holdInSeries(sql, actor, input.id);
  if (!held.ok) return held;
  const { before, standing, rule } = held.value;
  const leaveOut = (days: readonly Day[]) => repository.saveRule(sql, before.seriesId, withoutDays(rule, days));
  if (scope === 'THIS') {
    const done = await single.cancelOuting(sql, actor, input, now);
    if (done.ok && !before.cancelled) await leaveOut([before.originalDay]);
    return done;
  }
  const late = stale(before.cancelled, before.version, input.version);
  if (late) return late === 'DONE' ? ok({ id: input.id, notices: [] }) : late;
  const reach = rules.reachOf(standing, input.id, scope, 'CANCEL', actor.today);
  if (reach.reached.length === 0) return refuse('SERIES_NOTHING_AHEAD', 'scope');
  await repository.cancelOutings(
    sql,
    reach.reached.map((o) => o.id),
    new Date(now),
  );
  await leaveOut(reach.reached.map((o) => o.originalDay));
  return ok({ id: input.id, notices: rules.seriesNotices(reach), effect: effectOf(reach) });
}

const effectOf = ({ reached, past, begun, own }: rules.SeriesReach) => ({ changed: reached.length, past, begun, own });

/** The series first, its outings after it: two changes of several follow each other and none waits for the other. */
async function holdInSeries(sql: PoolClient, actor: Actor, id: OutingId) {
  const seriesId = await repository.seriesIdOf(sql, id);
  const series = seriesId && (await repository.holdSeries(sql, seriesId));
  if (!series) {
    const known = await single.hold(sql, actor, id);
    return known.ok ? refuse('OUTING_NOT_IN_SERIES', 'scope') : known;
  }
  const outings = await repository.holdOutings(sql, series.id);
  const held = await single.hold(sql, actor, id);
  if (!held.ok) return held;
  const buckets = [...new Set(outings.flatMap((o) => o.hamletIds.map(bucketOf)))];
  const standing = await repository.outingsOf(sql, series.id, buckets);
  const before = { ...held.value, seriesId: series.id, originalDay: held.value.originalDay ?? held.value.day };
  return ok({ before, outings, standing, rule: series.rule });
}

/** The series that an outing belongs to, with all its outings; null where it is in none, or out of reach. */
export async function outingSeries(sql: PoolClient, { personId }: Actor, outingId: OutingId) {
  const found = await repository.seriesOf(sql, personId, outingId);
  if (!found) return null;
  const outings = await repository.outingsOf(sql, found.id, [...new Set(found.hamletIds.map(bucketOf))]);
  const { firstDay, weekdays, until, count } = weeklyOf(found.rule);
  return { id: found.id, rule: found.rule, firstDay, weekdays: [...weekdays], until, count, outings };
}
