import { expect, it } from 'vitest';
import { serviceGuide as en } from '../../locales/en/serviceGuide';
import { serviceGuide as vi } from '../../locales/vi/serviceGuide';

/** What each version said, by its hash. A line stays as it is: a changed text is a new version with a line of its own. */
const VERSIONS: Readonly<Record<string, string>> = {
  '1': '8fff08dff1a48a4b',
};

it('the guide of the services changes its version with its text', async () => {
  const said = new TextEncoder().encode(JSON.stringify([vi, en].map((guide) => ({ ...guide, version: '' }))));
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', said))].slice(0, 8);
  expect(en.version).toBe(vi.version);
  expect(VERSIONS[vi.version], 'raise the version and write its hash here').toBe(
    hash.map((b) => b.toString(16).padStart(2, '0')).join(''),
  );
});
