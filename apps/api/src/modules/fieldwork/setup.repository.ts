import type { PoolClient } from 'pg';
import type { Day, HamletId, PersonId } from '@go-cua/domain/core';
import { span } from '../../database/span';
import { sharesOf } from './shared.repository';

const PERSON = (p: string) =>
  `json_build_object('id', ${p}.id, 'familyName', ${p}.family_name, 'middleName', ${p}.middle_name, 'givenName', ${p}.given_name)`;

/** Who of outing `o` checked in and out; attendance lies in the buckets of its hamlets, which are among `$3`. */
const ATTENDANCE = `coalesce((select json_agg(json_build_object('personId', w.author_id, 'checkedInAt', w.came, 'checkedOutAt', w.went) order by w.came, w.author_id)
  from (select a.author_id, floor(extract(epoch from min(a.at) filter (where a.kind = 'checkIn')) * 1000)::float8 as came,
      floor(extract(epoch from max(a.at) filter (where a.kind = 'checkOut')) * 1000)::float8 as went
    from outing_hamlet oh join act a on a.bucket = app.bucket_of(oh.hamlet_id) and a.bucket = any ($3) and a.outing_id = oh.outing_id
    where oh.outing_id = o.id and a.kind in ('checkIn', 'checkOut') and a.facts is not null group by a.author_id) w), '[]')`;

/** The hamlets of which the set-up counts doors and attendance: those in scope, and those of the outings that it tells. */
const HAMLETS = `select s.hamlet_id as id from scope_hamlet s where s.scope_id = $1 and s.identity
  union select oh.hamlet_id from outing o join outing_hamlet oh on oh.outing_id = o.id
    where o.day between $2::date - 1 and $2::date + 31 and o.team_id in (select g.team_id from role_grant g where g.person_id = $1)`;

/**
 * One statement: the reader's teams with their people, the hamlets in scope, the campaigns of those teams (of all in
 * scope for a coordinator), and their outings from yesterday to a month ahead, with who of the team is out.
 */
