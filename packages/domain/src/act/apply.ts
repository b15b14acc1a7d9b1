import {
  changeHousehold,
  changeResident,
  householdGroup,
  standingWords,
  residentGroup,
  type HouseholdChange,
  type HouseholdGroup,
  type ResidentChange,
  type ResidentGroup,
} from '../correction';
import type { Door } from '../household/door';
import type { ResidentCard } from '../resident';
import { inEffect, isAboutActs } from '../review';
import type { Decision } from './decision';
import { isKind } from './fact';

/** A door after a decision: what the next act of the batch, or the next screen, sees. */
export function applyDecision(door: Door, decision: Decision): Door {
  const { fact, resident, household } = decision;
  if (!fact) return door;
  const facts = [...door.facts, fact];
  const replaced = replacedBy(door, decision);
  const after: Door = {
    household: household ?? door.household,
    residents: resident ? withCard(door.residents, resident) : door.residents,
    facts,
    ...(door.closing && { closing: door.closing }),
    ...(door.erased && { erased: door.erased }),
    ...(replaced && { replaced }),
  };
  if (isAboutActs(fact)) return withoutTakenBack(after, door);
  return fact.data.kind === 'changeHead' ? withHead(after) : after;
}

/** In its own place: who is corrected stays where they stood in the list. */
const withCard = (all: Door['residents'], card: ResidentCard): Door['residents'] =>
  all.some((r) => r.id === card.id) ? all.map((r) => (r.id === card.id ? card : r)) : [...all, card];

/** What a correction took the place of, so that taking it back on this phone shows it again. */
function replacedBy(door: Door, { fact, resident, household }: Decision): Door['replaced'] {
  const data = fact!.data;
  const card = resident && door.residents.find((r) => r.id === resident.id);
  if (data.kind === 'correctResident' && card)
    return [...(door.replaced ?? []), { by: fact!.actId, residentId: card.id, was: residentGroup(card, data.group) }];
  if (data.kind === 'correctHousehold' && household && door.household)
    return [...(door.replaced ?? []), { by: fact!.actId, was: householdGroup(door.household, data.group) }];
  return door.replaced;
}

function withHead(door: Door): Door {
  const head = standingWords(inEffect(door.facts)).head?.data.headResidentId;
  return head ? { ...door, residents: door.residents.map((r) => ({ ...r, isHead: r.id === head })) } : door;
}

/** Nobody is shown whose registration was taken back, no home either, and no correction. */
function withoutTakenBack(door: Door, before: Door): Door {
  const gone = new Set(door.facts.map((f) => f.actId));
  for (const f of inEffect(door.facts)) gone.delete(f.actId);
  const registrations = door.facts.filter((f) => gone.has(f.actId));
  const people = new Set(registrations.filter(isKind('registerResident')).map((f) => f.subjectId));
  const after = {
    ...door,
    household: registrations.some(isKind('registerHousehold')) ? null : door.household,
    residents: door.residents.filter((r) => !people.has(r.id)),
  };
  return withHead(asBefore(after, before, gone));
}

/** Words that stood and stand no more: what they replaced is shown again, as far as this phone knows it. */
function asBefore(door: Door, before: Door, gone: ReadonlySet<string>): Door {
  const stood = standingWords(inEffect(before.facts));
  let { household, residents } = door;
  for (const { by, residentId, was } of [...(door.replaced ?? [])].reverse()) {
    if (!gone.has(by)) continue;
    if (residentId && stood.of(residentId, was.group as ResidentGroup)?.actId === by)
      residents = residents.map((r) => (r.id === residentId ? changeResident(r, was as ResidentChange) : r));
    else if (household && stood.ofHome(was.group as HouseholdGroup)?.actId === by)
      household = changeHousehold(household, was as HouseholdChange);
  }
  return { ...door, household, residents };
}
