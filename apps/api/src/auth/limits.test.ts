import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSignInDesk, type SignInDesk } from '../../test/kit/sign-in';

let desk: SignInDesk;
beforeAll(async () => void (desk = await aSignInDesk()));
afterAll(() => desk.end());

const WRONG = 'không phải thế này';
/** What a slow answer takes at least; timers may fire a few milliseconds early. */
const SLOW_MS = 1_490;

describe('a wrong password', () => {
  it('answers like an unknown number and like no number at all: to the byte, and in about the time', async () => {
    const { phone } = await desk.signedIn(desk.v.observer);
    const attempt = async (typed: string) => {
      const since = performance.now();
      const { status, text } = await desk.browser().call('sign-in', { phone: typed, password: WRONG });
      return { said: `${status} ${text}`, ms: performance.now() - since };
    };
    const median = (ms: number[]) => ms.sort((a, b) => a - b)[Math.floor(ms.length / 2)]!;
    const times = { wrong: [] as number[], unknown: [] as number[] };
    const said = new Set<string>([(await attempt('không số')).said]);
    for (let i = 0; i < 7; i += 1) {
      const [wrong, unknown] = [await attempt(phone), await attempt(`095900000${i}`)];
      times.wrong.push(wrong.ms);
      times.unknown.push(unknown.ms);
      said.add(wrong.said).add(unknown.said);
    }
    expect([...said]).toEqual(['401 {"code":"WRONG_PASSWORD"}']);
    // Hashing takes tens of milliseconds: an answer without it would be five times as quick.
    expect(median(times.unknown)).toBeGreaterThan(median(times.wrong) / 2);
    expect(median(times.unknown)).toBeLessThan(median(times.wrong) * 2);
  });

  it('ten times closes that account for a while, and nobody else of the same address', async () => {
    const victim = await desk.signedIn(desk.v.stranger);
    const { phone, password } = await desk.signedIn(desk.v.leader);
    const attempt = (p: string) => desk.browser().call('sign-in', { phone: victim.phone, password: p });
    for (let i = 0; i < 10; i += 1) expect((await attempt(`sai ${i} sai sai`)).status).toBe(401);
    const shut = await attempt(victim.password);
    expect([shut.status, shut.text]).toEqual([429, '{"code":"RATE_LIMITED"}']);
    expect((await desk.browser().call('sign-in', { phone, password })).status).toBe(200);
    // Who is in already stays in.
    expect((await victim.browser.who())?.id).toBe(desk.v.stranger);
  });

  it('forty at once are looked at no more often than ten one by one', async () => {
    const { phone } = await desk.signedIn(desk.v.mate);
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, i) => desk.browser().call('sign-in', { phone, password: `sai ${i} sai sai` })),
    );
    expect(all.filter((a) => a.status === 401).length).toBe(10);
    expect(all.filter((a) => a.status === 429).length).toBe(30);
  });

  it('from one address does not shut the person out at another', async () => {
    const { phone, password } = await desk.signedIn(desk.v.coordinator);
    const bad = desk.browser('portal', '203.0.113.7');
    for (let i = 0; i < 12; i += 1) await bad.call('sign-in', { phone, password: WRONG });
    expect((await bad.call('sign-in', { phone, password })).status).toBe(429);
    const home = desk.browser('portal', '198.51.100.9');
    expect((await home.call('sign-in', { phone, password })).status).toBe(200);
  });

  it('forty times from many addresses closes the account everywhere', async () => {
    const { phone, password } = await desk.signedIn(desk.v.volunteer);
    for (let from = 1; from <= 4; from += 1)
      for (let i = 0; i < 10; i += 1)
        await desk.browser('portal', `203.0.113.${from}`).call('sign-in', { phone, password: WRONG });
    expect((await desk.browser('portal', '198.51.100.9').call('sign-in', { phone, password })).status).toBe(429);
  }, 120_000);
});

describe('an address from which sixty passwords were wrong', () => {
  it('is answered slowly, and its volunteer gets in all the same', async () => {
    const { phone, password } = await desk.signedIn(desk.v.observer);
    const village = '203.0.113.60';
    const attempt = async (typed: string, word: string, from = village) => {
      const since = performance.now();
      const { status } = await desk.browser('portal', from).call('sign-in', { phone: typed, password: word });
      return { status, ms: performance.now() - since };
    };
    // Six numbers that nobody has, ten times each: no account and no pair is at its end.
    for (let n = 0; n < 6; n += 1)
      for (let i = 0; i < 10; i += 1) {
        // The volunteer of the same address is still quick after fifty-nine.
        if (n === 5 && i === 9) {
          const before = await attempt(phone, password);
          expect([before.status, before.ms < SLOW_MS]).toEqual([200, true]);
        }
        expect((await attempt(`095970000${n}`, WRONG)).status).toBe(401);
      }
    const wrong = await attempt('0959700009', WRONG);
    expect([wrong.status, wrong.ms >= SLOW_MS]).toEqual([401, true]);
    const right = await attempt(phone, password);
    expect([right.status, right.ms >= SLOW_MS]).toEqual([200, true]);
    // Elsewhere nobody waits.
    const elsewhere = await attempt(phone, password, '198.51.100.60');
    expect([elsewhere.status, elsewhere.ms < SLOW_MS]).toEqual([200, true]);
  });
});

describe('a right password', () => {
  it('is never counted: signing in all evening closes nothing', async () => {
    const { phone, password } = await desk.signedIn(desk.v.observer);
    for (let i = 0; i < 45; i += 1)
      expect((await desk.browser().call('sign-in', { phone, password })).status, `the ${i + 1}. time`).toBe(200);
  }, 120_000);
});
