import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isEnumType, Kind, parse, type TypeNode, typeFromAST } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, textsOf } from '../../scripts/lib/trusted-documents';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  Pen,
  Person,
  ROOT,
  type StoryServer,
  storyServer,
  TODAY,
  type Village,
} from '../kit';

const PASSWORD = 'mưa đêm trên suối';
/** What says who somebody is or where they live; it stands nowhere else. */
const SECRETS = ['Vừng', 'Đậu', 'Hẻm Kín', '7319', 'Mẫu Cúc', 'Mẫu An', 'Mẫu Dũng', 'Mẫu Bình'];

let server: StoryServer<Village>;
let village: Village;
let coordinator: ApiSession;
let session: ApiSession;
let observer: Person;
let household: string;
let link = '';

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  village = server.prepared;
  const leader = new ApiSession(server.origin, 'portal');
  await leader.acceptInvitation(village.leader.token, PASSWORD);
  const pen = new Pen(leader, village.leader.id, village);
  const acts = pen.home('Hẻm Kín', '7319', ['Vừng', 'Đậu']);
  await pen.send(acts);
  household = String(acts[0]!.householdId);
  coordinator = new ApiSession(server.origin, 'console');
  await coordinator.acceptInvitation(village.coordinator.token, PASSWORD);
  link = await invitesAnObserver();
  session = new ApiSession(server.origin, 'console');
  await session.acceptInvitation(link, PASSWORD);
  observer = Person.atDesk('Sen', server.origin);
});
afterAll(async () => {
  await observer?.goesHome();
  await server?.end();
});

async function invitesAnObserver(): Promise<string> {
  const { createPerson } = await coordinator.ask<{ createPerson: { person: { id: string } } }>(
    `mutation { createPerson(input: { name: "Lê Thị Sen", phone: "095 000 0009" }) { person { id } } }`,
  );
  const { id } = createPerson.person;
  await coordinator.ask(
    `mutation ($id: UUID!, $unit: UUID!) { grantRole(input: { personId: $id, role: OBSERVER, unitId: $unit }) { person { id } } }`,
    { id, unit: village.commune },
  );
  const { invitePerson } = await coordinator.ask<{ invitePerson: { invitation: { token: string } } }>(
    `mutation ($id: UUID!) { invitePerson(personId: $id) { invitation { token } } }`,
    { id },
  );
  return invitePerson.invitation.token;
}
/** What a text tells of others: a secret, or a given name that is not the observer's own. */
const told = (text: string): string[] => [
  ...SECRETS.filter((secret) => text.includes(secret)),
  ...[...text.matchAll(/"givenName":"(?!Sen")[^"]*"/g)].map(([name]) => name),
];

/** Each address of the console, with the ids of this story where it names one. */
function addresses(): string[] {
  const source = ['nav.ts', 'router.ts'].map((file) => readFileSync(join(ROOT, 'apps/admin/src', file), 'utf8'));
  const paths = [...source.join('\n').matchAll(/path: '(\/[^']*)'/g)].map((m) => m[1]!);
  const ids: Record<string, string> = { campaigns: village.campaign, teams: village.team, households: household };
  return [...new Set(paths)]
    .filter((path) => !/^\/(sign-in|invite|setup|:rest)/.test(path))
    .map((path) =>
      path.replace(':id', ids[path.split('/')[1]!] ?? village.leader.id).replace(':residentId', village.leader.id),
    );
}

describe('an observer looks at the console', () => {
  it('signs in and sees the figures of the commune, and no list behind any of them', async () => {
    await observer.opens('/sign-in');
    await observer.signsIn({ phone: '095 000 0009', password: PASSWORD });
    await observer.sees('Lượt người');
    expect(await observer.page.getByRole('button', { name: /^Vì sao có số này/ }).count()).toBe(0);
  });

  it('finds on no page a name, a lane or a number at a door, neither shown nor in what the page was sent', async () => {
    const sent: string[] = [];
    observer.page.on('response', (response) => {
      if (response.url().endsWith('/app/graphql'))
        void response.text().then(
          (text) => sent.push(text),
          () => undefined,
        );
    });
    const pages = addresses();
    expect(pages.length).toBeGreaterThan(11);
    for (const path of pages) {
      await observer.opens(path);
      await observer.page.waitForLoadState('networkidle');
      expect([path, told(await observer.page.locator('body').innerText())]).toEqual([path, []]);
    }
    expect(sent.length).toBeGreaterThan(pages.length);
    expect(told(sent.join('\n'))).toEqual([]);
    expect(observer.complaints).toEqual([]);
  });

  it('is told of pages that need a right which is not held that there is no such page', async () => {
    for (const path of [
      '/households',
      `/households/${household}`,
      `/households/${household}/residents/x`,
      '/people',
      '/api',
      '/teams/new',
      '/campaigns/new',
    ]) {
      await observer.opens(path);
      await observer.sees('Không có trang này, hoặc không thuộc phạm vi được xem.');
    }
  });
});

describe('each document of the console, asked by an observer', () => {
  it('holds no name in its answer or is refused with one code; the coordinator is told names by the same', async () => {
    const schema = buildSchema(readFileSync(join(ROOT, 'apps/api/schema.graphql'), 'utf8'));
    const ids: Record<string, string> = {
      ...{ Household: household, Team: village.team, Person: village.leader.id, Campaign: village.campaign },
      ...{ UnitOnDay: village.commune, unitId: village.commune, parentId: village.commune, hamletId: village.hamlet },
      ...{ campaignId: village.campaign, teamId: village.team, outingId: village.outing, personId: village.leader.id },
      service: 'EID_LEVEL_1',
    };
    /** A value for a variable; undefined where it may be left out. */
    const valueOf = (operation: string, name: string, type: TypeNode): unknown => {
      if (ids[name]) return ids[name];
      if (type.kind !== Kind.NON_NULL_TYPE) return undefined;
      const named = getNamedType(typeFromAST(schema, type as never)!);
      if (named.name === 'UUID') return ids[operation] ?? village.campaign;
      if (named.name === 'LocalDate') return TODAY;
      if (named.name === 'Int') return 20;
      if (named.name === 'Boolean') return false;
      if (named.name === 'String') return 'vung';
      return isEnumType(named) ? named.getValues()[0]!.name : undefined;
    };
    let asked = 0;
    const names = new Set<string>();
    for (const [name, { text }] of documentsOf(await textsOf.admin(ROOT))) {
      const [operation] = parse(text).definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') continue;
      const variables = Object.fromEntries(
        (operation.variableDefinitions ?? []).map((v) => [
          v.variable.name.value,
          valueOf(name, v.variable.name.value, v.type),
        ]),
      );
      const answer = await session.ask<object>(text, variables).then(
        (data) => JSON.stringify(data),
        (error: Error) => error.message,
      );
      expect([name, told(answer)]).toEqual([name, []]);
      if (/^The API answered/.test(answer))
        expect([name, answer]).toEqual([name, expect.stringMatching('"FORBIDDEN"')]);
      const open = await coordinator.ask<object>(text, variables).then(
        (data) => JSON.stringify(data),
        () => '',
      );
      if (told(open).length > 0) names.add(name);
      asked += 1;
    }
    expect(asked).toBeGreaterThan(20);
    expect([...names]).toEqual(expect.arrayContaining(['Household', 'Households', 'People', 'Team', 'Teams']));
  });
});