const SET_UP = `with mine as (select distinct g.team_id from role_grant g join team t on t.id = g.team_id
      where g.person_id = $1 and g.role in ('VOLUNTEER', 'TEAM_LEADER') and ${span('g', '$2::date')} and ${span('t', '$2::date')}),
    reach as (select s.hamlet_id from scope_hamlet s where s.scope_id = $1 and s.identity),
    led as (select distinct h.team_id from team_hamlet h join team t on t.id = h.team_id where h.hamlet_id in (select hamlet_id from reach)
      and ${span('h', '$2::date')} and ${span('t', '$2::date')}),
    teams as (select t.* from team t where t.id in (select team_id from mine)
      or (t.id in (select team_id from led) and not exists (select from mine)))
  select json_build_object(
    'me', (select json_build_object('id', p.id, 'familyName', p.family_name, 'middleName', p.middle_name, 'givenName', p.given_name,
        'roles', coalesce((select json_agg(distinct g.role) from role_grant g where g.person_id = $1 and ${span('g', '$2::date')}), '[]'))
      from person p where p.id = $1),
    'teams', coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name, 'kind', t.kind,
        'hamletIds', coalesce((select json_agg(h.hamlet_id) from team_hamlet h where h.team_id = t.id and ${span('h', '$2::date')}), '[]'),
        'leaderIds', coalesce((select json_agg(g.person_id) from role_grant g where g.team_id = t.id and g.role = 'TEAM_LEADER' and ${span('g', '$2::date')}), '[]'),
        'deputyIds', coalesce((select json_agg(g.person_id) from role_grant g where g.team_id = t.id and g.role = 'TEAM_LEADER' and g.deputy and ${span('g', '$2::date')}), '[]'),
        'members', coalesce((select json_agg(${PERSON('p')} order by p.given_name collate "vi-x-icu", p.id) from person p
          where p.id in (select g.person_id from role_grant g where g.team_id = t.id and ${span('g', '$2::date')})), '[]')) order by t.name, t.id)
      from teams t), '[]'),
    'hamlets', coalesce((select json_agg(json_build_object('id', h.hamlet_id, 'kind', k.kind, 'name', h.name, 'unitId', h.parent_id,
        'unitName', u.full_name,
        'doors', (select count(*)::int from feed f where f.bucket = app.bucket_of(h.hamlet_id) and f.bucket = any ($3)
          and f.hamlet_id = h.hamlet_id and not f.gone)) order by h.name collate "vi-x-icu", h.hamlet_id)
      from hamlet_version h join hamlet k on k.id = h.hamlet_id join unit_version u on u.unit_id = h.parent_id and ${span('u', '$2::date')}
      where h.hamlet_id in (select hamlet_id from reach) and ${span('h', '$2::date')}), '[]'),
    'hamletsAway', coalesce((select json_agg(json_build_object('id', h.hamlet_id, 'kind', k.kind, 'name', h.name) order by h.name collate "vi-x-icu", h.hamlet_id)
      from hamlet_version h join hamlet k on k.id = h.hamlet_id where ${span('h', '$2::date')} and h.hamlet_id not in (select hamlet_id from reach)
        and h.hamlet_id in (select oh.hamlet_id from outing o join outing_hamlet oh on oh.outing_id = o.id
          where o.day = $2::date and o.cancelled_at is null and o.team_id in (select team_id from mine))), '[]'),
    'campaigns', coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'hotline', c.hotline, 'asksIdNumber', c.asks_id_number,
        'validFrom', c.valid_from, 'validTo', c.valid_to,
        'services', coalesce((select json_agg(s.service order by s.service) from campaign_service s where s.campaign_id = c.id and ${span('s', '$2::date')}), '[]'),
        'teamIds', (select json_agg(ct.team_id) from campaign_team ct where ct.campaign_id = c.id and ct.team_id in (select id from teams))) order by c.valid_from, c.id)
      from campaign c where c.status in ('OPEN', 'CLOSING') and exists
        (select from campaign_team ct where ct.campaign_id = c.id and ct.team_id in (select id from teams))), '[]'),
    'outings', coalesce((select json_agg(json_build_object('id', o.id, 'campaignId', o.campaign_id, 'teamId', o.team_id, 'kind', o.kind,
        'day', o.day, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'place', o.place, 'cancelled', o.cancelled_at is not null,
        'hamletIds', coalesce((select json_agg(h.hamlet_id) from outing_hamlet h where h.outing_id = o.id), '[]'),
        'movedFrom', case when o.moved_from_day is not null then json_build_object('day', o.moved_from_day, 'startsAt', o.moved_from_starts_at, 'endsAt', o.moved_from_ends_at) end,
        'attendance', ${ATTENDANCE}, 'shares', ${sharesOf('o.id', '$3')}) order by o.day, o.starts_at, o.id)
      from outing o where o.team_id in (select id from teams) and o.day between $2::date - 1 and $2::date + 31), '[]'),
    'serverEpoch', (select epoch from setup_version)) as work`;

/** Hamlets whose buckets hold what `readSetUp` counts; small tables alone are asked. */
export async function hamletsOfSetUp(sql: PoolClient, personId: PersonId, today: Day): Promise<HamletId[]> {
  return (await sql.query<{ id: HamletId }>(HAMLETS, [personId, today])).rows.map((r) => r.id);
}

/** @typeParam SetUp the shape that the statement builds, as the API says it */
export async function readSetUp<SetUp>(
  sql: PoolClient,
  a: { readonly personId: PersonId; readonly today: Day; readonly buckets: readonly number[] },
): Promise<SetUp> {
  const { rows } = await sql.query<{ work: SetUp }>(SET_UP, [a.personId, a.today, a.buckets]);
  return rows[0]!.work;
}
