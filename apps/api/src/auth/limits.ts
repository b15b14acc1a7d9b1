import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';

const QUARTER = 15 * 60;
/** Wrong passwords for one account from one address; a person who mistypes ten times has forgotten it. */
const PAIR = 10;
/** The same for one account from everywhere. */
const ACCOUNT = 40;
/** Wrong passwords from one address after which its answers come slowly; never refused, a village shares one address. */
const ADDRESS = 60;
const SLOW_MS = 1_500;

export interface SignInLimits {
  /** Whether the account may be tried from this address now; waits when the address has tried too much. */
  mayTry(account: string, address: string): Promise<{ ok: true } | { ok: false; retryAfterS: number }>;
  wrong(account: string, address: string): Promise<void>;
  right(account: string, address: string): Promise<void>;
}

/** Counts wrong passwords in the schema of sign-in, so that several processes count together. */
export async function openLimits(pool: Pool): Promise<SignInLimits> {
  const make = (name: string, points: number) =>
    new Promise<RateLimiterPostgres>((done, fail) => {
      const limiter: RateLimiterPostgres = new RateLimiterPostgres(
        {
          ...{
            storeClient: pool,
            schemaName: 'auth',
            tableName: 'sign_in_limit',
            keyPrefix: name,
            points,
            duration: QUARTER,
          },
          insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: QUARTER }),
        },
        (error?: Error) => (error ? fail(error) : done(limiter)),
      );
    });
  const pair = await make('pair', PAIR);
  const account = await make('account', ACCOUNT);
  const address = await make('address', ADDRESS);
  const pairKey = (a: string, from: string) => `${a}|${from}`;
  return {
    async mayTry(a, from) {
      const [p, all, place] = await Promise.all([pair.get(pairKey(a, from)), account.get(a), address.get(from)]);
      for (const [used, limit] of [
        [p, PAIR],
        [all, ACCOUNT],
      ] as const)
        if (used && used.consumedPoints >= limit)
          return { ok: false, retryAfterS: Math.ceil(used.msBeforeNext / 1000) };
      if (place && place.consumedPoints >= ADDRESS) await new Promise((done) => setTimeout(done, SLOW_MS));
      return { ok: true };
    },
    async wrong(a, from) {
      // A limit that is reached is told by `mayTry`, not by an exception here.
      await Promise.allSettled([pair.consume(pairKey(a, from)), account.consume(a), address.consume(from)]);
    },
    async right(a, from) {
      await pair.delete(pairKey(a, from));
    },
  };
}
