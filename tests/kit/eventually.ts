import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is the wished one, or the patience ends; then the last answer is the failure. */
export async function eventually<T>(ask: () => Promise<T>, wished: T, patience = 15_000): Promise<number> {
  const began = Date.now();
  let last: T;
  do {
    last = await ask();
    if (JSON.stringify(last) === JSON.stringify(wished)) return Date.now() - began;
    await sleep(100);
  } while (Date.now() - began < patience);
  throw new Error(`After ${patience / 1000} s it was still ${JSON.stringify(last)}, not ${JSON.stringify(wished)}.`);
}
