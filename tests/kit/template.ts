import { join } from 'node:path';
import { migrate } from '@go-cua/api/src/database/migrate';
import { urlsOf } from '@go-cua/api/src/database/roles';
import { openKeys } from '@go-cua/api/src/keys';
import { importTerritoryOnce } from '@go-cua/api/src/modules/territory/territory.import';
import { startTestCluster, type StartedCluster } from '@go-cua/api/test/kit/cluster';
import { ROOT } from './root';

/** One PostgreSQL, with a template database that has all tables and the units of Vietnam. */
export const startStoryCluster = (): Promise<StartedCluster> =>
  startTestCluster(async (url, keys) => {
    const { ownerUrl } = urlsOf(url, openKeys(keys, { dataExist: true }));
    await migrate(ownerUrl, () => undefined);
    await importTerritoryOnce(ownerUrl, join(ROOT, 'data'));
  });
