import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium as playwright } from 'playwright-core';
import { findChromium } from './chromium';

/** A browser with a profile of its own on the disk: what it stored is there when it is opened again. */
export interface Profile {
  open(): Promise<BrowserContext>;
  /** Ends the browser; what it kept stays. */
  close(): Promise<void>;
  /** Ends the browser without a word; what it had on the disk stays. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  userAgent:
    'Mozilla/5.0 (Linux; Android 12; SM-A032F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36',
};
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** Not incognito: an incognito window cannot install an app, and forgets. */
export function newProfile(device: BrowserContextOptions): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'go-cua-browser-'));
  let context: BrowserContext | undefined;
  const close = async (): Promise<void> => {
    await context?.close();
    context = undefined;
  };
  return {
    open: async () => {
      const { executablePath, env, args } = findChromium();
      context ??= await playwright.launchPersistentContext(folder, {
        ...{ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', colorScheme: 'light', ...device },
        ...{ executablePath, args: [...args, '--disable-dev-shm-usage'], chromiumSandbox: false },
        env: { ...process.env, ...env },
      });
      context.setDefaultTimeout(15_000);
      return context;
    },
    close,
    kill: async () => {
      const gone = new Promise((done) => context?.once('close', done));
      const devtools = await context?.browser()?.newBrowserCDPSession();
      // The browser never answers: it is gone.
      devtools?.send('Browser.crash').catch(() => undefined);
      await gone;
      context = undefined;
    },
    remove: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
