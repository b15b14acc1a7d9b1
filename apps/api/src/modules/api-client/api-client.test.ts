import { graphql, type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, type PersonId } from '@go-cua/domain/core';
import { AuthChecker } from '../../graphql/auth-checker';
import { anId, TODAY, TONIGHT } from '../../../test/kit';
import { aPublishedVillage, type PublishedVillage } from '../../../test/kit/published-village';
import { asJobs, makeEdition } from '../edition/edition.service';
import { ApiClientResolver } from './api-client.resolver';

let v: PublishedVillage;
let schema: GraphQLSchema;
/** Coordinates the other commune. */
const neighbour = anId<PersonId>();

beforeAll(async () => {
  v = await aPublishedVillage();
  await v.admin.query(
    `insert into app.person (id, family_name, given_name, name_folded, phone_enc, phone_hash, phone_end, created_at) values ($1, 'Mẫu', 'Hai', 'mau hai', '', '\\x01', '001', now())`,
    [neighbour],
  );
  await v.admin.query(
    `insert into app.role_grant (id, person_id, role, unit_id, valid_from) values ($1, $2, 'COORDINATOR', $3, '2026-01-01')`,
    [anId(), neighbour, v.smallCommune],
  );
  schema = await buildSchema({ resolvers: [ApiClientResolver], authChecker: AuthChecker, validate: true });
});
afterAll(() => v.end());

interface Key {
  readonly id: string;
  readonly end: string;
  readonly status: string;
  readonly scopes: string[];
  readonly lastDay: string;
}
interface Client {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
  readonly closed: boolean;
  readonly keys: Key[];
}
interface Issued {
  readonly secret: string | null;
  readonly client: Client | null;
  readonly refusal: { readonly code: string; readonly field: string | null } | null;
}
const CLIENT = 'id name agreement unitName closed keys { id end scopes lastDay status lastUsedAt }';

/** A request of one person, as the console sends it. @throws the first error of the answer */
async function run<T>(person: PersonId, source: string, variables: object = {}): Promise<T> {
  const contextValue = v.contextOf(person);
  const { data, errors } = await graphql({ schema, source, variableValues: { ...variables }, contextValue });
  if (errors) throw errors[0]!;
  return data as T;
}
async function issue(person: PersonId, input: object): Promise<Issued> {
  const full = { name: 'Báo Cao Nguyên Trẻ', agreement: 'Trang tiến độ', scopes: ['PROGRESS'], lastDay: '2027-06-30' };
  const document = `mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { secret client { ${CLIENT} } refusal { code field } } }`;
  const { issueApiKey } = await run<{ issueApiKey: Issued }>(person, document, { input: { ...full, ...input } });
  return issueApiKey;
}
const clients = async (person: PersonId): Promise<Client[]> =>
  (await run<{ apiClients: Client[] }>(person, `{ apiClients { ${CLIENT} } }`)).apiClients;

