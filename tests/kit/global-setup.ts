import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium';
import { startStoryCluster } from './template';

/** One PostgreSQL for all stories; one browser, unpacked once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findChromium();
  const { stop, templateUrl, keysDir } = await startStoryCluster();
  project.provide('stories', { templateUrl, keysDir });
  return stop;
}
