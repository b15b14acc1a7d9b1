import { afterEach, expect, it } from 'vitest';
import { aSignInDesk, type SignInDesk } from '../../test/kit/sign-in';

let desk: SignInDesk;
afterEach(() => desk.end());

/** The passwords of a demo's accounts are printed. */
const tries = async () => {
  const { status, text } = await desk
    .browser()
    .call('sign-in', { phone: '0950000001', password: 'không phải thế này' });
  return `${status} ${text}`;
};

it.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://192.168.1.20:4000', 'http://10.1.2.3'])(
  'a demo at %s lets its accounts in',
  async (publicOrigin) => {
    desk = await aSignInDesk({ publicOrigin });
    expect(await tries()).toBe('401 {"code":"WRONG_PASSWORD"}');
  },
);

it('a demo under a public address lets nobody in, unless a flag says otherwise; what is no demo is open', async () => {
  const publicOrigin = 'https://gocua.example';
  desk = await aSignInDesk({ publicOrigin });
  expect(await tries()).toBe('403 {"code":"DEMO_CLOSED"}');
  const token = await desk.invite(desk.v.volunteer);
  const taken = await desk.browser().call('accept-invitation', { token, password: 'một mật khẩu dài' });
  expect(taken.status).toBe(403);
  await desk.end();
  desk = await aSignInDesk({ publicOrigin, demoPublic: true });
  expect(await tries()).toBe('401 {"code":"WRONG_PASSWORD"}');
  await desk.end();
  desk = await aSignInDesk({ publicOrigin, demo: false });
  expect(await tries()).toBe('401 {"code":"WRONG_PASSWORD"}');
}, 30_000);
