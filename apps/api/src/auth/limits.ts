import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';

const QUARTER = 15 * 60;
/** Tries of one account from one address; a person who mistypes ten times has forgotten the password. */
const PAIR = 10;
/** The same for one account from everywhere. */
const ACCOUNT = 40;
/** Wrong passwords from one address after which its answers come slowly; never refused, a village shares one address. */
const ADDRESS = 60;
const SLOW_MS = 1_500;

export interface SignInLimits {
  /**
   * Whether the account may be tried from this address now. The try is counted before the password is looked at, so
   * that a hundred sent at once are no more than ten sent one by one. Waits when the address has been wrong too often.
   */
  take(account: string, address: string): Promise<{ ok: true } | { ok: false; retryAfterS: number }>;
  wrong(address: string): Promise<void>;
  right(account: string, address: string): Promise<void>;
}

/** Counts in the schema of sign-in, so that several processes count together; in memory while that cannot be reached. */
export async function openLimits(pool: Pool): Promise<SignInLimits> {
  const make = (keyPrefix: string, points: number) =>
    new Promise<RateLimiterPostgres>((done, fail) => {
      const limiter: RateLimiterPostgres = new RateLimiterPostgres(
        {
          ...{ storeClient: pool, schemaName: 'auth', tableName: 'sign_in_limit', keyPrefix, points },
          duration: QUARTER,
          insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration: QUARTER }),
        },
        (error?: Error) => (error ? fail(error) : done(limiter)),
      );
    });
  const pair = await make('pair', PAIR);
  const account = await make('account', ACCOUNT);
  const address = await make('address', ADDRESS);
  const pairKey = (a: string, from: string) => `${a}|${from}`;
  /** The limiter rejects with its state when nothing is left, and with an error when it broke. */
  const taken = (limiter: RateLimiterPostgres, key: string): Promise<RateLimiterRes | null> =>
    limiter.consume(key).then(
      () => null,
      (full: RateLimiterRes | Error) => {
        if (full instanceof Error) throw full;
        return full;
      },
    );
  return {
    async take(a, from) {
      // The account's own count moves only for tries that the pair let through: one address alone never closes it.
      const full = (await taken(pair, pairKey(a, from))) ?? (await taken(account, a));
      if (full) return { ok: false, retryAfterS: Math.max(1, Math.ceil(full.msBeforeNext / 1000)) };
      const place = await address.get(from);
      if (place && place.consumedPoints >= ADDRESS) await new Promise((done) => setTimeout(done, SLOW_MS));
      return { ok: true };
    },
    async wrong(from) {
      await taken(address, from);
    },
    async right(a, from) {
      await pair.delete(pairKey(a, from));
      await account.reward(a, 1);
    },
  };
}
