import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../kit/chromium';
import { DESK, PHONE } from '../kit/browser';
import { Person } from '../kit/person';
import { ROOT } from '../kit/root';
import { serverOn, type StoryServer } from '../kit/server-on';
import { startStoryCluster } from '../kit/template';
import { AT_HALF_PAST_SEVEN } from '../kit/today';
import { aBarePlace, theyAccept } from './bare';
import { CONSOLE } from './console';
import { PORTAL } from './portal';
import { ACCOUNTS, atRest, entersWith, isStill, OTHER_FACES, type Face, type Screen, type Way } from './screen';

const folder = join(ROOT, '.screens');
const words = process.argv.slice(2).join(' ').toLowerCase().split(/\s+/).filter(Boolean);

/** Phone 360×740 and desktop 1440×900, each in light and dark. */
const DEVICES = { phone: PHONE, desktop: DESK } as const;
const THEMES = ['light', 'dark'] as const;

/** One face of one screen; `way` is none for the data. */
interface Picture {
  readonly screen: Screen;
  readonly face: Face;
  readonly way?: Way;
}
/** Pictures that one person takes in one browser, one after the other. */
interface Sitting {
  readonly who: string;
  readonly app: Screen['app'];
  readonly on: 'SAMPLE' | 'BARE';
  /** Of who signs in first; nobody does without one. */
  readonly phone: string | undefined;
  readonly pictures: Picture[];
}

const all: readonly Picture[] = [...PORTAL, ...CONSOLE].flatMap((screen): Picture[] => [
  { screen, face: 'data' },
  ...OTHER_FACES.flatMap((face) => {
    const way = screen.faces[face];
    return typeof way === 'string' ? [] : [{ screen, face, way }];
  }),
]);
type Device = keyof typeof DEVICES;
type Theme = (typeof THEMES)[number];
const wanted = (device: Device, theme: Theme): Picture[] =>
  all.filter(({ screen, face }) =>
    words.every((word) => `${screen.app} ${screen.name} ${face} ${device} ${theme}`.includes(word)),
  );

/** In each, the data come before the faces for which the server is kept from answering. */
function sittingsOf(pictures: readonly Picture[]): Sitting[] {
  const sittings = new Map<string, Sitting>();
  const rank = ['data', ...OTHER_FACES];
  for (const picture of [...pictures].sort((a, b) => rank.indexOf(a.face) - rank.indexOf(b.face))) {
    const { screen, way } = picture;
    const on = way?.on ?? 'SAMPLE';
    const phone = way?.unsigned ? undefined : (way?.phone ?? (screen.as && ACCOUNTS[screen.as]));
    const as = way?.phone ? `…${way.phone.slice(-1)}, nothing written yet` : (screen.as ?? 'nobody');
    const apart = way ? way.apart : screen.apart;
    const who = `${screen.app} as ${as}${apart ? `, ${apart}` : ''}`;
    const sitting = sittings.get(who) ?? { who, app: screen.app, on, phone, pictures: [] };
    sitting.pictures.push(picture);
    sittings.set(who, sitting);
  }
  return [...sittings.values()];
}

async function render(person: Person, { screen, way }: Picture, file: string): Promise<void> {
  try {
    if (way) {
      await way.show(person, screen);
      await person.page.locator(way.proof).first().waitFor();
      await (way.on === 'BARE' ? atRest(person) : isStill(person));
    } else {
      await person.opens(screen.path);
      await screen.show?.(person);
      await atRest(person);
    }
    await person.page.screenshot({ path: join(folder, file) });
  } finally {
    await way?.leave?.(person);
  }
}

const said = (error: unknown): string => String(error).split('\n').slice(0, 3).join(' ');

const begun = Date.now();
const say = (line: string): void =>
  console.log(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${line}`);

/** @returns the files that could not be made */
async function sits(origin: string, sitting: Sitting, device: Device, theme: Theme) {
  const { app, phone, pictures } = sitting;
  const failed: string[] = [];
  const fileOf = ({ screen, face }: Picture) =>
    `${app}-${screen.name}${face === 'data' ? '' : `.${face}`}.${device}.${theme}.png`;
  const person = Person.with(sitting.who, app === 'console' ? `${origin}/admin` : origin, {
    ...DEVICES[device],
    colorScheme: theme,
  });
  try {
    await person.looks({ theme });
    try {
      if (phone) await entersWith(person, phone);
    } catch (error) {
      console.error(`✗ ${sitting.who} does not come in: ${said(error)}`);
      return pictures.map(fileOf);
    }
    for (const picture of pictures) {
      const file = fileOf(picture);
      // A busy machine may miss a moment: once more, then it is told.
      await render(person, picture, file)
        .catch(() => render(person, picture, file))
        .catch((error: unknown) => {
          failed.push(file);
          console.error(`✗ ${file}: ${said(error)}`);
        });
    }
  } finally {
    await person.goesHome();
  }
  return failed;
}

/** Whether it still answers; a server that ended by itself says in its last lines why, and is started again. */
async function standsUp(server: StoryServer): Promise<void> {
  const answers = await fetch(`${server.origin}/livez`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (answers) return;
  console.error(`The server has ended; its last lines:\n${server.log().split('\n').slice(-15).join('\n')}`);
  await server.kill();
  await server.start();
}

async function main(): Promise<void> {
  const rounds = (['phone', 'desktop'] as const).flatMap((device) =>
    THEMES.map((theme) => ({ device, theme, sittings: sittingsOf(wanted(device, theme)) })),
  );
  const sittings = rounds.flatMap((round) => round.sittings);
  const total = sittings.reduce((n, { pictures }) => n + pictures.length, 0);
  if (total === 0) throw new Error(`No picture's name holds "${words.join(' ')}".`);
  if (words.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(`Browser: ${findChromium().from}. A server with the sample is being made, which takes a minute …`);
  const cluster = await startStoryCluster();
  const failed: string[] = [];
  const servers = new Map<Sitting['on'], StoryServer>();
  const env = { ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' };
  try {
    if (sittings.some(({ on }) => on === 'SAMPLE'))
      servers.set('SAMPLE', await serverOn(cluster, env, async () => undefined, 240_000));
    if (sittings.some(({ on }) => on === 'BARE')) {
      const bare = await serverOn(cluster, env, aBarePlace);
      servers.set('BARE', bare);
      await theyAccept(bare);
    }
    for (const { device, theme, sittings } of rounds)
      for (const sitting of sittings) {
        const server = servers.get(sitting.on)!;
        await standsUp(server);
        failed.push(...(await sits(server.origin, sitting, device, theme)));
        say(`${sitting.who}, ${device}, ${theme}: ${sitting.pictures.length}`);
      }
  } finally {
    for (const server of servers.values()) await server.end();
    await cluster.stop();
  }
  say(
    `${total - failed.length} of ${total} pictures in ${folder}${failed.length ? `; not made: ${failed.join(', ')}` : ''}`,
  );
  process.exitCode = failed.length > 0 ? 1 : 0;
}

await main();
