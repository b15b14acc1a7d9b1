import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '@go-cua/domain/core';
import { anId, askVia, aVillage, TODAY, type Village } from '../../../test/kit';
import { withScope } from '../../database/scope';

let v: Village;
let ask: ReturnType<typeof askVia>;
/** A province above the village's commune, another commune in it, and who works there. */
const [province, elsewhere, farTeam] = [anId(), anId(), anId()];
const people = {
  chief: anId<PersonId>(),
  both: anId<PersonId>(),
  neighbour: anId<PersonId>(),
  operator: anId<PersonId>(),
  otherLeader: anId<PersonId>(),
};

beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  const put = (text: string, values: unknown[]) => v.admin.query(text, values);
  for (const [id, level, code, name, parent] of [
    [province, 'PROVINCE', '66', 'Tỉnh Đắk Lắk', null],
    [elsewhere, 'COMMUNE', '22141', 'Xã Tuy An Nam', province],
  ] as const) {
    await put('insert into app.unit (id, level) values ($1, $2)', [id, level]);
    await put(
      `insert into app.unit_version (id, unit_id, code, name, full_name, type, parent_id, source) values ($1, $2, $3, $4, $4, $5, $6, 'story')`,
      [anId(), id, code, name, level, parent],
    );
  }
  await put('update app.unit_version set parent_id = $1 where unit_id = $2', [province, v.commune]);
  await put(
    `insert into app.team (id, kind, name, unit_id, valid_from) values ($1, 'YOUTH_SHOCK_TEAM', 'Đội xa', $2, '2026-01-01')`,
    [farTeam, elsewhere],
  );
  for (const [name, id] of Object.entries(people))
    await put(
      `insert into app.person (id, family_name, given_name, name_folded, phone_enc, phone_hash, phone_end, created_at) values ($1, 'Mẫu', $2, $2, '', $3, '000', now())`,
      [id, name, Buffer.from(id)],
    );
  const grant = (person: PersonId, role: string, place: { unit?: string; team?: string }) =>
    put(
      `insert into app.role_grant (id, person_id, role, unit_id, team_id, valid_from) values ($1, $2, $3, $4, $5, '2026-01-01')`,
      [anId(), person, role, place.unit ?? null, place.team ?? null],
    );
  await grant(people.chief, 'COORDINATOR', { unit: province });
  await grant(people.chief, 'VOLUNTEER', { team: v.team });
  await grant(people.both, 'VOLUNTEER', { team: v.team });
  await grant(people.both, 'OBSERVER', { unit: elsewhere });
  await grant(people.neighbour, 'VOLUNTEER', { team: farTeam });
  await grant(people.otherLeader, 'TEAM_LEADER', { team: v.otherTeam });
  await grant(people.operator, 'OPERATOR', {});
  await grant(people.operator, 'VOLUNTEER', { team: v.team });
});
afterAll(() => v.end());

const refusalOf = async (who: PersonId, field: string, query: string, variables: Record<string, unknown>) => {
  const { data, codes } = await ask(who, query, variables);
  if (codes.length > 0) return codes[0];
  return (data![field] as { refusal: { code: string } | null }).refusal?.code ?? 'DONE';
};
const invite = (who: PersonId, id: PersonId) =>
  refusalOf(who, 'invitePerson', 'mutation ($id: UUID!) { invitePerson(personId: $id) { refusal { code } } }', { id });
const pause = (who: PersonId, id: PersonId) =>
  refusalOf(
    who,
    'pausePerson',
    'mutation ($id: UUID!) { pausePerson(personId: $id, paused: true) { refusal { code } } }',
    { id },
  );
const rename = (who: PersonId, id: PersonId) =>
  refusalOf(
    who,
    'updatePerson',
    'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { refusal { code } } }',
    {
      input: { id, name: 'Lê Thị Mẫu', phone: '0957777777' },
    },
  );

