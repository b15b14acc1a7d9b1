import type { TestCluster } from '@go-cua/api/test/kit/cluster';
import { inject } from 'vitest';
import { type Prepare, serverOn, type StoryServer } from './server-on';

declare module 'vitest' {
  export interface ProvidedContext {
    stories: TestCluster;
  }
}

const nothing = async (): Promise<undefined> => undefined;

/**
 * A server of this test file's own. Start it in `beforeAll`, and `end` it in `afterAll`.
 * @param prepare puts rows into its database before it starts, such as `aVillage`
 */
export function storyServer(env?: Record<string, string>): Promise<StoryServer<undefined>>;
export function storyServer<T>(env: Record<string, string>, prepare: Prepare<T>): Promise<StoryServer<T>>;
export function storyServer(env: Record<string, string> = {}, prepare: Prepare<unknown> = nothing) {
  return serverOn(inject('stories'), env, prepare);
}
