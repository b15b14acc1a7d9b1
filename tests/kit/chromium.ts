import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './root';

/** A Chromium that can be started here. */
export interface Chromium {
  readonly executablePath: string;
  /** Where it came from, in words. */
  readonly from: string;
  /** What must stand in its environment: libraries and fonts that a bare machine lacks. */
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const asItIs = (executablePath: string, from: string): Chromium => ({ executablePath, from, env: {}, args: [] });

function ofTheSystem(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...APPLICATIONS].find(runs);
}

/** The newest one that Playwright has downloaded for anyone on this account. */
function ofPlaywright(): string | undefined {
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright');
  if (!existsSync(cache)) return undefined;
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return builds.flatMap((build) => inside.map((path) => join(cache, build, path))).find(runs);
}

/**
 * The browser that comes as an npm package (Linux x64), unpacked once into `.cache/chromium` of the clone. Its own
 * flags are made for a cloud function (one process, no web security) and are not used.
 */
function ofNpm(): Chromium {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(ROOT, '.cache/chromium');
  const home = join(cache, version);
  if (!existsSync(home)) {
    // Unpacked beside and renamed: two runs at once, or a killed one, leave no half browser.
    const draft = join(cache, `new-${process.pid}`);
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
    execFileSync(process.execPath, ['-e', unpack], {
      cwd: import.meta.dirname,
      // It unpacks into the temp folder, and the libraries of a bare machine only when it believes to be in a cloud.
      env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    try {
      renameSync(draft, home);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join(home, 'chromium'),
    from: `the npm package @sparticuz/chromium ${version}`,
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: fontsOf(home) },
    args: ['--font-render-hinting=none'],
  };
}

/** Its own list of font folders is the cloud's; without any font of the system, Chromium refuses the page's fonts too. */
function fontsOf(home: string): string {
  const file = join(home, 'fonts.conf');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>
`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

/** `CHROME_PATH`, else one of the system, else one of Playwright's cache, else the one from npm. */
export function findChromium(): Chromium {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!runs(named))
      throw new Error('CHROME_PATH leads to no program that can be started: correct it, or leave it out.');
    return asItIs(named, 'CHROME_PATH');
  }
  const system = ofTheSystem();
  if (system) return asItIs(system, 'the system');
  const cached = ofPlaywright();
  if (cached) return asItIs(cached, "Playwright's cache");
  return ofNpm();
}
