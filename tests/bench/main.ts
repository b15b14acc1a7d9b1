import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ApiSession } from '../kit/api';
import { serverOn, type StoryServer } from '../kit/server-on';
import { startStoryCluster } from '../kit/template';
import { Pen } from '../kit/pen';
import { AT_HALF_PAST_SEVEN } from '../kit/today';
import { aVillage, type Village } from '../kit/village';
import type { Bench, Measure, Result } from './measure';
import { batch } from './measures/batch';
import { big } from './measures/big';
import { coldStart } from './measures/cold-start';
import { consoleRoute } from './measures/console-route';
import { firstRoute } from './measures/first-route';
import { levelOne } from './measures/level-one';
import { liveFigure } from './measures/live-figure';
import { memory } from './measures/memory';
import { save } from './measures/save';
import { start } from './measures/start';

/** The taps of level 1 come before the doors that a save is measured at: they would fill the first page of the list. */
const ALL: readonly Measure[] = [
  ...[memory, firstRoute, consoleRoute, coldStart, levelOne, save, batch, liveFigure, big, start],
];

const PASSWORD = 'mưa đêm trên suối';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { json: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const words = values.only?.toLowerCase() ?? '';
const wanted = ALL.filter(({ name, slow }) => name.toLowerCase().includes(words) && !(values.quick && slow));

const print = ({ name, value, unit, goal, ok }: Result): void =>
  console.log(`${ok ? '✓' : '✗'} ${name}: ${value} ${unit} (goal ${goal})`);

/** Everybody in the village takes the invitation; the leader's pen is handed out. */
async function settle(server: StoryServer<Village>): Promise<Pen> {
  const { coordinator, volunteer, mate, leader } = server.prepared;
  await new ApiSession(server.origin, 'console').acceptInvitation(coordinator.token, PASSWORD);
  for (const { token } of [volunteer, mate])
    await new ApiSession(server.origin, 'portal').acceptInvitation(token, PASSWORD);
  const session = new ApiSession(server.origin, 'portal');
  await session.acceptInvitation(leader.token, PASSWORD);
  return new Pen(session, leader.id, server.prepared);
}

async function main(): Promise<void> {
  if (wanted.length === 0) throw new Error(`No number's name holds "${words}".`);
  const results: Result[] = [];
  // A number taken beside other work says more about that work.
  console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`);
  const cluster = await startStoryCluster();
  const servers: StoryServer[] = [];
  try {
    let made: Promise<StoryServer> | undefined;
    const env = { ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' };
    const demo = () =>
      (made ??= serverOn(cluster, env, async () => undefined, 240_000).then((it) => {
        servers.push(it);
        return it;
      }));
    const server = await serverOn(cluster, env, aVillage);
    servers.push(server);
    const bench: Bench = { cluster, demo, server, password: PASSWORD, pen: await settle(server) };
    for (const measure of wanted) {
      // A number that cannot be had is a failure of its own, and the others go on.
      const found = await measure.run(bench).catch((error: unknown) => {
        console.error(`${measure.name}: ${error instanceof Error ? error.message : String(error)}`);
        return [{ name: measure.name, value: -1, unit: '', goal: 'measured', ok: false }];
      });
      found.forEach(print);
      results.push(...found);
    }
  } finally {
    for (const server of servers) await server.end();
    await cluster.stop();
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ results }, null, 2)}\n`);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}

await main();