describe('a coordinator', () => {
  it('gives a consumer a key, sees it once, and afterwards only its last signs', async () => {
    const { client, secret, refusal } = await issue(v.coordinator, { scopes: ['UNITS', 'PROGRESS'] });
    expect(refusal).toBeNull();
    expect(secret).toMatch(/^gc_live_[\w-]{43}$/);
    expect(client).toMatchObject({ name: 'Báo Cao Nguyên Trẻ', unitName: 'Xã Tuy An Tây', closed: false });
    expect(client?.keys).toMatchObject([
      {
        end: secret!.slice(-4),
        scopes: ['PROGRESS', 'UNITS'],
        lastDay: '2027-06-30',
        status: 'LIVE',
        lastUsedAt: null,
      },
    ]);
    const listed = await clients(v.coordinator);
    expect(listed).toEqual([client]);
    expect(JSON.stringify(listed)).not.toContain(secret!.slice(8, 30));
  });

  it('exchanges a key without a gap: two at a time, no third', async () => {
    const first = await issue(v.coordinator, { name: 'Sở Khoa học' });
    const clientId = first.client!.id;
    const second = await issue(v.coordinator, { clientId });
    expect(second.client?.keys.map((k) => k.status)).toEqual(['LIVE', 'LIVE']);
    expect(second.secret).not.toBe(first.secret);
    expect((await issue(v.coordinator, { clientId })).refusal).toEqual({ code: 'KEYS_TOO_MANY', field: 'clientId' });
    const document = `mutation ($id: UUID!) { revokeApiKey(id: $id) { client { ${CLIENT} } refusal { code } } }`;
    const old = first.client!.keys[0]!;
    for (const _twice of [1, 2]) {
      const { revokeApiKey } = await run<{ revokeApiKey: Issued }>(v.coordinator, document, { id: old.id });
      expect(revokeApiKey.client?.keys.find((k) => k.id === old.id)?.status).toBe('REVOKED');
    }
    expect((await issue(v.coordinator, { clientId })).secret).toBeTruthy();
    const { rows } = await v.admin.query(`select from published.api_key where client_id = $1`, [clientId]);
    expect(rows).toHaveLength(2);
  });

  it('closes a consumer with all its keys; it takes no new one', async () => {
    const { client } = await issue(v.coordinator, { name: 'Cổng dữ liệu' });
    const document = `mutation ($id: UUID!) { closeApiClient(id: $id) { client { ${CLIENT} } refusal { code } } }`;
    const { closeApiClient } = await run<{ closeApiClient: Issued }>(v.coordinator, document, { id: client!.id });
    expect(closeApiClient.client).toMatchObject({ closed: true, keys: [{ status: 'REVOKED' }] });
    expect((await issue(v.coordinator, { clientId: client!.id })).refusal?.code).toBe('CLIENT_UNKNOWN');
    expect((await clients(v.coordinator)).at(-1)?.name).toBe('Cổng dữ liệu');
  });

  it('is told at the field what is not right, and nothing is kept', async () => {
    const before = (await clients(v.coordinator)).length;
    const refused = async (input: object) => (await issue(v.coordinator, input)).refusal;
    expect(await refused({ name: '  ' })).toEqual({ code: 'CLIENT_NAME_EMPTY', field: 'name' });
    expect(await refused({ agreement: null })).toEqual({ code: 'AGREEMENT_EMPTY', field: 'agreement' });
    expect(await refused({ scopes: [] })).toEqual({ code: 'SCOPES_EMPTY', field: 'scopes' });
    expect(await refused({ lastDay: '2026-11-23' })).toEqual({ code: 'EXPIRY_PAST', field: 'lastDay' });
    expect(await refused({ lastDay: '2028-01-01' })).toEqual({ code: 'EXPIRY_TOO_LATE', field: 'lastDay' });
    expect(await refused({ unitId: v.smallCommune })).toEqual({ code: 'OUT_OF_SCOPE', field: 'unitId' });
    expect(await refused({ clientId: anId() })).toEqual({ code: 'CLIENT_UNKNOWN', field: 'clientId' });
    expect(await clients(v.coordinator)).toHaveLength(before);
  });

  it('neither sees nor revokes what another coordinates', async () => {
    const { client } = await issue(v.coordinator, { name: 'Chỉ của xã này' });
    expect(await clients(neighbour)).toEqual([]);
    const id = client!.keys[0]!.id;
    const revoke = `mutation { revokeApiKey(id: "${id}") { client { id } refusal { code field } } }`;
    expect(await run(neighbour, revoke)).toEqual({
      revokeApiKey: { client: null, refusal: { code: 'KEY_UNKNOWN', field: 'id' } },
    });
    const close = `mutation { closeApiClient(id: "${client!.id}") { client { id } refusal { code field } } }`;
    expect(await run(neighbour, close)).toMatchObject({ closeApiClient: { refusal: { code: 'CLIENT_UNKNOWN' } } });
    const { rows } = await v.admin.query(`select from published.api_key where key_id = $1`, [id]);
    expect(rows).toHaveLength(1);
  });
});

it('nobody but a coordinator manages keys', async () => {
  for (const person of [v.volunteer, v.leader, v.observer]) {
    await expect(clients(person)).rejects.toThrow('FORBIDDEN');
    await expect(issue(person, {})).rejects.toThrow('FORBIDDEN');
  }
});

it('what was done to keys is kept with who did it', async () => {
  const { rows } = await v.admin.query<{ n: number }>(
    `select count(*)::int as n from app.setup_history where table_name = 'api_key' and by_person = $1`,
    [v.coordinator],
  );
  expect(rows[0]!.n).toBeGreaterThan(5);
});

describe('what outsiders see, shown to those who give keys', () => {
  it('is nothing before the first edition, then the latest, with what is hidden', async () => {
    const preview = `{ publishedPreview { editionDate campaignName communes { name cells { measure value reason } } }
      publishedEditions { date campaigns figures hidden } }`;
    expect(await run(v.coordinator, preview)).toEqual({ publishedPreview: null, publishedEditions: [] });
    await asJobs(v.db.jobsUrl, (sql) => makeEdition(sql, TODAY, TONIGHT + 12 * 3_600_000));
    const seen = await run<{ publishedEditions: { date: string; hidden: number }[] }>(v.coordinator, preview);
    expect(seen).toMatchObject({
      publishedPreview: { editionDate: day('2026-11-24'), communes: [{ name: 'Xã Tuy An Tây' }] },
      publishedEditions: [{ date: TODAY, campaigns: 1, figures: 33 }],
    });
    const small = await run(neighbour, preview);
    expect(small).toMatchObject({
      publishedPreview: {
        communes: [
          {
            name: 'Xã Tuy An Bắc',
            cells: [
              { measure: 'ACTIVATED_HELPED', value: null, reason: 'TOO_FEW' },
              { measure: 'BLOCKED', value: 0, reason: null },
              { measure: 'PERSON_TURNS', value: null, reason: 'TOO_FEW' },
            ],
          },
        ],
      },
    });
  });
});
