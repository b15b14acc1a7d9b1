import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Rules that a house with these files breaks, by the same configuration that guards ours. */
function broken(house: string): string[] {
  const report = execFileSync(
    process.execPath,
    [cruiser, '--config', join(root, '.dependency-cruiser.cjs'), '-T', 'json', 'packages', 'apps'],
    { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(report) as {
    summary: { totalCruised: number; violations: { rule: { name: string } }[] };
  };
  expect(summary.totalCruised).toBeGreaterThan(1);
  return [...new Set(summary.violations.map((v) => v.rule.name))];
}

describe('the arrows between the rooms', () => {
  let house: string;
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'go-cua-house-'));
    put('tsconfig.base.json', '{}');
    put('packages/domain/src/rule.ts', 'export const rule = 1;\n');
    put('apps/web/src/main.ts', 'export const main = 1;\n');
  });
  afterEach(() => rmSync(house, { recursive: true, force: true }));

  it('let a house in order stand', () => {
    put(
      'apps/api/src/modules/visit/visit.service.ts',
      "import { rule } from '../../../../../packages/domain/src/rule';\nexport const x = rule;\n",
    );
    expect(broken(house)).toEqual([]);
  });
  it('catch a domain that reaches for a file system, even as a type', () => {
    put('packages/domain/src/bad.ts', "import type { Stats } from 'node:fs';\nexport type S = Stats;\n");
    expect(broken(house)).toContain('domain-stands-alone');
  });
  it('catch an app that reaches into another, inside a component too', () => {
    put('apps/admin/src/nav.ts', 'export const nav = 1;\n');
    put(
      'apps/web/src/Page.vue',
      '<script setup lang="ts">\nimport { nav } from \'../../admin/src/nav\';\n</script>\n<template><p>{{ nav }}</p></template>\n',
    );
    expect(broken(house)).toContain('apps-do-not-know-each-other');
  });
  it('catch a resolver that goes past its service', () => {
    put('apps/api/src/modules/visit/visit.repository.ts', 'export const sql = 1;\n');
    put(
      'apps/api/src/modules/visit/visit.resolver.ts',
      "import { sql } from './visit.repository';\nexport const r = sql;\n",
    );
    expect(broken(house)).toContain('resolver-asks-service');
  });
});
