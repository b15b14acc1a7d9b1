import { bucketOf, yearOf, type Day, type HamletId } from '@go-cua/domain/core';
import { SERVICES_WITH_RULES } from '@go-cua/domain/eligibility';
import { countedFacts, houseOf, residentDays, standingTimeline } from '@go-cua/domain/figures';
import { isKind } from '@go-cua/domain/act';
import { fold, parsePhone } from '@go-cua/domain/text';
import { askedNoMore, closingOf, counting, registeredResidents, visitsOf, type Door } from '@go-cua/domain/household';
import type { Keys } from '../../keys';
import { phoneHash } from '../../keys/personal';
import { keyedHash, seal } from '../../keys/seal';
import type { NewEntry, NewResident } from './fold';

/** Where a line without a campaign is added up: the nil UUID (RFC 9562, 5.9), since a key holds no null. */
export const NO_CAMPAIGN = '00000000-0000-0000-0000-000000000000';

/** The row of a registered door, from the card and the facts; null while it is not registered. */
export function householdRow({ household: h, facts }: Door) {
  const registration = counting(facts).find(isKind('registerHousehold'));
  if (!h || !registration) return null;
  const closing = closingOf(facts);
  return {
    bucket: bucketOf(h.id),
    id: h.id,
    scope_hamlet_id: h.hamletId,
    hamlet_id: registration.hamletId,
    lane: h.lane,
    number: h.number,
    folded: fold(`${h.lane} ${h.number}`),
    people_stated: h.peopleStated,
    services: registration.data.services ?? ['EID_LEVEL_1'],
    availability: h.availability,
    note: h.note ?? null,
    gone_since: closing.gone?.since ?? null,
    not_before: closing.notBefore ?? null,
    not_by: closing.notBy ?? [],
    // Where nobody goes any more, nobody is asked.
    ask_no_more: closing.gone
      ? []
      : askedNoMore(facts)
          .map((s) => `${s.residentId}:${s.service}`)
          .sort(),
    registered_on: registration.day,
    ...whatListsSay(facts),
  };
}

/** How many are registered, and the visits that everybody may know of: a no is told by the log, to whom it may. */
function whatListsSay(facts: Door['facts']) {
  const visits = visitsOf(facts).filter((f) => !f.waits && f.data.outcome !== 'DECLINED');
  const last = visits.at(-1);
  return {
    registered: new Set(registeredResidents(facts).map((f) => f.subjectId)).size,
    visits: visits.length,
    last_visit: last?.actId ?? null,
    last_visit_on: last?.day ?? null,
    last_outcome: last?.data.outcome ?? null,
    return_on: last?.data.returnOn ?? null,
    return_at: last?.data.returnAt ?? null,
  };
}

/** The personal part of a card, with phone and ID number sealed by the resident's own key. */
export function residentRow(
  { card: r, act, left }: NewResident,
  hamletId: HamletId,
  day: Day,
  keys: Keys,
  key: Buffer,
) {
  const phone = r.phone === undefined ? null : parsePhone(r.phone, { demo: true });
  const number = phone?.ok ? phone.value : null;
  const idNumber = typeof act.payload['idNumber'] === 'string' ? act.payload['idNumber'] : null;
  return {
    bucket: bucketOf(r.id),
    id: r.id,
    household_id: r.householdId,
    scope_hamlet_id: hamletId,
    family_name: r.familyName,
    middle_name: r.middleName,
    given_name: r.givenName,
    folded: fold([r.familyName, r.middleName, r.givenName].filter(Boolean).join(' ')),
    gender: r.gender ?? null,
    birth_day: r.birth && 'day' in r.birth ? r.birth.day : null,
    birth_year: r.birth ? ('day' in r.birth ? yearOf(r.birth.day) : r.birth.year) : null,
    phone_enc: number && seal(key, number, `resident.phone:${r.id}`),
    phone_hash: number && phoneHash(keys, number),
    phone_kind: r.phoneKind,
    card: r.card,
    residence: r.residence,
    id_enc: idNumber && seal(key, idNumber, `resident.id:${r.id}`),
    id_hash: idNumber && keyedHash(keys.deriveKey('identity/id-index'), idNumber),
    id_end: r.idNumberEnd ?? null,
    is_head: r.isHead,
    registered_on: day,
    left_on: left?.on ?? null,
    left_why: left?.why ?? null,
  };
}

export function standingRows(door: Door) {
  const h = door.household;
  if (!h) return [];
  const house = houseOf(countedFacts(door.facts));
  return SERVICES_WITH_RULES.flatMap((service) => standingTimeline(house, service)).map((s) => ({
    bucket: bucketOf(s.residentId),
    resident_id: s.residentId,
    service: s.service,
    since: s.since,
    until: s.until,
    household_id: h.id,
    scope_hamlet_id: h.hamletId,
    hamlet_id: s.hamletId,
    status: s.status,
    answer: s.answer,
    state: s.state,
    blocker: s.blocker,
  }));
}

export function residentDayRows(door: Door) {
  const h = door.household;
  if (!h) return [];
  const rows = new Map<string, ReturnType<typeof one>>();
  const one = (l: ReturnType<typeof residentDays>[number]) => ({
    bucket: bucketOf(l.residentId!),
    resident_id: l.residentId!,
    day: l.day,
    campaign_id: l.campaignId ?? NO_CAMPAIGN,
    hamlet_id: l.hamletId,
    team_id: l.teamId ?? NO_CAMPAIGN,
    scope_hamlet_id: h.hamletId,
    turns: 0,
  });
  for (const line of residentDays(door.facts)) {
    const row = one(line);
    const key = [row.resident_id, row.day, row.campaign_id, row.hamlet_id, row.team_id].join();
    rows.set(key, { ...row, turns: (rows.get(key)?.turns ?? 0) + line.amount });
  }
  return [...rows.values()];
}

export function entryRows(entries: readonly NewEntry[]) {
  const n = new Map<string, number>();
  return entries.map((e) => {
    n.set(e.actId, (n.get(e.actId) ?? 0) + 1);
    return {
      bucket: bucketOf(e.actId),
      act_id: e.actId,
      n: n.get(e.actId)!,
      campaign_id: e.campaignId,
      team_id: e.teamId,
      hamlet_id: e.hamletId,
      service: e.service,
      day: e.day,
      known_on: e.knownOn,
      measure: e.measure,
      delta: e.delta,
      definition_version: e.definitionVersion,
    };
  });
}

/** Entries added up by campaign × hamlet × service × day × measure, sorted: rows are locked in one order. */
export function rollupRows(entries: readonly NewEntry[]) {
  const sums = new Map<string, ReturnType<typeof one>>();
  const one = (e: NewEntry) => ({
    bucket: bucketOf(e.actId),
    campaign_id: e.campaignId ?? NO_CAMPAIGN,
    hamlet_id: e.hamletId,
    service: e.service,
    day: e.day,
    measure: e.measure,
    amount: 0,
  });
  for (const e of entries) {
    const row = one(e);
    const key = [
      String(row.bucket).padStart(4, '0'),
      row.campaign_id,
      row.hamlet_id,
      row.service,
      row.day,
      row.measure,
    ].join('|');
    sums.set(key, { ...row, amount: (sums.get(key)?.amount ?? 0) + e.delta });
  }
  return [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
    .filter((row) => row.amount !== 0);
}
