import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serverOn } from '../kit/server-on';
import { startStoryCluster } from '../kit/template';
import type { Measure, Result } from './measure';
import { coldStart } from './measures/cold-start';
import { firstRoute } from './measures/first-route';
import { memory } from './measures/memory';
import { start } from './measures/start';

const ALL: readonly Measure[] = [memory, firstRoute, coldStart, start];

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { json: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const words = values.only?.toLowerCase() ?? '';
const wanted = ALL.filter(({ name, slow }) => name.toLowerCase().includes(words) && !(values.quick && slow));

const print = ({ name, value, unit, goal, ok }: Result): void =>
  console.log(`${ok ? '✓' : '✗'} ${name}: ${value} ${unit} (goal ${goal})`);

async function main(): Promise<void> {
  if (wanted.length === 0) throw new Error(`No number's name holds "${words}".`);
  const results: Result[] = [];
  const cluster = await startStoryCluster();
  try {
    const server = await serverOn(cluster, { GO_CUA_DEMO: '1' }, async () => undefined, 180_000);
    try {
      for (const measure of wanted) {
        // A number that cannot be had is a failure of its own, and the others go on.
        const found = await measure.run({ server }).catch((error: unknown) => {
          console.error(`${measure.name}: ${error instanceof Error ? error.message : String(error)}`);
          return [{ name: measure.name, value: -1, unit: '', goal: 'measured', ok: false }];
        });
        found.forEach(print);
        results.push(...found);
      }
    } finally {
      await server.end();
    }
  } finally {
    await cluster.stop();
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ results }, null, 2)}\n`);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}

await main();
