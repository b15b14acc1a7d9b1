import type { PoolClient } from 'pg';
import type { ServiceCode } from '@go-cua/domain/activation';
import { addDays, bucketOf, day, type Day, type HamletId, type UnitId } from '@go-cua/domain/core';
import { RULE_VERSION, rulesBegin } from '@go-cua/domain/eligibility';
import {
  DEFINITION_VERSION,
  finishOf,
  remainingReason,
  tilesOf,
  type ListedFigure,
  type Measure,
  type Tiles,
} from '@go-cua/domain/figures';
import { nameAfter, placeIn } from '../../database/cursor';
import type { Actor } from '../../database/scope';
import { badInput } from '../../graphql/errors';
import { behind, remainingGroups, type BehindRow, type Unregistered } from './behind.repository';
import { corrections } from './corrected.repository';
import type { FigureExplanation, WhatRemains } from './explanation.type';
import type { ExplanationArgs, FiguresArgs } from './figures.input';
import * as repository from './figures.repository';
import type { Cell, PlaceHamlet } from './figures.repository';
import type { CurvePoint, FigureBasis, FigureRow, Figures, FigureTiles } from './figures.type';

/** Before any campaign; where a period without one begins. */
const BEGINNING = day('2023-01-01');

interface Asked {
  readonly place: readonly PlaceHamlet[];
  readonly ask: repository.SumAsk;
  readonly treeDay: Day;
}

async function asked(sql: PoolClient, actor: Actor, a: FiguresArgs): Promise<Asked> {
  const treeDay = a.treeDay ?? actor.today;
  const place = await repository.hamletsOf(sql, {
    personId: actor.personId,
    unitId: a.unitId ?? null,
    hamletId: a.hamletId ?? null,
    treeDay,
  });
  const campaign = a.campaignId ? await repository.campaignDays(sql, a.campaignId) : null;
  const hamlets = place.filter((h) => h.inScope).map((h) => h.id);
  const to = a.to ?? (campaign && campaign.validTo < actor.today ? campaign.validTo : actor.today);
  const from = a.from ?? campaign?.validFrom ?? BEGINNING;
  // A campaign that has not begun has no period yet, and its figures are none; only what was asked for is judged.
  if (a.from && to < a.from) throw badInput('PERIOD_REVERSED');
  if (a.to && (to < from || to < BEGINNING)) throw badInput('PERIOD_BEFORE_DATA');
  const buckets = [...new Set(hamlets.map(bucketOf))];
  return { place, treeDay, ask: { buckets, hamlets, campaignId: a.campaignId ?? null, service: a.service, from, to } };
}

const basisOf = ({ place, ask, treeDay }: Asked, s: repository.SumsOfHamlets): FigureBasis => ({
  ...{ definitionVersion: DEFINITION_VERSION, ruleVersion: RULE_VERSION, treeDay, from: ask.from, to: ask.to },
  ...{ knownAt: s.knownAt, unsentPhones: s.unsentPhones, unsentSince: s.unsentSince },
  ...{ hamlets: ask.hamlets.length, ofHamlets: place.length },
});

/** Tiles of some hamlets, from the cells of all. */
function tilesFrom(cells: readonly Cell[], service: string, hamlets?: ReadonlySet<HamletId>): Tiles {
  const of = (s: string): Partial<Record<Measure, number>> => {
    const out: Partial<Record<Measure, number>> = {};
    for (const c of cells)
      if (c.service === s && (!hamlets || hamlets.has(c.hamletId))) out[c.measure] = (out[c.measure] ?? 0) + c.amount;
    return out;
  };
  return tilesOf(of(service), of('ALL'));
}

export async function figures(sql: PoolClient, actor: Actor, a: FiguresArgs): Promise<Figures> {
  const q = await asked(sql, actor, a);
  const sums = await repository.sums(sql, q.ask);
  const { cells, distinct } = sums;
  const basis = basisOf(q, sums);
  const whole = basis.hamlets === basis.ofHamlets;
  const tiles: FigureTiles | null = whole ? { ...tilesFrom(cells, a.service), distinctResidents: distinct } : null;
  return { basis, tiles, rows: rowsOf(q, sums) };
}

/** The units just below, each the sum of its hamlets; hamlets themselves where there is nothing between. */
function rowsOf({ place, ask }: Asked, { cells, answered }: repository.SumsOfHamlets): FigureRow[] {
  const seen = place.filter((h) => h.inScope);
  const units = new Set(seen.map((h) => h.childId));
  const byHamlet = units.size <= 1;
  const groups = new Map<
    string,
    { row: Pick<FigureRow, 'id' | 'name' | 'code' | 'isHamlet'>; hamlets: Set<HamletId> }
  >();
  for (const h of seen) {
    const isHamlet = byHamlet || h.childId === null;
    const id = isHamlet ? h.id : h.childId!;
    const known = groups.get(id);
    if (known) known.hamlets.add(h.id);
    else
      groups.set(id, {
        row: { id, name: isHamlet ? h.name : h.childName!, code: isHamlet ? null : h.childCode, isHamlet },
        hamlets: new Set([h.id]),
      });
  }
  return [...groups.values()].map(({ row, hamlets }) => {
    const tiles = tilesFrom(cells, ask.service, hamlets);
    const changes = answered.filter((x) => hamlets.has(x.hamletId));
    return { ...row, tiles, ...finishOf({ changes, goal: tiles.denominator, today: ask.to }) };
  });
}

/** One point for each day on which something changed, and for both ends. */
export async function curve(sql: PoolClient, actor: Actor, a: FiguresArgs): Promise<CurvePoint[]> {
  const { points, before } = await stands(sql, actor, a);
  return points.filter((p) => p.day !== before);
}

