import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../kit/chromium';
import { DESK, PHONE } from '../kit/browser';
import { Person } from '../kit/person';
import { ROOT } from '../kit/root';
import { serverOn } from '../kit/server-on';
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
const THEMES = ['light', 'dark'] as const;

async function render(person: Person, screen: Screen, file: string): Promise<void> {
  await person.opens(screen.path);
  await screen.show?.(person);
  await atRest(person);
  await person.page.screenshot({ path: join(folder, file) });
}

async function main(): Promise<void> {
  if (wanted.length === 0) throw new Error(`No screen's name holds "${words}".`);
  if (words === '') rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log(`Browser: ${findChromium().from}`);
  const cluster = await startStoryCluster();
  let troubles = 0;
  try {
    const server = await serverOn(cluster, { ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, async () => undefined, 240_000);
    try {
      for (const [device, options] of Object.entries(DEVICES)) {
        for (const theme of THEMES) {
          const groups = new Map(wanted.map(({ app, as }) => [`${app}/${as}`, { app, as }]));
          for (const { app, as } of groups.values()) {
            const screens = wanted.filter((screen) => screen.app === app && screen.as === as);
            const person = Person.with(as ?? '', app === 'console' ? `${server.origin}/admin` : server.origin, {
              ...options,
              colorScheme: theme,
            });
            try {
              await person.looks({ theme });
              await entersAs(person, as);
              for (const screen of screens) {
                const file = `${app}-${screen.name}.${device}.${theme}.png`;
                await render(person, screen, file).catch((error: unknown) => {
                  troubles += 1;
                  console.error(`✗ ${file}: ${String(error).split('\n')[0]}`);
                });
              }
            } finally {
              await person.goesHome();
            }
          }
        }
      }
    } catch (error) {
      console.error(server.log().split('\n').slice(-15).join('\n'));
      throw error;
    } finally {
      await server.end();
    }
  } finally {
    await cluster.stop();
  }
  console.log(`${wanted.length * 4 - troubles} pictures in ${folder}`);
  process.exitCode = troubles > 0 ? 1 : 0;
}

await main();