describe('an invitation is a key to the account, so', () => {
  it('nobody invites, pauses or renames a person whose rights reach further than the own', async () => {
    for (const who of [people.chief, people.both, people.operator])
      for (const act of [invite, pause, rename]) expect(await act(v.coordinator, who)).toBe('PERSON_REACHES_FURTHER');
    for (const act of [invite, pause, rename])
      expect(await act(v.coordinator, people.neighbour)).toBe('PERSON_UNKNOWN');
  });

  it('the coordinator of the level above may, and of the own people everybody who coordinates them', async () => {
    expect(await invite(people.chief, people.both)).toBe('DONE');
    expect(await invite(people.chief, v.coordinator)).toBe('DONE');
    expect(await invite(v.coordinator, v.volunteer)).toBe('DONE');
  });

  it('a leader gives one to members of the own team alone, and a volunteer to nobody', async () => {
    for (const member of [v.volunteer, v.mate]) expect(await invite(v.leader, member)).toBe('DONE');
    expect(await invite(people.otherLeader, v.stranger)).toBe('DONE');
    // Another team's leader does not even learn that there is such a person, or may not be them.
    for (const member of [v.volunteer, v.mate]) expect(await invite(people.otherLeader, member)).not.toBe('DONE');
    expect(await invite(v.leader, v.stranger)).not.toBe('DONE');
    for (const who of [people.chief, people.both, people.operator, v.leader])
      expect(await invite(v.leader, who)).toBe('PERSON_REACHES_FURTHER');
    expect(await invite(v.volunteer, v.mate)).toBe('FORBIDDEN');
    for (const act of [pause, rename]) expect(await act(v.leader, v.mate)).toBe('FORBIDDEN');
  });
});

