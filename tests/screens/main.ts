import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../kit/chromium';
import { DESK, PHONE } from '../kit/browser';
import { Person } from '../kit/person';
import { ROOT } from '../kit/root';
import { serverOn, type StoryServer } from '../kit/server-on';
import { startStoryCluster } from '../kit/template';
import { AT_HALF_PAST_SEVEN } from '../kit/today';
import { CONSOLE } from './console';
import { PORTAL } from './portal';
import { atRest, entersAs, type Screen } from './screen';

const folder = join(ROOT, '.screens');
const words = process.argv.slice(2).join(' ').toLowerCase();
const wanted = [...PORTAL, ...CONSOLE].filter((screen) => `${screen.app} ${screen.name}`.includes(words));

/** Phone 360×740 and desktop 1440×900, each in light and dark. */
const DEVICES = { phone: PHONE, desktop: DESK } as const;
type Theme = 'light' | 'dark';

async function render(person: Person, screen: Screen, file: string): Promise<void> {
  await person.opens(screen.path);
  await screen.show?.(person);
  await atRest(person);
  await person.page.screenshot({ path: join(folder, file) });
}

const begun = Date.now();
const say = (line: string): void =>
  console.log(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${line}`);

/** All screens of one person on one device in one theme. @returns the files that could not be made */
async function sitting(origin: string, screens: readonly Screen[], device: keyof typeof DEVICES, theme: Theme) {
  const { app, as } = screens[0]!;
  const failed: string[] = [];
  const person = Person.with(as ?? '', app === 'console' ? `${origin}/admin` : origin, {
    ...DEVICES[device],
    colorScheme: theme,
  });
  try {
    await person.looks({ theme });
    await entersAs(person, as);
    for (const screen of screens) {
      const file = `${app}-${screen.name}.${device}.${theme}.png`;
      // A busy machine may miss a moment: once more, then it is told.
      await render(person, screen, file)
        .catch(() => render(person, screen, file))
        .catch((error: unknown) => {
          failed.push(file);
          console.error(`✗ ${file}: ${String(error).split('\n').slice(0, 3).join(' ')}`);
        });
    }
  } finally {
    await person.goesHome();
  }
  return failed;
}

/** Whether it still answers; a server that ended by itself says in its last lines why, and is started again. */
async function standsUp(server: StoryServer): Promise<void> {
  if (
    await fetch(`${server.origin}/livez`).then(
      ({ ok }) => ok,
      () => false,
    )
  )
    return;
  console.error(`The server has ended; its last lines:\n${server.log().split('\n').slice(-15).join('\n')}`);
  await server.kill();
  await server.start();
}

async function main(): Promise<void> {
  if (wanted.length === 0) throw new Error(`No screen's name holds "${words}".`);
  if (words === '') rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(`Browser: ${findChromium().from}. A server with the sample is being made, which takes a minute …`);
  const cluster = await startStoryCluster();
  const failed: string[] = [];
  try {
    const server = await serverOn(cluster, { ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, async () => undefined, 240_000);
    try {
      const groups = new Map<string, Screen[]>();
      for (const screen of wanted) {
        const who = `${screen.app} as ${screen.as ?? 'nobody'}`;
        groups.set(who, [...(groups.get(who) ?? []), screen]);
      }
      for (const device of ['phone', 'desktop'] as const)
        for (const theme of ['light', 'dark'] as const)
          for (const [who, screens] of groups) {
            await standsUp(server);
            failed.push(...(await sitting(server.origin, screens, device, theme)));
            say(`${who}, ${device}, ${theme}: ${screens.length}`);
          }
    } finally {
      await server.end();
    }
  } finally {
    await cluster.stop();
  }
  say(
    `${wanted.length * 4 - failed.length} pictures in ${folder}${failed.length ? `; not made: ${failed.join(', ')}` : ''}`,
  );
  process.exitCode = failed.length > 0 ? 1 : 0;
}

await main();
