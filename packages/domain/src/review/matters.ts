import type { ActId } from '../core';
import { byDayThenId, isKind, type Fact } from '../act/fact';
import type { ReceiptCode } from '../act/envelope';
import { departureBehind, departures } from '../correction/departure';
import { isWord, topicOf } from '../correction/words';
import { goWith } from './rests';
import { DUPLICATE_WITHIN_MS } from './duplicates';
import { inEffect } from './effect';

/** Acts of one household that wait for one decision, and what they are held against. */
export interface Matter {
  /** The first act's id: it names the matter as long as it is open. */
  readonly id: ActId;
  readonly code: ReceiptCode;
  readonly acts: readonly Fact[];
  /** What counts already and stands on the other side: the earlier of two like visits, the act to be taken back. */
  readonly beside: readonly Fact[];
  /** Acts that would go with the one that is to be taken back. */
  readonly rest: number;
}

/** What a leader may say of a matter: these of its acts count, the others do not. */
export interface Answer {
  readonly keep: readonly ActId[];
}

/**
 * The open matters of a household, from its facts and what of them waits (`actsInReview`): one decision each. Acts of
 * one person that wait for one reason on one day belong together; a contradiction is all sides of it.
 */
export function mattersOf(facts: readonly Fact[], waiting: ReadonlyMap<ActId, ReceiptCode>): Matter[] {
  const groups = new Map<string, Fact[]>();
  const now = inEffect(facts);
  for (const f of [...now].sort(byDayThenId)) {
    const code = waiting.get(f.actId);
    if (!code) continue;
    const key = `${code} ${groupOf(f, code)}`;
    groups.set(key, [...(groups.get(key) ?? []), f]);
  }
  return [...groups.values()].map((acts) => {
    const code = waiting.get(acts[0]!.actId)!;
    return { id: acts[0]!.actId, code, acts, beside: besideOf(acts[0]!, code, now), rest: restOf(acts[0]!, now) };
  });
}

function groupOf(f: Fact, code: ReceiptCode): string {
  if (code === 'CONTRADICTION') return `${f.subjectId} ${f.data.kind === 'advanceActivation' ? f.data.service : ''}`;
  if (code === 'CORRECTED_TWICE' && isWord(f)) return `${f.subjectId ?? ''} ${topicOf(f)}`;
  if (code === 'NO_LONGER_HERE') return `${f.subjectId ?? ''} ${f.authorId} ${f.day}`;
  if (code === 'POSSIBLE_DUPLICATE' || code === 'OTHERS_REST_ON_IT' || code === 'OFF_THE_LIST') return f.actId;
  return `${f.authorId} ${f.day}`;
}

function besideOf(f: Fact, code: ReceiptCode, facts: readonly Fact[]): Fact[] {
  const { data } = f;
  if (data.kind === 'withdrawAct') return facts.filter((g) => g.actId === data.of);
  if (code === 'NO_LONGER_HERE') {
    const gone = departureBehind(f, departures(facts));
    return gone ? [gone.by] : [];
  }
  const visits = facts.filter(isKind('recordVisit')).filter((v) => v.actId !== f.actId && !v.waits);
  if (code === 'POSSIBLE_DUPLICATE')
    return visits.filter((v) => Math.abs(v.at - f.at) <= DUPLICATE_WITHIN_MS).slice(0, 1);
  if (code === 'OFF_THE_LIST') return visits.filter((v) => v.data.decline === 'FINAL').slice(0, 1);
  return [];
}

function restOf({ data }: Fact, facts: readonly Fact[]): number {
  return data.kind === 'withdrawAct' ? goWith(facts, data.of) : 0;
}

/** One side of a contradiction, or of two corrections, is kept, and the others are not; anything else counts or does not, as a whole. */
export function answersTo({ code, acts }: Matter): Answer[] {
  const none = { keep: [] };
  if (code === 'UNKNOWN_HOUSEHOLD') return [none];
  if (code !== 'CONTRADICTION' && code !== 'CORRECTED_TWICE') return [{ keep: acts.map((f) => f.actId) }, none];
  const sides = new Map<string, ActId[]>();
  for (const f of acts) {
    const side = `${f.authorId} ${f.installationId}`;
    sides.set(side, [...(sides.get(side) ?? []), f.actId]);
  }
  return [...[...sides.values()].map((keep) => ({ keep })), none];
}
