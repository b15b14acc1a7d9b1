import { Client } from 'pg';
import type { EntityMetadata } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anId, aVillage, countStatements, TODAY, type Village } from '../../test/kit';
import { RoleGrantEntity } from '../modules/people/people.entity';
import { TeamEntity } from '../modules/team/team.entity';
import { entitiesOf, withScope } from './scope';
import { hold, insertNew, updateRow } from './writes';

let v: Village;
let owner: Client;
beforeAll(async () => {
  v = await aVillage();
  owner = new Client({ connectionString: v.db.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await v.end();
});

/** Each column that the entities name, as `app.team.valid_to date null`. */
function columnsSaid(entities: readonly EntityMetadata[]): string[] {
  const { driver } = v.pool.source;
  return entities.flatMap(({ tablePath, columns }) =>
    columns.map((c) => {
      const type = `${driver.normalizeType(c)}${c.isArray ? '[]' : ''}`;
      return `${tablePath}.${c.databaseName} ${type}${c.isNullable ? ' null' : ''}${c.isPrimary ? ' key' : ''}`;
    }),
  );
}

/** The columns of the same tables as the catalogue has them. */
async function columnsInDatabase(entities: readonly EntityMetadata[]): Promise<string[]> {
  const { rows } = await owner.query<{ said: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
       || case when a.attnotnull then '' else ' null' end
       || case when a.attnum = any (coalesce(i.indkey::int2[], '{}')) then ' key' else '' end as said
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where n.nspname || '.' || c.relname = any ($1) and a.attnum > 0 and not a.attisdropped`,
    [entities.map((e) => e.tablePath)],
  );
  return rows.map((r) => r.said);
}

/** Columns that only one of the two knows: `-` the entities, `+` the database. */
async function disagreements(): Promise<string[]> {
  const { entityMetadatas } = v.pool.source;
  const [said, there] = [columnsSaid(entityMetadatas), await columnsInDatabase(entityMetadatas)];
  return [
    ...said.filter((c) => !there.includes(c)).map((c) => `- ${c}`),
    ...there.filter((c) => !said.includes(c)).map((c) => `+ ${c}`),
  ];
}

describe('the entities of the set-up', () => {
  it('name each column of their tables as the migrations made it: its type, whether it may be empty, the key', async () => {
    expect(v.pool.source.entityMetadatas.map((e) => e.tablePath)).toEqual(
      expect.arrayContaining(['app.team', 'app.role_grant', 'app.outing_hamlet', 'published.api_key']),
    );
    expect(await disagreements()).toEqual([]);
  });

  it.each([
    ['+ app.outing.starts_at integer', 'alter table app.outing alter column starts_at type int'],
    ['+ app.team.name text null', 'alter table app.team alter column name drop not null'],
    ['+ app.person.nickname text null', 'alter table app.person add column nickname text'],
    ['- app.campaign.hotline text', 'alter table app.campaign drop column hotline'],
    ['- app.team_hamlet.valid_from date key', 'alter table app.team_hamlet drop constraint team_hamlet_pkey'],
  ])('are caught when a migration says otherwise: %s', async (difference, statement) => {
    await owner.query('begin');
    try {
      await owner.query(statement);
      expect(await disagreements()).toContain(difference);
    } finally {
      await owner.query('rollback');
    }
  });
});

describe('a row that is written through its entity', () => {
  const asCoordinator = <T>(work: Parameters<typeof withScope<T>>[2]) =>
    withScope(v.pool, { personId: v.coordinator, today: TODAY }, work);
  const team = () => ({
    ...{ id: anId<typeof v.team>(), kind: 'YOUTH_VOLUNTEER_TEAM' as const, name: 'Đội thử', unitId: v.commune },
    ...{ validFrom: TODAY, validTo: null },
  });

  it('lies in the transaction and the scope of the SQL beside it', async () => {
    const made = team();
    await asCoordinator(async (sql) => {
      expect(await insertNew(sql, TeamEntity, made)).toBe(true);
      expect((await sql.query('select name from team where id = $1', [made.id])).rows).toEqual([{ name: 'Đội thử' }]);
      const held = await hold(sql, TeamEntity, { id: made.id });
      expect(held).toEqual({
        ...{ ...made, version: 1, leadOrganisationId: null, foundingDecisionNo: null, foundingDecisionDay: null },
      });
    });
    const late = asCoordinator(async (sql) => {
      await updateRow(sql, TeamEntity, { id: made.id, name: 'Tên khác' });
      throw new Error('something else went wrong');
    });
    await expect(late).rejects.toThrow('something else');
    const { rows } = await v.admin.query('select name, version from app.team where id = $1', [made.id]);
    expect(rows).toEqual([{ name: 'Đội thử', version: 1 }]);
    const unseen = withScope(v.pool, { personId: v.leader, today: TODAY }, (sql) => insertNew(sql, TeamEntity, team()));
    await expect(unseen).rejects.toMatchObject({ code: '42501' });
  });

  it('says that it was there before, and counts its changes', async () => {
    const made = team();
    await asCoordinator((sql) => insertNew(sql, TeamEntity, made));
    await asCoordinator(async (sql) => {
      expect(await insertNew(sql, TeamEntity, { ...made, name: 'Tên thứ hai' })).toBe(false);
      expect(await updateRow(sql, TeamEntity, { ...made, name: 'Tên mới', version: 99 } as never)).toBe(true);
      expect(await updateRow(sql, TeamEntity, { id: anId<typeof v.team>(), name: 'Không có' })).toBe(false);
      expect(await entitiesOf(sql).findOneBy(TeamEntity, { id: made.id })).toMatchObject({
        ...{ name: 'Tên mới', version: 2, validFrom: TODAY },
      });
    });
  });

  it('is one statement, and the transaction it is in has three more', async () => {
    const made = team();
    const count = await countStatements(v.pool, () => asCoordinator((sql) => insertNew(sql, TeamEntity, made)));
    expect(count).toBe(4);
  });

  it('is reached from nowhere else: not without a scope, not when the scope has ended', async () => {
    expect(() => entitiesOf(v.pool)).toThrow('inside withScope alone');
    const kept = await asCoordinator(async (sql) => sql);
    expect(() => entitiesOf(kept)).toThrow('inside withScope alone');
  });

  it('leaves no broken connection to the next', async () => {
    for (let i = 0; i < 8; i += 1) {
      const cut = asCoordinator(async (sql) => {
        const { rows } = await sql.query<{ pid: number }>('select pg_backend_pid() as pid');
        await v.admin.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
        await entitiesOf(sql).findOneBy(RoleGrantEntity, { personId: v.coordinator });
      });
      await expect(cut).rejects.toThrow();
    }
    expect(await asCoordinator((sql) => entitiesOf(sql).countBy(TeamEntity, { id: v.team }))).toBe(1);
    expect(v.pool.totalCount).toBeLessThanOrEqual(6);
  });
});
