import type { PoolClient } from 'pg';
import type { ReadAct } from '@go-cua/domain/act';
import { bucketOf, type HouseholdId, type ResidentId } from '@go-cua/domain/core';
import type { HouseholdCard } from '@go-cua/domain/household';
import type { ResidentCard } from '@go-cua/domain/resident';
import type { SubjectKeys } from './fieldwork.keys';
import { loadActs, loadKeys } from './fieldwork.load';
import type { Folded, OpenDoor } from './fold';
import { openAct } from './open-act';
import { standingCards } from './standing-cards';

/** What a screen shows of a household, from the payload that registered it. */
export const householdCard = ({ payload: p }: ReadAct): HouseholdCard => ({
  ...(p as unknown as HouseholdCard),
  id: p['householdId'] as HouseholdId,
});
/** What a screen shows of a resident, from the payload that registered them. */
export const residentCard = ({ payload: p }: ReadAct): ResidentCard => ({
  ...(p as unknown as ResidentCard),
  id: p['subjectId'] as ResidentId,
  middleName: (p['middleName'] as string | undefined) ?? '',
  ...(typeof p['idNumber'] === 'string' && { idNumberEnd: p['idNumber'].slice(-3) }),
});

/** Rows of registrations that count no longer; whoever was erased has a row that says so. */
export function cardsGone(open: OpenDoor): { households: HouseholdId[]; residents: ResidentId[] } {
  const { household, residents } = standingCards(open.door.facts);
  const standing = new Set<string | undefined>(residents.map((f) => f.subjectId));
  return {
    households: open.before.household && !household ? [open.id] : [],
    residents: [...open.people].filter((id) => !standing.has(id) && !open.erased.has(id)) as ResidentId[],
  };
}

/**
 * A registration counts again that had no row: a leader kept it, or something rests on it after all. Its card is read
 * from this batch or from the log.
 */
export async function restoreCards(sql: PoolClient, folded: Folded, subjectKeys: SubjectKeys): Promise<void> {
  const made = new Set(folded.residents.map((r) => r.card.id as string));
  const wanted = [...folded.touched].flatMap((open) => {
    const { household, residents } = standingCards(open.door.facts);
    const people = residents.filter((f) => !open.people.has(f.subjectId!) && !made.has(f.subjectId!));
    return [...(household && !open.door.household ? [household] : []), ...people].map((fact) => ({ open, fact }));
  });
  if (wanted.length === 0) return;
  const here = new Map(folded.decided.map((d) => [d.act.envelope.id, d.act]));
  const stored = await loadActs(
    sql,
    wanted.map((w) => w.fact.actId).filter((id) => !here.has(id)),
  );
  const subjects = stored.map((a) => a.keySubjectId).filter((id) => !subjectKeys.find(id));
  subjectKeys.learn(await loadKeys(sql, subjects, [...new Set(subjects.map(bucketOf))]));
  for (const { open, fact } of wanted) {
    const row = stored.find((a) => a.header.id === fact.actId);
    const act = here.get(fact.actId) ?? (row && openAct(row, subjectKeys));
    if (!act?.ok) continue;
    if (fact.data.kind === 'registerHousehold') open.door = { ...open.door, household: householdCard(act) };
    else folded.residents.push({ card: residentCard(act), act });
  }
}
