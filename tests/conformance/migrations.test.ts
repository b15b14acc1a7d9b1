import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROOT } from '../kit/root';
import { holdsSeveral } from './sql-text';

const folder = join(ROOT, 'apps/api/src/database/migrations');

/** Every message that a migration sends, written down instead of sent. */
async function messagesOf(migration: MigrationInterface): Promise<string[]> {
  const messages: string[] = [];
  const paper = { query: async (text: string) => void messages.push(text) } as unknown as QueryRunner;
  await migration.up(paper);
  return messages;
}

async function all(): Promise<readonly (readonly [file: string, messages: string[]])[]> {
  const files = readdirSync(folder).filter((name) => /^\d+-.*\.ts$/.test(name));
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(/* @vite-ignore */ join(folder, file))) as Record<
        string,
        new () => MigrationInterface
      >;
      const [Migration] = Object.values(module);
      if (!Migration) throw new Error(`${file} exports no migration.`);
      return [file, await messagesOf(new Migration())] as const;
    }),
  );
}

describe('migrations', () => {
  it('send one statement per message', async () => {
    const sent = await all();
    expect(sent.flatMap(([, messages]) => messages).length).toBeGreaterThan(100);
    expect(sent.flatMap(([file, messages]) => messages.filter(holdsSeveral).map((text) => `${file}: ${text}`))).toEqual(
      [],
    );
  });
  it('would be caught with two in one, and not with a function of several', async () => {
    const planted: MigrationInterface = {
      up: async (q) => {
        await q.query('create table app.a (n int); create table app.b (n int)');
        await q.query(
          "create function app.f() returns void language plpgsql as $$ begin perform 1; perform ';'; end $$;",
        );
      },
      down: async () => undefined,
    };
    expect((await messagesOf(planted)).map(holdsSeveral)).toEqual([true, false]);
  });
});
