import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSignInDesk, type SignInDesk } from '../../test/kit/sign-in';
import { TONIGHT, type Village } from '../../test/kit';

let desk: SignInDesk;
let v: Village;
beforeAll(async () => {
  desk = await aSignInDesk();
  ({ v } = desk);
});
afterAll(() => desk.end());

describe('an invitation', () => {
  it('lets the person set the password, signs in, and is used up', async () => {
    const phone = await desk.givePhone(v.volunteer);
    const token = await desk.invite(v.volunteer);
    const browser = desk.browser();
    expect((await browser.call('accept-invitation', { token, password: 'ngắn' })).status).toBe(422);
    expect((await browser.call('accept-invitation', { token, password: 'một mật khẩu dài' })).status).toBe(200);
    expect(await browser.who()).toEqual({ id: v.volunteer, name: 'Mẫu volunteer' });
    const again = await desk.browser().call('accept-invitation', { token, password: 'một mật khẩu khác' });
    expect(again.status).toBe(410);
    const other = desk.browser();
    expect((await other.call('sign-in', { phone, password: 'một mật khẩu dài' })).status).toBe(200);
    expect((await other.who())?.id).toBe(v.volunteer);
  });

  it('is taken by one of two who come at the same moment', async () => {
    await desk.givePhone(v.mate);
    const token = await desk.invite(v.mate);
    const both = await Promise.all(
      [1, 2].map((n) => desk.browser().call('accept-invitation', { token, password: `mật khẩu thứ ${n}` })),
    );
    expect(both.map((b) => b.status).sort()).toEqual([200, 410]);
  });

  it('is late after 72 hours, and unknown when it was never made', async () => {
    const token = await desk.invite(v.leader);
    const take = (t: string) => desk.browser().call('accept-invitation', { token: t, password: 'một mật khẩu dài' });
    desk.now += 73 * 3_600_000;
    expect((await take(token)).status).toBe(408);
    desk.now = TONIGHT;
    expect((await take('x'.repeat(43))).status).toBe(404);
  });

  it('stands for a forgotten password, and ends every session of before', async () => {
    const { browser, phone } = await desk.signedIn(v.coordinator);
    expect((await browser.who())?.id).toBe(v.coordinator);
    const fresh = desk.browser();
    await fresh.call('accept-invitation', { token: await desk.invite(v.coordinator), password: 'mật khẩu mới tinh' });
    expect(await browser.who()).toBeNull();
    expect((await fresh.who())?.id).toBe(v.coordinator);
    expect((await desk.browser().call('sign-in', { phone, password: 'mười hai con giáp' })).status).toBe(401);
  });
});

