// Runs the checks through turbo, and reads from what they leave behind how many passed.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkLogs } from '../../tests/kit/logs.mjs';
import { ensureBuilt, ROOT, run, say, turbo } from './house.mjs';

/** Folders of all workspaces. */
function workspaces() {
  const { workspaces: patterns } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return patterns
    .flatMap((pattern) =>
      pattern.endsWith('/*')
        ? readdirSync(join(ROOT, pattern.slice(0, -2))).map((name) => pattern.slice(0, -1) + name)
        : [pattern],
    )
    .filter((folder) => existsSync(join(ROOT, folder, 'package.json')))
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) }));
}

/** Counts one of vitest's JSON files. A file of tests that could not even be loaded is one failure. */
function countTests(file) {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const counted = { passed: 0, failed: 0, complaints: [] };
  for (const { name, status, assertionResults, message } of testResults) {
    const path = relative(ROOT, name);
    const failing = assertionResults.filter((test) => test.status === 'failed');
    counted.passed += assertionResults.filter((test) => test.status === 'passed').length;
    counted.failed += failing.length;
    counted.complaints.push(...failing.map((test) => `${path}: ${test.fullName}`));
    if (status === 'failed' && failing.length === 0) {
      counted.failed += 1;
      counted.complaints.push(`${path}: ${message.split('\n')[0] || 'could not be loaded'}`);
    }
  }
  return counted;
}

const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  complaints: [...a.complaints, ...b.complaints],
});
const NONE = { passed: 0, failed: 0, complaints: [] };
const failure = (complaint) => ({ passed: 0, failed: 1, complaints: [complaint] });

/** Where tests keep what the servers they start write into their logs. */
const logFolders = () => ['apps/api', 'tests'].map((folder) => join(ROOT, folder, '.results/logs'));

/** Turbo's own account of the run: which task ended how. */
function readSummary(folder, before) {
  const [newest] = readdirSync(folder)
    .filter((name) => !before.has(name))
    .map((name) => join(folder, name));
  return newest ? JSON.parse(readFileSync(newest, 'utf8')).tasks : [];
}

export async function runAll() {
  const all = workspaces();
  // What an earlier run left must not be taken for this one's; turbo brings back what it has in its cache.
  for (const { folder } of all) rmSync(join(ROOT, folder, '.results'), { recursive: true, force: true });
  const runs = join(ROOT, '.turbo/runs');
  mkdirSync(runs, { recursive: true });
  const before = new Set(readdirSync(runs));
  const { code } = await turbo([
    ...['run', 'build', 'typecheck', 'test', '//#lint', '//#format', '//#arrows'],
    ...['--continue=always', '--summarize', '--output-logs=new-only', '--log-order=grouped', '--concurrency=2'],
  ]);
  const tasks = new Map(readSummary(runs, before).map((task) => [task.taskId, task.execution?.exitCode]));

  let total = NONE;
  for (const { folder, name } of all.filter(({ scripts }) => scripts?.test)) {
    const file = join(ROOT, folder, '.results/test.json');
    const ended = tasks.get(`${name}#test`);
    if (!existsSync(file)) {
      total = add(total, failure(`${folder}: the tests left no result`));
      continue;
    }
    const counted = countTests(file);
    total = add(total, counted);
    if (ended !== 0 && counted.failed === 0)
      total = add(total, failure(`${folder}: the tests ended with code ${ended}`));
  }
  const checks = [
    ...all.flatMap(({ name, scripts }) =>
      ['build', 'typecheck'].filter((check) => scripts?.[check]).map((check) => `${name}#${check}`),
    ),
    ...['//#lint', '//#format', '//#arrows'],
  ];
  for (const check of checks) {
    total = add(total, tasks.get(check) === 0 ? { ...NONE, passed: 1 } : failure(`${check.replace('//#', '')}`));
  }
  total = add(total, checkLogs(logFolders()));
  if (code !== 0 && total.failed === 0) total = add(total, failure(`turbo ended with code ${code}`));
  for (const name of readdirSync(runs).slice(0, -3)) rmSync(join(runs, name), { force: true });
  return total;
}

function testFiles(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /^(node_modules|dist|dev-dist|\..*)$/.test(entry.name) ? [] : testFiles(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

export async function runMatching(words) {
  const wanted = words.toLowerCase();
  let total = NONE;
  let found = false;
  for (const folder of logFolders()) rmSync(folder, { recursive: true, force: true });
  for (const { folder, name } of workspaces()) {
    const files = testFiles(folder);
    const byPath = files.filter((file) => file.toLowerCase().includes(wanted));
    const byName = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').toLowerCase().includes(wanted));
    const chosen = byPath.length > 0 ? byPath : byName;
    if (chosen.length === 0) continue;
    found = true;
    say(`${folder}: ${chosen.map((file) => relative(folder, file)).join(', ')}`);
    if (name === '@go-cua/tests') await ensureBuilt();
    const result = join(ROOT, '.cache/filtered', `${folder.replaceAll('/', '-')}.json`);
    rmSync(result, { force: true });
    const named = byPath.length > 0 ? [] : ['--testNamePattern', words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')];
    const { code } = await run(
      process.execPath,
      [
        ...[
          join(ROOT, 'node_modules/vitest/vitest.mjs'),
          'run',
          ...chosen.map((file) => relative(folder, file)),
          ...named,
        ],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${result}`],
      ],
      { cwd: join(ROOT, folder) },
    );
    const counted = existsSync(result) ? countTests(result) : failure(`${folder}: the tests left no result`);
    total = add(total, counted);
    if (code !== 0 && counted.failed === 0) total = add(total, failure(`${folder}: the tests ended with code ${code}`));
  }
  if (found) total = add(total, checkLogs(logFolders(), { mayBeEmpty: true }));
  return found ? total : failure(`no test file and no test's name holds "${words}"`);
}
