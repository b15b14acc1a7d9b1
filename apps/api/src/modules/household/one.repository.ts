import type { PoolClient } from 'pg';
import type { Day, HamletId, HouseholdId, PersonId, ResidentId } from '@go-cua/domain/core';
import { FACT_JSON, type DoneRow } from '../fieldwork/fieldwork.rows';

export interface StandingRow {
  readonly service: string;
  readonly status: string;
  readonly answer: string | null;
  readonly state: string;
  readonly blocker: string | null;
  readonly since: Day;
}
export interface ResidentRow {
  readonly id: ResidentId;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly gender: string | null;
  readonly birthDay: Day | null;
  readonly birthYear: number | null;
  /** Sealed, base64; null when there is no number. */
  readonly phone: string | null;
  readonly phoneKind: string;
  readonly card: string;
  readonly residence: string;
  readonly idNumberEnd: string | null;
  readonly isHead: boolean;
  readonly registeredOn: Day;
  /** From this day on not here any more. */
  readonly leftOn: Day | null;
  readonly leftWhy: string | null;
  readonly standings: readonly StandingRow[];
}
export interface WholeHousehold {
  readonly id: HouseholdId;
  readonly hamletId: HamletId;
  readonly hamletKind: string;
  readonly hamletName: string;
  readonly lane: string;
  readonly number: string;
  readonly peopleStated: number;
  readonly availability: readonly string[];
  readonly note: string | null;
  readonly closedSince: Day | null;
  readonly notBefore: Day | null;
  readonly notBy: readonly PersonId[];
  readonly registeredOn: Day;
  readonly residents: readonly ResidentRow[];
  /** People who count and whose data were erased on request. */
  readonly erased: number;
  /** subject → wrapped key, base64. */
  readonly keys: Readonly<Record<string, string>>;
  readonly acts: readonly DoneRow[];
}

/** One statement: the door, its people with where they stand today, and every act that counts or waits. */
const ONE = `select h.id, h.scope_hamlet_id as "hamletId", k.kind as "hamletKind", coalesce(hv.name, '') as "hamletName", h.lane, h.number,
    h.people_stated as "peopleStated", h.availability, h.note, h.gone_since::text as "closedSince", h.not_before::text as "notBefore",
    h.not_by as "notBy", h.registered_on::text as "registeredOn",
    coalesce(r.residents, '[]') as residents, coalesce(r.erased, 0) as erased, coalesce(r.keys, '{}') as keys, coalesce(a.acts, '[]') as acts
  from household h join hamlet k on k.id = h.scope_hamlet_id
  left join lateral (select v.name from hamlet_version v where v.hamlet_id = h.scope_hamlet_id
      and (v.valid_from is null or v.valid_from <= $3::date) order by v.valid_from desc nulls last limit 1) hv on true
  left join lateral (select json_agg(json_build_object('id', r.id, 'familyName', r.family_name, 'middleName', r.middle_name, 'givenName', r.given_name,
        'gender', r.gender, 'birthDay', r.birth_day, 'birthYear', r.birth_year, 'phone', encode(r.phone_enc, 'base64'), 'phoneKind', r.phone_kind,
        'card', r.card, 'residence', r.residence, 'idNumberEnd', r.id_end, 'isHead', r.is_head, 'registeredOn', r.registered_on, 'leftOn', r.left_on, 'leftWhy', r.left_why,
        'standings', coalesce(s.standings, '[]')) order by r.is_head desc, r.registered_on, r.id) filter (where r.erased_at is null) as residents,
      (count(*) filter (where r.erased_at is not null))::int as erased,
      json_object_agg(r.id, encode(w.wrapped, 'base64')) filter (where w.wrapped is not null and r.phone_enc is not null) as keys
    from resident r
    left join secrets.subject_key w on w.bucket = $1 and w.bucket = r.bucket and w.subject_id = r.id
    left join lateral (select json_agg(json_build_object('service', s.service, 'status', s.status, 'answer', s.answer, 'state', s.state,
        'blocker', s.blocker, 'since', s.since) order by s.service) as standings
      from standing s where s.bucket = $1 and s.bucket = r.bucket and s.resident_id = r.id and s.since <= $3::date and (s.until is null or s.until > $3::date)) s on true
    where r.bucket = $1 and r.household_id = h.id) r on true
  left join lateral (select json_agg(json_build_object('fact', ${FACT_JSON}, 'receivedAt', floor(extract(epoch from a.received_at) * 1000)::float8,
        'review', a.review_code, 'outcome', a.outcome, 'teamName', t.name, 'author', case when p.id is not null then json_build_object('familyName', p.family_name,
          'middleName', coalesce(p.middle_name, ''), 'givenName', p.given_name) end) order by a.place) as acts
    from act a left join person p on p.id = a.author_id left join team t on t.id = a.team_id
    where a.bucket = $1 and a.household_id = h.id and a.facts is not null) a on true
  where h.bucket = $1 and h.id = $2 and h.erased_at is null
    and h.scope_hamlet_id in (select s.hamlet_id from scope_hamlet s where s.scope_id = $4 and s.identity)`;

export async function wholeHousehold(
  sql: PoolClient,
  a: { readonly bucket: number; readonly id: HouseholdId; readonly today: Day; readonly me: PersonId },
): Promise<WholeHousehold | null> {
  const { rows } = await sql.query<WholeHousehold>(ONE, [a.bucket, a.id, a.today, a.me]);
  return rows[0] ?? null;
}