describe('a session', () => {
  it('is of one app: the portal’s cookie opens no console', async () => {
    const { browser } = await desk.signedIn(v.volunteer);
    const console_ = desk.browser('console');
    console_.cookies = new Map(browser.cookies);
    expect(await console_.who()).toBeNull();
  });

  it('is the cookie alone: the stored token opens nothing as a bearer', async () => {
    await desk.signedIn(v.volunteer);
    const { rows } = await v.admin.query<{ token: string }>('select token from auth.session limit 1');
    const headers = { authorization: `Bearer ${rows[0]!.token}` };
    expect((await desk.browser().call('get-session', undefined, headers)).body).toBeNull();
  });

  it('ends with the sign-out, and its cookie is hidden from scripts', async () => {
    const { browser, phone, password } = await desk.signedIn(v.volunteer);
    const again = await browser.call('sign-in', { phone, password });
    expect(again.cookies.every((c) => /httponly/i.test(c) && /samesite=lax/i.test(c))).toBe(true);
    await browser.call('sign-out', {});
    expect(await browser.who()).toBeNull();
  });

  it('rolls for 30 days: the cookie is renewed with the row, also when other requests came first that day', async () => {
    const { browser } = await desk.signedIn(v.volunteer);
    await v.admin.query(`update auth.session set "expiresAt" = "expiresAt" - interval '3 days'`);
    const cookie = [...browser.cookies].map(([k, x]) => `${k}=${x}`).join('; ');
    const req = { headers: { cookie, 'x-go-cua-app': 'portal' }, url: '/app/graphql' };
    expect((await desk.auth.viewerOf(req as never))?.personId).toBe(v.volunteer);
    const { cookies } = await browser.call('get-session');
    expect(cookies.join()).toMatch(/max-age=2592000/i);
    const { rows } = await v.admin.query<{ days: number }>(
      `select extract(day from max("expiresAt") - now())::int as days from auth.session`,
    );
    expect(rows[0]!.days).toBeGreaterThanOrEqual(29);
  });

  it('cannot be asked for without our header', async () => {
    const res = await fetch(`${desk.origin}/app/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(res.status).toBe(400);
  });

  it('stays with a paused person, whose unsent records still go in for review', async () => {
    const { browser } = await desk.signedIn(v.mate);
    await v.admin.query('update app.person set paused_at = now() where id = $1', [v.mate]);
    expect((await browser.who())?.id).toBe(v.mate);
    await v.admin.query('update app.person set paused_at = null where id = $1', [v.mate]);
  });
});

describe('the console', () => {
  const NOT_YOURS = '{"code":"NOT_FOR_CONSOLE"}';

  it('is told to be elsewhere’s to a volunteer with the right password, and nothing to one with a wrong one', async () => {
    const { phone, password } = await desk.signedIn(v.volunteer);
    const browser = desk.browser('console');
    const right = await browser.call('sign-in', { phone, password });
    expect([right.status, right.text, right.cookies]).toEqual([403, NOT_YOURS, []]);
    expect(await browser.who()).toBeNull();
    const wrong = await browser.call('sign-in', { phone, password: 'không phải mật khẩu' });
    const unknown = await browser.call('sign-in', { phone: '0950000999', password });
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    expect(wrong.status).toBe(401);
    expect((await desk.browser('portal').call('sign-in', { phone, password })).status).toBe(200);
  });

  it('opens for an observer, and shuts when the role has ended; the portal stays open for what is unsent', async () => {
    const { phone, password } = await desk.signedIn(v.observer);
    const [console_, portal] = [desk.browser('console'), desk.browser('portal')];
    for (const b of [console_, portal]) expect((await b.call('sign-in', { phone, password })).status).toBe(200);
    expect((await console_.who())?.id).toBe(v.observer);
    await v.admin.query(`update app.role_grant set valid_to = '2026-11-23' where person_id = $1`, [v.observer]);
    expect(await console_.who()).toBeNull();
    expect((await desk.browser('console').call('sign-in', { phone, password })).text).toBe(NOT_YOURS);
    expect((await portal.who())?.id).toBe(v.observer);
    await v.admin.query(`update app.role_grant set valid_to = null where person_id = $1`, [v.observer]);
  });

  it('says so too to a volunteer who opens the invitation there; the password is set', async () => {
    const phone = await desk.givePhone(v.mate);
    const said = { token: await desk.invite(v.mate), password: 'một mật khẩu dài' };
    expect((await desk.browser('console').call('accept-invitation', said)).text).toBe(NOT_YOURS);
    expect((await desk.browser().call('sign-in', { phone, password: said.password })).status).toBe(200);
  });
});

describe('an account is a person’s, never a number’s', () => {
  it('another number: the old one opens nothing, the new one after the next invitation', async () => {
    const { phone, password, browser } = await desk.signedIn(v.observer);
    const next = await desk.givePhone(v.observer);
    expect((await desk.browser().call('sign-in', { phone, password })).status).toBe(401);
    expect((await browser.who())?.id).toBe(v.observer);
    await desk.browser().call('accept-invitation', { token: await desk.invite(v.observer), password });
    const again = desk.browser();
    expect((await again.call('sign-in', { phone: next, password })).status).toBe(200);
    expect((await again.who())?.id).toBe(v.observer);
    const { rows } = await v.admin.query('select from auth."user" where "personId" = $1', [v.observer]);
    expect(rows.length).toBe(1);
  });

  it('a number that was somebody else’s brings nobody into the other’s account', async () => {
    const { phone } = await desk.signedIn(v.leader);
    await desk.givePhone(v.leader);
    await desk.givePhone(v.stranger, phone);
    const browser = desk.browser();
    await browser.call('accept-invitation', { token: await desk.invite(v.stranger), password: 'một mật khẩu dài' });
    expect((await browser.who())?.id).toBe(v.stranger);
  });

  it('keeps no phone number in the store of sign-in', async () => {
    const { rows } = await v.admin.query<{ all: string }>(
      `select (select string_agg(u::text, ' ') from auth."user" u) || (select string_agg(a::text, ' ') from auth.account a) as all`,
    );
    expect(rows[0]!.all).not.toMatch(/950{5}/);
  });
});

it('answers on five routes and no other of the library', async () => {
  const answers: string[] = [];
  for (const path of [
    ...['sign-in', 'sign-out', 'get-session', 'accept-invitation', 'first-units', 'sign-up/email', 'sign-in/email'],
    ...['list-sessions', 'sign-in/anonymous', 'get-access-token', 'refresh-token', 'link-social'],
    ...['library/sign-in/email', 'library/sign-up/email', 'library/get-session', 'sign-in/social', 'change-password'],
    ...['reset-password', 'request-password-reset', 'update-user', 'delete-user', 'verify-email', 'change-email'],
    ...['set-password', 'revoke-session', 'list-accounts', 'callback/x', 'error', 'ok'],
  ])
    for (const body of [undefined, {}]) {
      const { text } = await desk.browser().call(path, body);
      if (text !== '{"code":"NOT_FOUND"}') answers.push(`${body ? 'POST' : 'GET'} ${path}`);
    }
  expect(answers.sort()).toEqual([
    ...['GET get-session', 'POST accept-invitation', 'POST first-units', 'POST sign-in', 'POST sign-out'],
  ]);
});
