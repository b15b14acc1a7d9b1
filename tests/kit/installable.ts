import type { CDPSession } from 'playwright-core';
import type { Person } from './person';

interface Manifest {
  readonly id?: string;
  readonly name?: string;
  readonly start_url?: string;
  readonly scope?: string;
  readonly display?: string;
  readonly icons?: readonly { src: string; sizes: string; type: string; purpose?: string }[];
}

/**
 * What stands against installing the page that is open; empty when nothing does.
 * A whole Chrome is asked itself (`Page.getInstallabilityErrors`). A headless shell answers that question with "nothing"
 * for any page, so there the same conditions are looked at one by one.
 */
export async function installabilityErrors(person: Person): Promise<string[]> {
  const devtools = await person.devtools();
  return (await judges(person)) ? askedItself(devtools) : lookedAt(person, devtools);
}

const askedItself = async (devtools: CDPSession): Promise<string[]> =>
  (await devtools.send('Page.getInstallabilityErrors')).installabilityErrors.map(({ errorId }) => errorId);

/** A page without a manifest must be called "no-manifest": else this browser judges nothing. */
async function judges(person: Person): Promise<boolean> {
  const page = await person.context.newPage();
  await page.goto(new URL('/livez', person.origin).href);
  const errors = await askedItself(await person.context.newCDPSession(page));
  await page.close();
  return errors.includes('no-manifest');
}

async function lookedAt(person: Person, devtools: CDPSession): Promise<string[]> {
  const { url, errors, data } = await devtools.send('Page.getAppManifest');
  if (!url || !data) return ['no-manifest'];
  const manifest = JSON.parse(data) as Manifest;
  const at = (path: string): string => new URL(path, url).href;
  const wrong = errors.map(({ message }) => message);
  const must = (holds: boolean, otherwise: string): void => void (holds || wrong.push(otherwise));
  must(await person.page.evaluate(() => isSecureContext), 'not-in-main-frame-or-insecure');
  must(await person.page.evaluate(() => navigator.serviceWorker.controller !== null), 'no-matching-service-worker');
  must(Boolean(manifest.name), 'manifest-missing-name-or-short-name');
  must(/^(standalone|fullscreen|minimal-ui)$/.test(manifest.display ?? ''), 'manifest-display-not-supported');
  must(at(manifest.start_url ?? '').startsWith(at(manifest.scope ?? '/')), 'start-url-not-valid');
  for (const side of [192, 512]) {
    const icon = manifest.icons?.find(({ sizes, purpose }) => sizes === `${side}x${side}` && purpose !== 'maskable');
    must(icon !== undefined && (await widthOf(person, at(icon.src))) === side, `no-acceptable-icon-${side}`);
  }
  return wrong;
}

/** Of a picture, as the browser reads it; 0 when it can't. */
const widthOf = (person: Person, src: string): Promise<number> =>
  person.page.evaluate(async (address) => {
    const picture = new Image();
    picture.src = address;
    await picture.decode().catch(() => undefined);
    return picture.naturalWidth;
  }, src);
