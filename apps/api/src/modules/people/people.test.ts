import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anId, askVia, aVillage, type Village } from '../../../test/kit';

let v: Village;
let ask: ReturnType<typeof askVia>;
beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
});
afterAll(() => v.end());

const CREATE = `mutation ($input: PersonInput!) { createPerson(input: $input) { person { id familyName middleName givenName phoneEnd grants { role } } refusal { code field } } }`;
const GRANT = `mutation ($input: GrantInput!) { grantRole(input: $input) { person { grants { id role placeName teamId teamKind } } refusal { code field } } }`;
const INVITE = `mutation ($personId: UUID!) { invitePerson(personId: $personId) { invitation { token expiresAt } refusal { code } } }`;

async function aPerson(phone: string, name = 'trần  THỊ   mẫu') {
  const { data } = await ask(v.coordinator, CREATE, { input: { name, phone } });
  return data!['createPerson'] as {
    person: { id: string } & Record<string, unknown>;
    refusal: { code: string; field: string } | null;
  };
}

describe('a coordinator takes a volunteer in', () => {
  it('writes the name as names are written, keeps the number sealed, gives a role and a link for once', async () => {
    const made = await aPerson('095 123 4567');
    expect(made.person).toMatchObject({
      familyName: 'Trần',
      middleName: 'Thị',
      givenName: 'Mẫu',
      phoneEnd: '567',
      grants: [],
    });
    const stored = await v.admin.query<{ all: string }>('select p::text as all from app.person p where id = $1', [
      made.person.id,
    ]);
    expect(stored.rows[0]!.all).not.toContain('951234567');
    const granted = await ask(v.coordinator, GRANT, {
      input: { personId: made.person.id, role: 'VOLUNTEER', teamId: v.team },
    });
    expect(granted.data!['grantRole']).toMatchObject({
      person: { grants: [{ role: 'VOLUNTEER', placeName: 'Tổ Xuân Thành', teamKind: 'COMMUNITY_DIGITAL_TEAM' }] },
      refusal: null,
    });
    const invited = await ask(v.coordinator, INVITE, { personId: made.person.id });
    const { token } = (invited.data!['invitePerson'] as { invitation: { token: string } }).invitation;
    expect(token).toMatch(/^[\w-]{43}$/);
    const kept = await v.admin.query<{ all: string }>('select string_agg(i::text, $1) as all from app.invitation i', [
      ' ',
    ]);
    expect(kept.rows[0]!.all).not.toContain(token);
  });

  it('makes one person of a repeated request, and refuses a number that is somebody else’s', async () => {
    const input = { id: anId(), name: 'Lê Văn Mẫu', phone: '0952222222' };
    for (let i = 0; i < 2; i += 1)
      expect((await ask(v.coordinator, CREATE, { input })).data!['createPerson']).toMatchObject({
        person: { id: input.id },
      });
    expect((await aPerson('0952222222')).refusal).toEqual({ code: 'PHONE_TAKEN', field: 'phone' });
    expect((await aPerson('0911')).refusal).toMatchObject({ field: 'phone' });
    expect((await aPerson('0953333333', 'Mẫu')).refusal).toMatchObject({ field: 'name' });
  });

  it('replaces an open invitation by the next', async () => {
    const { person } = await aPerson('0954444444');
    await ask(v.coordinator, INVITE, { personId: person.id });
    await ask(v.coordinator, INVITE, { personId: person.id });
    const { data } = await ask(v.coordinator, `query ($id: UUID!) { person(id: $id) { invitations { state } } }`, {
      id: person.id,
    });
    expect(data!['person']).toEqual({ invitations: [{ state: 'OPEN' }, { state: 'WITHDRAWN' }] });
  });
});

