import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../kit/root';

const eslint = new ESLint({ cwd: ROOT });

/** Rules that a file with this text would break, by the same configuration that guards ours. */
async function broken(filePath: string, text: string): Promise<(string | null)[]> {
  const [file] = await eslint.lintText(text, { filePath });
  return (file?.messages ?? []).map((m) => m.ruleId);
}

const inModule = 'apps/api/src/modules/team/planted.service.ts';

describe('entities are reached in the scope of whoever asks', () => {
  it.each([
    'export const teams = (dataSource, Team) => dataSource.getRepository(Team).find();',
    'export const teams = (pool, Team) => pool.source.manager.find(Team);',
    'export const open = ({ pool }) => pool.source;',
    'export const open = (services) => services.pool.source.createQueryRunner();',
  ])('so this breaks the lint: %s', async (text) => {
    expect(await broken(inModule, text)).toContain('no-restricted-syntax');
  });
  it('so a data source of a module is no way round', async () => {
    const text = "import { DataSource } from 'typeorm';\nexport const own = new DataSource({ type: 'postgres' });\n";
    expect(await broken(inModule, text)).toEqual(['no-restricted-imports']);
    expect(await broken('apps/api/src/database/planted.ts', text)).toEqual([]);
  });
  it('and a repository that asks for the entities of its transaction is in order', async () => {
    const text =
      "import { In } from 'typeorm';\nimport { entitiesOf } from '../../database/scope';\nexport const some = (sql, Team, ids) => entitiesOf(sql).findBy(Team, { id: In(ids) });\n";
    expect(await broken(inModule, text)).toEqual([]);
  });
});
