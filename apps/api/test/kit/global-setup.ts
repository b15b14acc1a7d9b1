import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/database/migrate';
import { urlsOf } from '../../src/database/roles';
import { openKeys } from '../../src/keys';
import { startTestCluster } from './cluster';

/** Starts the run's PostgreSQL and migrates the template once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, templateUrl, keysDir } = await startTestCluster(async (url, keys) => {
    await migrate(urlsOf(url, openKeys(keys, { dataExist: true })).ownerUrl, () => undefined);
  });
  project.provide('cluster', { templateUrl, keysDir });
  return stop;
}