/** The curve's points, and one for all that stood before. */
export async function stands(
  sql: PoolClient,
  actor: Actor,
  a: FiguresArgs,
): Promise<{ points: CurvePoint[]; before: Day }> {
  const q = await asked(sql, actor, a);
  const changes = await repository.sumsByDay(sql, q.ask);
  const stand: Partial<Record<Measure, number>> = {};
  const points = new Map<Day, CurvePoint>();
  const before = addDays(q.ask.from, -1);
  const days = [...new Set([...changes.map((c) => c.day), q.ask.from, q.ask.to])].sort();
  for (const d of days) {
    for (const c of changes.filter((x) => x.day === d)) stand[c.measure] = (stand[c.measure] ?? 0) + c.amount;
    const { activated, denominator, reachedAndAnswered } = tilesOf(stand, {});
    points.set(d, { day: d, activated, denominator, reachedAndAnswered });
  }
  return { points: [...points.values()], before };
}

/** The number that a figure has in the tiles. */
const AMOUNT: Record<ListedFigure, (t: FigureTiles) => number> = {
  DENOMINATOR: (t) => t.denominator,
  ELIGIBLE: (t) => t.eligible,
  NOT_KNOWN_YET: (t) => t.notKnownYet,
  ACTIVATED: (t) => t.activated,
  ACTIVATED_HELPED: (t) => t.activatedHelped,
  FOUND_ACTIVE: (t) => t.foundActive,
  BLOCKED: (t) => t.blocked,
  DECLINED_FINAL: (t) => t.declinedFinal,
  REACHED_AND_ANSWERED: (t) => t.reachedAndAnswered,
  REMAINING: (t) => t.remaining,
  PERSON_TURNS: (t) => t.personTurns,
  DISTINCT_RESIDENTS: (t) => t.distinctResidents ?? 0,
};
/** Of the people who were only stated, those whom a figure counts. */
function unregisteredIn(figure: ListedFigure, { unregistered, closedDoors }: Unregistered): number {
  if (figure === 'NOT_KNOWN_YET' || figure === 'DENOMINATOR') return unregistered;
  if (figure === 'REMAINING') return unregistered - closedDoors;
  return figure === 'DECLINED_FINAL' || figure === 'REACHED_AND_ANSWERED' ? closedDoors : 0;
}

/** Before its first rule nobody is counted for a service, stated people neither. */
const hasRule = ({ service, to }: repository.SumAsk): boolean => to >= (rulesBegin(service as ServiceCode) ?? to);

export async function explanation(sql: PoolClient, actor: Actor, a: ExplanationArgs): Promise<FigureExplanation> {
  const q = await asked(sql, actor, a);
  const sums = await repository.sums(sql, q.ask);
  const { cells, distinct } = sums;
  const found = await behind(sql, { ...q.ask, figure: a.figure, first: a.first, after: nameAfter('behind', a.after) });
  const last = found.rows.at(-1);
  return {
    figure: a.figure,
    basis: basisOf(q, sums),
    amount: AMOUNT[a.figure]({ ...tilesFrom(cells, a.service), distinctResidents: distinct }),
    corrections: await corrections(sql, { ...q.ask, figure: a.figure }),
    listed: found.sum,
    unregistered: hasRule(q.ask) ? unregisteredIn(a.figure, found) : 0,
    residentCount: found.residents,
    residents: found.rows.map((r) => ({ ...r, reason: a.figure === 'REMAINING' ? reasonOf(r, actor.today) : null })),
    next: last && found.rows.length === a.first ? placeIn('behind', [last.givenName, last.residentId]) : null,
  };
}

const reasonOf = (r: BehindRow, today: Day) =>
  remainingReason({
    closed: r.closed,
    status: r.status ?? 'NOT_KNOWN_YET',
    started: r.state !== null && r.state !== 'NOT_STARTED',
    promised: r.returnOn !== null && r.returnOn >= today,
    lastOutcome: r.lastOutcome,
  });

export const anyInScope = (sql: PoolClient, { personId }: Actor, hamlets: readonly HamletId[]): Promise<boolean> =>
  repository.anyInScope(sql, personId, hamlets);

type Place = { readonly unitId?: UnitId | null; readonly hamletId?: HamletId | null; readonly treeDay?: Day | null };

/** The hamlets of a place on a day's tree, each with whether it lies in the own scope. */
export const placeOf = (sql: PoolClient, { personId, today }: Actor, a: Place): Promise<PlaceHamlet[]> =>
  repository.hamletsOf(sql, {
    ...{ personId, unitId: a.unitId ?? null, hamletId: a.hamletId ?? null, treeDay: a.treeDay ?? today },
  });

/** Those of the own scope, for other features that list what lies there. */
export const ownHamlets = async (sql: PoolClient, actor: Actor, a: Place): Promise<PlaceHamlet[]> =>
  (await placeOf(sql, actor, a)).filter((h) => h.inScope);

/** How many remain by reason, and how many are blocked by what; people stated and not registered are their own line. */
export async function whatRemains(sql: PoolClient, actor: Actor, a: FiguresArgs): Promise<WhatRemains> {
  const q = await asked(sql, actor, a);
  const { groups, blockers, unregistered } = await remainingGroups(sql, q.ask);
  const counts = new Map<string, number>();
  for (const g of groups) {
    const reason = remainingReason(g);
    counts.set(reason, (counts.get(reason) ?? 0) + g.count);
  }
  return {
    reasons: [...counts].map(([reason, count]) => ({ reason, count })),
    unregistered: hasRule(q.ask) ? unregistered : 0,
    blockers,
  };
}
