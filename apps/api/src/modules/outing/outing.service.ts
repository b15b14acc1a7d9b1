import type { PoolClient } from 'pg';
import { refuse, type CampaignId, type Day, type HamletId, type OutingId, type TeamId } from '@go-cua/domain/core';
import type { SeriesNotice } from '@go-cua/domain/series';
import * as rules from '@go-cua/domain/outing';
import type { Outing, OutingKind, OutingNotice, OutingSurroundings } from '@go-cua/domain/outing';
import { ageNotices } from '@go-cua/domain/team';
import type { Actor } from '../../database/scope';
import { badInput } from '../../graphql/errors';
import { coordinates, newSetUpId, ok, stale, type Answer } from '../organisation/reach';
import * as repository from './outing.repository';

/** Outings of one answer at most: two months of a commune's every team. */
const MOST = 2000;

export interface OutingFields {
  readonly kind: OutingKind;
  readonly day: Day;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly place?: string | null;
  /** Without it: all that the team serves on the day. */
  readonly hamletIds?: readonly HamletId[] | null;
}
export interface PlanOuting extends OutingFields {
  readonly id?: OutingId | null;
  readonly campaignId: CampaignId;
  readonly teamId: TeamId;
}
export interface ChangeOuting extends OutingFields {
  readonly id: OutingId;
  readonly version: number;
}
export interface Planned {
  readonly id: OutingId;
  readonly notices: (OutingNotice | SeriesNotice)[];
  /** Of a change of several: how many changed, and how many stand as they were. */
  readonly effect?: { readonly changed: number; readonly past: number; readonly begun: number; readonly own: number };
}

export const outings = (
  sql: PoolClient,
  { personId }: Actor,
  a: { campaignId?: CampaignId | null; teamId?: TeamId | null; from: Day; to: Day },
) => {
  if (a.to < a.from) throw badInput('PERIOD_REVERSED');
  const ask = { me: personId, campaignId: a.campaignId ?? null, teamId: a.teamId ?? null, id: null };
  return repository.shownOutings(sql, { ...ask, from: a.from, to: a.to }, MOST);
};

export async function outing(sql: PoolClient, { personId, today }: Actor, id: OutingId) {
  const ask = { me: personId, campaignId: null, teamId: null, id, from: today, to: today };
  return (await repository.shownOutings(sql, ask, 1))[0] ?? null;
}

export async function planOuting(sql: PoolClient, actor: Actor, input: PlanOuting): Promise<Answer<Planned>> {
  const id = input.id ?? newSetUpId<OutingId>();
  const known = await repository.outingById(sql, id);
  const found = await surroundings(sql, actor, known ?? input);
  if (!found.ok) return known ? refuse('ID_TAKEN', 'id') : found;
  if (known) return ok({ id, notices: rules.outingNotices(known, found.value) });
  const { campaignId, teamId } = input;
  const checked = rules.checkOuting({ ...fieldsOf(input), id, campaignId, teamId }, found.value);
  if (!checked.ok) return checked;
  await repository.insertOuting(sql, checked.value);
  return ok({ id, notices: rules.outingNotices(checked.value, found.value) });
}

export async function changeOuting(sql: PoolClient, actor: Actor, input: ChangeOuting): Promise<Answer<Planned>> {
  const held = await hold(sql, actor, input.id);
  if (!held.ok) return held;
  const before = held.value;
  const { campaignId, teamId } = before;
  const found = await surroundings(sql, actor, { campaignId, teamId, day: input.day });
  if (!found.ok) return found;
  const fields = { ...fieldsOf(input), id: input.id, campaignId, teamId };
  const wanted = rules.checkOuting(fields, found.value);
  if (!wanted.ok) return wanted;
  const done = ok({ id: input.id, notices: rules.outingNotices(wanted.value, found.value) });
  const late = stale(same(before, wanted.value), before.version, input.version);
  if (late) return late === 'DONE' ? done : late;
  const may = rules.mayChange(before, actor.today);
  if (!may.ok) return may;
  const changed = { ...wanted.value, own: before.seriesId !== null };
  await repository.updateOuting(sql, changed, rules.movedFrom(before, wanted.value));
  return done;
}

/** Called off: the row stays, phones are told with the next set-up. */
export async function cancelOuting(
  sql: PoolClient,
  actor: Actor,
  input: { id: OutingId; version: number },
  now: number,
): Promise<Answer<Planned>> {
  const held = await hold(sql, actor, input.id);
  if (!held.ok) return held;
  const done = ok({ id: input.id, notices: [] });
  const late = stale(held.value.cancelled, held.value.version, input.version);
  if (late) return late === 'DONE' ? done : late;
  const may = rules.mayChange(held.value, actor.today);
  if (!may.ok) return may;
  await repository.cancelOuting(sql, input.id, new Date(now));
  return done;
}

export const fieldsOf = (f: OutingFields) => ({
  ...{ kind: f.kind, day: f.day, startsAt: f.startsAt, endsAt: f.endsAt, place: f.place ?? null },
  hamletIds: f.hamletIds ?? null,
});

const same = (a: Outing, b: Outing): boolean =>
  a.kind === b.kind &&
  a.day === b.day &&
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  a.place === b.place &&
  [...a.hamletIds].sort().join() === [...b.hamletIds].sort().join();

interface Place {
  readonly campaignId: CampaignId;
  readonly teamId: TeamId;
}

/** What outings of some days are judged by, in the order of the days; a team of one's own alone. */
export async function surroundingsOn(
  sql: PoolClient,
  actor: Actor,
  at: Place,
  on: readonly Day[],
): Promise<Answer<OutingSurroundings[]>> {
  const { campaign, team, days } = await repository.around(sql, at.campaignId, at.teamId, on);
  if (!team) return refuse('TEAM_UNKNOWN', 'teamId');
  if (!(await coordinates(sql, actor, team.unitId))) return refuse('OUT_OF_SCOPE', 'teamId');
  if (!campaign) return refuse('CAMPAIGN_UNKNOWN', 'campaignId');
  const minors = (birthYears: readonly (number | null)[], day: Day): number =>
    birthYears.filter((y) => ageNotices(y, day).some((n) => n.code === 'MEMBER_MAYBE_UNDER_18')).length;
  const { today } = actor;
  return ok(
    days.map(({ day, others, hamletIds, members, birthYears }) => ({
      ...{ campaign, others, today },
      team: { ...team, hamletIds, members, minors: minors(birthYears, day) },
    })),
  );
}

async function surroundings(
  sql: PoolClient,
  actor: Actor,
  at: Place & { readonly day: Day },
): Promise<Answer<OutingSurroundings>> {
  const found = await surroundingsOn(sql, actor, at, [at.day]);
  return found.ok ? ok(found.value[0]!) : found;
}

/** Held for a change; a team of one's own alone. */
export async function hold(sql: PoolClient, actor: Actor, id: OutingId): Promise<Answer<repository.StoredOuting>> {
  const known = await repository.outingById(sql, id);
  if (!known) return refuse('UNKNOWN', 'id');
  const found = await surroundings(sql, actor, known);
  if (!found.ok) return found.code === 'OUT_OF_SCOPE' ? refuse('OUT_OF_SCOPE', 'id') : found;
  await repository.holdOuting(sql, id);
  const held = await repository.outingById(sql, id);
  return held ? ok(held) : refuse('UNKNOWN', 'id');
}
