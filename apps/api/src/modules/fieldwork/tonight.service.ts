import type { PoolClient } from 'pg';
import { bucketOf, VIETNAM_OFFSET_MS, type OutingId } from '@go-cua/domain/core';
import type { Door } from '@go-cua/domain/household';
import { carriedOver, holdersOf, tonightList, type RoundEntry, type RoundSituation } from '@go-cua/domain/round';
import type { Actor } from '../../database/scope';
import { toFact } from './fieldwork.rows';
import { closingOf } from './pull.service';
import { wordOf } from './shared.repository';
import { doorsOf, outingTonight, type OutingTonight, type TonightRow } from './tonight.repository';
import type { Tonight, TonightDoor } from './tonight.type';

/**
 * The list of an outing in the order in which the phone shows it, by the same rule (`tonightList`); null when there is
 * no such outing in the reader's scope. Before its day it is the list of that evening, as far as it is known today.
 * @param first doors told; the counts are of all
 */
export async function tonight(
  sql: PoolClient,
  { now }: { now(): number },
  actor: Actor,
  id: OutingId,
  first: number,
): Promise<Tonight | null> {
  const outing = await outingTonight(sql, actor.personId, id);
  if (!outing) return null;
  const hamletIds = outing.hamlets.map((h) => h.id);
  const buckets = [...new Set(hamletIds.map(bucketOf))];
  const read = await doorsOf(sql, { id, hamlets: hamletIds, buckets });
  const holders = holdersOf(read.shares.map(wordOf));
  const list = tonightList(read.doors.map(doorOf), {
    ...{ ...whenOf(outing, actor, now()), personId: actor.personId, holders },
    outing: { teamId: outing.teamId, hamletIds },
  });
  const names = new Map(outing.hamlets.map((h) => [h.id, h.name]));
  const told = ({ lastVisit, along: _, ...e }: RoundEntry): TonightDoor => ({
    ...{ ...e, hamletName: names.get(e.hamletId) ?? '' },
    holderId: holders.get(e.householdId),
    ...{ lastOutcome: lastVisit?.outcome, lastVisitOn: lastVisit?.day },
  });
  const { open, visited, leftOut, next, lateForNewDoor, helpedTonight } = list;
  return {
    ...{ outingId: outing.id, next, lateForNewDoor, helpedTonight },
    ...{ open: open.length, visited: visited.length, leftOut: leftOut.length, carried: carriedOver(list) },
    doors: [...open, ...visited, ...leftOut].slice(0, first).map(told),
  };
}

function whenOf(o: OutingTonight, { today }: Actor, now: number): Pick<RoundSituation, 'today' | 'now'> {
  if (o.day <= today) return { today, now };
  return { today: o.day, now: Date.parse(`${o.day}T00:00:00Z`) - VIETNAM_OFFSET_MS + o.startsAt * 60_000 };
}

const doorOf = ({ household, facts, closing, erased }: TonightRow): Door => ({
  ...{ household, residents: [], facts: facts.map(toFact), closing: closingOf(closing), erased },
});