describe('with the first wall off, the database alone', () => {
  const asks = (who: PersonId, text: string, values: unknown[]) =>
    withScope(v.pool, { personId: who, today: TODAY }, async (sql) => (await sql.query(text, values)).rowCount ?? 0);
  const refused = /row-level security/;
  const newGrant = (who: PersonId, person: PersonId, role: string, place: { unit?: string; team?: string }) =>
    asks(
      who,
      `insert into role_grant (id, person_id, role, unit_id, team_id, valid_from, granted_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [anId(), person, role, place.unit ?? null, place.team ?? null, TODAY, who],
    );

  it('lets nobody give a role at a place that they do not coordinate', async () => {
    for (const [who, place] of [
      [v.volunteer, { unit: v.commune }],
      [v.leader, { unit: v.commune }],
      [v.observer, { unit: v.commune }],
      [v.coordinator, { unit: province }],
      [v.coordinator, { unit: elsewhere }],
    ] as const)
      await expect(newGrant(who, who, 'COORDINATOR', place)).rejects.toThrow(refused);
    await expect(newGrant(v.coordinator, v.volunteer, 'VOLUNTEER', { team: farTeam })).rejects.toThrow(refused);
    await expect(newGrant(v.coordinator, v.volunteer, 'OPERATOR', {})).rejects.toThrow(refused);
    expect(await newGrant(v.coordinator, v.volunteer, 'VOLUNTEER', { team: v.otherTeam })).toBe(1);
  });

  it('lets nobody write an invitation for somebody of wider rights, or in another’s name', async () => {
    const write = (who: PersonId, person: PersonId, by = who, kind = 'PERSON') =>
      asks(
        who,
        `insert into invitation (id, person_id, kind, token_hash, made_by, made_at, expires_at) values ($1, $2, $3, $4, $5, now(), now() + interval '3 days')`,
        [anId(), person, kind, Buffer.from(anId()), by],
      );
    await expect(write(v.volunteer, v.volunteer)).rejects.toThrow(refused);
    for (const person of [v.stranger, v.leader, people.both, people.chief])
      await expect(write(v.leader, person)).rejects.toThrow(refused);
    await expect(write(people.otherLeader, v.mate)).rejects.toThrow(refused);
    expect(await write(v.leader, v.mate)).toBe(1);
    await expect(write(v.coordinator, people.chief)).rejects.toThrow(refused);
    await expect(write(v.coordinator, v.volunteer, v.leader)).rejects.toThrow(refused);
    await expect(write(v.coordinator, v.volunteer, v.coordinator, 'FIRST_COORDINATOR')).rejects.toThrow(refused);
    expect(await write(v.coordinator, v.volunteer)).toBe(1);
  });

  it('changes only people in reach, and shows nobody’s number to a stranger', async () => {
    const change = (who: PersonId, id: PersonId) =>
      asks(who, `update person set paused_at = now() where id = $1`, [id]);
    expect(await change(v.leader, v.volunteer)).toBe(0);
    expect(await change(v.volunteer, v.volunteer)).toBe(0);
    expect(await change(v.coordinator, people.chief)).toBe(0);
    expect(await change(v.coordinator, people.neighbour)).toBe(0);
    expect(await asks(v.volunteer, 'select from person where id = $1', [v.coordinator])).toBe(0);
    expect(await asks(v.coordinator, 'select from person where id = $1', [people.neighbour])).toBe(0);
    expect(
      (await v.pool.query('select from person union all select from invitation union all select from role_grant'))
        .rowCount,
    ).toBe(0);
  });
});

describe('what stands about a person', () => {
  const UPDATE = `mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { familyName middleName givenName birthYear phoneEnd } refusal { code field } } }`;
  const update = async (input: object) => (await ask(v.coordinator, UPDATE, { input })).data!['updatePerson'];

  it('is put right, by the rules of entering it; what is not said stays', async () => {
    const made = await ask(
      v.coordinator,
      'mutation ($input: PersonInput!) { createPerson(input: $input) { person { id } } }',
      { input: { name: 'Lê Văn Mẫu', phone: '0958888881', birthYear: 1999 } },
    );
    const { id } = (made.data!['createPerson'] as { person: { id: string } }).person;
    expect(await update({ id, name: 'lê thị MẪU' })).toEqual({
      person: { familyName: 'Lê', middleName: 'Thị', givenName: 'Mẫu', birthYear: 1999, phoneEnd: '881' },
      refusal: null,
    });
    expect(await update({ id, name: 'Lê Thị Mẫu', phone: '095 888 8882' })).toMatchObject({
      person: { phoneEnd: '882' },
    });
    expect(await update({ id, name: 'Mẫu' })).toMatchObject({ refusal: { code: 'NAME_ONE_WORD', field: 'name' } });
    expect(await update({ id, name: 'Lê Thị Mẫu', phone: '0911' })).toMatchObject({ refusal: { field: 'phone' } });
  });

  it('takes no number of another person, also of one whom nobody here may see', async () => {
    const far = await ask(
      people.chief,
      'mutation ($input: PersonInput!) { createPerson(input: $input) { person { id } } }',
      { input: { name: 'Lê Văn Xa', phone: '0958888890' } },
    );
    expect(far.codes).toEqual([]);
    const near = await ask(
      v.coordinator,
      'mutation ($input: PersonInput!) { createPerson(input: $input) { person { id } } }',
      { input: { name: 'Lê Văn Gần', phone: '0958888891' } },
    );
    const { id } = (near.data!['createPerson'] as { person: { id: string } }).person;
    expect(await update({ id, name: 'Lê Văn Gần', phone: '0958888890' })).toMatchObject({
      refusal: { code: 'PHONE_TAKEN', field: 'phone' },
    });
  });

  it('nobody pauses themselves or ends the own hand on the unit', async () => {
    expect(await pause(v.coordinator, v.coordinator)).toBe('PERSON_SELF');
    const { rows } = await v.admin.query<{ id: string }>(`select id from app.role_grant where person_id = $1`, [
      v.coordinator,
    ]);
    expect(
      await refusalOf(
        v.coordinator,
        'endGrant',
        'mutation ($id: UUID!, $day: LocalDate!) { endGrant(id: $id, lastDay: $day) { refusal { code } } }',
        { id: rows[0]!.id, day: TODAY },
      ),
    ).toBe('GRANT_OWN');
  });
});