describe('nobody gives more than they have', () => {
  it('a coordinator grants under the own unit and nowhere else', async () => {
    const { person } = await aPerson('0955555551');
    const elsewhere = anId();
    await v.admin.query(`insert into app.unit (id, level) values ($1, 'COMMUNE')`, [elsewhere]);
    const at = async (input: object) =>
      (
        (await ask(v.coordinator, GRANT, { input: { personId: person.id, ...input } })).data!['grantRole'] as {
          refusal: { code: string } | null;
        }
      ).refusal?.code;
    expect(await at({ role: 'OBSERVER', unitId: elsewhere })).toBe('GRANT_NOT_YOURS_TO_GIVE');
    expect(await at({ role: 'OPERATOR', unitId: v.commune })).toBe('GRANT_NOT_YOURS_TO_GIVE');
    expect(await at({ role: 'VOLUNTEER', unitId: v.commune })).toBe('GRANT_NEEDS_TEAM');
    expect(await at({ role: 'OBSERVER', unitId: v.commune, validFrom: '2026-11-24', validTo: '2026-11-23' })).toBe(
      'GRANT_ENDS_BEFORE_IT_BEGINS',
    );
    expect(await at({ role: 'OBSERVER', unitId: v.commune })).toBeUndefined();
    expect(await at({ role: 'OBSERVER', unitId: v.commune })).toBe('GRANT_HELD_ALREADY');
  });

  it('volunteers and observers change nothing, and a volunteer reads nobody', async () => {
    for (const who of [v.volunteer, v.leader, v.observer])
      expect((await ask(who, CREATE, { input: { name: 'Lê Mẫu', phone: '0956666666' } })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(v.volunteer, '{ people { total } }')).codes).toEqual(['FORBIDDEN']);
  });

  it('a leader sees the own team, a coordinator the commune, by given name', async () => {
    const names = async (who: typeof v.leader) => {
      const { data } = await ask(who, '{ people(first: 100) { total people { givenName } } }');
      return (data!['people'] as { people: { givenName: string }[] }).people.map((p) => p.givenName);
    };
    const own = await names(v.leader);
    expect(own).toEqual(expect.arrayContaining(['leader', 'mate', 'volunteer']));
    expect(own).not.toContain('stranger');
    expect(own).toEqual([...own].sort((a, b) => a.localeCompare(b, 'vi')));
    expect(await names(v.coordinator)).toEqual(
      expect.arrayContaining(['leader', 'mate', 'observer', 'stranger', 'volunteer']),
    );
  });

  it('turns the pages of every order to the end, each person once; a place in one order is none in another', async () => {
    type Page = { people: { id: string; givenName: string; lastSeenAt: number | null }[]; next: string | null };
    const list = async (args: string) => {
      const { data, codes } = await ask(
        v.coordinator,
        `{ people(${args}) { next people { id givenName lastSeenAt } } }`,
      );
      return codes.length ? codes : (data!['people'] as Page);
    };
    for (const [who, at] of [
      ['volunteer', '2026-11-20T20:00:00+07:00'],
      ['mate', '2026-11-24T19:00:00+07:00'],
    ] as const)
      await v.admin.query(
        'insert into app.device (installation_id, person_id, max_seq, received, last_seen_at) values ($1, $2, 0, 0, $3)',
        [anId(), v[who], at],
      );
    const places = new Map<string, string>();
    for (const sort of ['NAME', 'PLACE', 'SEEN', 'UNSEEN']) {
      const whole = ((await list(`sort: ${sort}, first: 100`)) as Page).people;
      const turned: string[] = [];
      for (let after: string | null = null; ;) {
        const page = (await list(`sort: ${sort}, first: 2, after: ${JSON.stringify(after)}`)) as Page;
        turned.push(...page.people.map((p) => p.id));
        if (page.next) places.set(sort, page.next);
        if (!page.next) break;
        after = page.next;
      }
      expect([sort, turned]).toEqual([sort, whole.map((p) => p.id)]);
      const seen = whole.map((p) => p.lastSeenAt);
      if (sort === 'SEEN') expect(whole.slice(0, 2).map((p) => p.givenName)).toEqual(['mate', 'volunteer']);
      if (sort === 'UNSEEN') expect(seen.slice(-2).every(Boolean) && !seen.slice(0, -2).some(Boolean)).toBe(true);
    }
    const asText = (sort: string) => JSON.stringify(places.get(sort));
    expect(await list(`sort: SEEN, first: 2, after: ${asText('UNSEEN')}`)).toEqual(['BAD_USER_INPUT']);
    expect(await list(`sort: NAME, first: 2, after: ${asText('PLACE')}`)).toEqual(['BAD_USER_INPUT']);
  });

  it('a paused person keeps nothing of the rights', async () => {
    await ask(v.coordinator, `mutation ($p: UUID!) { pausePerson(personId: $p, paused: true) { person { paused } } }`, {
      p: v.stranger,
    });
    expect((await ask(v.stranger, '{ fieldWork { serverNow } }')).codes).toEqual(['FORBIDDEN']);
    await ask(
      v.coordinator,
      `mutation ($p: UUID!) { pausePerson(personId: $p, paused: false) { person { paused } } }`,
      { p: v.stranger },
    );
    expect((await ask(v.stranger, '{ fieldWork { serverNow } }')).codes).toEqual([]);
  });
});

it('tells who is signed in what that allows', async () => {
  const { data } = await ask(v.observer, '{ me { givenName roles { role placeName } permissions demo now } }');
  expect(data!['me']).toMatchObject({
    givenName: 'observer',
    roles: [{ role: 'OBSERVER', placeName: 'Xã Tuy An Tây' }],
    demo: true,
    // The business clock, which a replay sets: a console tells by it how old a figure is.
    now: v.contextOf(v.observer).now(),
  });
  expect((data!['me'] as { permissions: string[] }).permissions).toContain('figure:read');
  expect((data!['me'] as { permissions: string[] }).permissions).not.toContain('figure:people');
});
