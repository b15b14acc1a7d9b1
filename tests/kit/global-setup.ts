import { join } from 'node:path';
import { startTestCluster } from '@go-cua/api/test/kit/cluster';
import { migrate } from '@go-cua/api/src/database/migrate';
import { urlsOf } from '@go-cua/api/src/database/roles';
import { openKeys } from '@go-cua/api/src/keys';
import { importTerritoryOnce } from '@go-cua/api/src/modules/territory/territory.import';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium';
import { ROOT } from './root';

/** One PostgreSQL for all stories, with a template that has the units of Vietnam; one browser, unpacked once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findChromium();
  const { stop, templateUrl, keysDir } = await startTestCluster(async (url, keys) => {
    const { ownerUrl } = urlsOf(url, openKeys(keys, { dataExist: true }));
    await migrate(ownerUrl, () => undefined);
    await importTerritoryOnce(ownerUrl, join(ROOT, 'data'));
  });
  project.provide('stories', { templateUrl, keysDir });
  return stop;
}
