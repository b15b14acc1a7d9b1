import type { ActId, HouseholdId } from '@go-cua/domain/core';
import type { Door } from '@go-cua/domain/household';
import { unseal } from '../../keys/seal';
import type { SubjectKeys } from './fieldwork.keys';
import type { DoorRow } from './fieldwork.load';
import { toFact, type WaitingRow } from './fieldwork.rows';
import type { OpenDoor, Verdict, WaitingAct } from './fold';
import { withPhone } from './pull.service';

/** A door as it was loaded, opened for a batch: cards with their numbers, facts, and what waits for the home. */
export function openDoor(d: DoorRow, waiting: readonly WaitingRow[], keys: SubjectKeys): OpenDoor {
  const facts = d.facts.map(toFact);
  const before: Door = { household: d.household, residents: d.cards.map((c) => withPhone(c, keys)), facts };
  return {
    ...{ id: d.id as HouseholdId, before, door: before, place: d.place },
    verdictsBefore: new Map(Object.entries(d.verdicts) as [ActId, Verdict][]),
    people: new Set(d.people),
    erased: new Set(d.erased),
    forgotten: new Set(d.forgotten),
    waiting: waiting.filter((w) => w.fact.householdId === d.id).flatMap((w) => openWaiting(w, keys)),
  };
}

function openWaiting(w: WaitingRow, keys: SubjectKeys): WaitingAct[] {
  const key = keys.find(w.keySubjectId);
  // Without a key its subject was erased: there is nothing left to decide.
  if (!key) return [];
  const payload = unseal(key, w.sealed, `act:${w.header.id}`).toString('utf8');
  const { receivedAt, inScope, campaign } = w;
  const envelope = { ...w.header, payload };
  return [{ envelope, fact: toFact(w.fact), receivedAt, inScope, campaign: campaign ?? undefined }];
}
