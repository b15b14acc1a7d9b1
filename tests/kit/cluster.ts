import type { TestCluster } from '@go-cua/api/test/kit/cluster';
import { inject } from 'vitest';
import { serverOn, type StoryServer } from './server-on';

declare module 'vitest' {
  export interface ProvidedContext {
    stories: TestCluster;
  }
}

/** A server of this test file's own. Start it in `beforeAll`, and `end` it in `afterAll`. */
export const storyServer = (env: Record<string, string> = {}): Promise<StoryServer> => serverOn(inject('stories'), env);
