import type { PoolClient } from 'pg';
import type { ReadAct } from '@go-cua/domain/act';
import { bucketOf, type ActId, type HouseholdId, type ResidentId } from '@go-cua/domain/core';
import { changeHousehold, changeResident, type HouseholdChange, type ResidentChange } from '@go-cua/domain/correction';
import type { HouseholdCard } from '@go-cua/domain/household';
import type { ResidentCard } from '@go-cua/domain/resident';
import type { SubjectKeys } from './fieldwork.keys';
import { loadActs, loadKeys } from './fieldwork.load';
import type { Folded, OpenDoor } from './fold';
import { openAct } from './open-act';
import { actsOf, recipesOf, textOf } from './recipe';
import { standingCards } from './standing-cards';

/** What a screen shows of a household: as it was registered, with what was put right since. */
export function householdCard({ payload: p }: ReadAct, words: readonly ReadAct[]): HouseholdCard {
  const card: HouseholdCard = { ...(p as unknown as HouseholdCard), id: p['householdId'] as HouseholdId };
  return words.reduce((c, w) => changeHousehold(c, w.payload['change'] as HouseholdChange), card);
}
/** What a screen shows of a resident: as they were registered, with what was put right since. */
export function residentCard({ payload: p }: ReadAct, words: readonly ReadAct[], isHead: boolean | null): ResidentCard {
  const card: ResidentCard = {
    ...(p as unknown as ResidentCard),
    id: p['subjectId'] as ResidentId,
    middleName: (p['middleName'] as string | undefined) ?? '',
    ...(typeof p['idNumber'] === 'string' && { idNumberEnd: p['idNumber'].slice(-3) }),
    ...(isHead !== null && { isHead }),
  };
  return words.reduce((c, w) => changeResident(c, w.payload['change'] as ResidentChange), card);
}

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
 * Rows that are to be written: of cards that have none (a registration of this batch, or one that counts again), and of
 * those that are made of other acts than before. What is not in this batch is read from the log.
 */
export async function makeCards(sql: PoolClient, folded: Folded, subjectKeys: SubjectKeys): Promise<void> {
  const wanted = [...folded.touched].flatMap((open) => {
    const [was, is] = [recipesOf(open.before.facts), recipesOf(open.door.facts)];
    const changed = [...is.residents].filter(
      ([id, r]) => !open.erased.has(id) && (!open.people.has(id) || textOf(r) !== textOf(was.residents.get(id))),
    );
    const home = is.household && textOf(is.household) !== textOf(was.household) ? [is.household] : [];
    return [...home, ...changed.map(([, r]) => r)].map((recipe) => ({ open, recipe }));
  });
  if (wanted.length === 0) return;
  const read = await reader(sql, folded, subjectKeys, [...new Set(wanted.flatMap((w) => actsOf(w.recipe)))]);
  for (const { open, recipe } of wanted) {
    const act = read(recipe.fact.actId);
    if (!act) continue;
    const words = recipe.words.flatMap((id) => read(id) ?? []);
    if (recipe.fact.data.kind === 'registerHousehold')
      open.door = { ...open.door, household: householdCard(act, words) };
    else folded.residents.push({ card: residentCard(act, words, recipe.isHead), act, left: recipe.left });
  }
}

/** Acts of this batch as they were read, others opened from the log; none whose subject was erased. */
async function reader(sql: PoolClient, folded: Folded, subjectKeys: SubjectKeys, ids: readonly ActId[]) {
  const here = new Map([...folded.decided, ...folded.adopted].map(({ act }) => [act.envelope.id, act]));
  const stored = await loadActs(
    sql,
    ids.filter((id) => !here.has(id)),
  );
  const subjects = stored.map((a) => a.keySubjectId).filter((id) => !subjectKeys.find(id));
  subjectKeys.learn(await loadKeys(sql, subjects, [...new Set(subjects.map(bucketOf))]));
  const rows = new Map(stored.map((a) => [a.header.id, a]));
  return (id: ActId): ReadAct | null => {
    const row = rows.get(id);
    const act = here.get(id) ?? (row && openAct(row, subjectKeys));
    return act?.ok ? act : null;
  };
}
