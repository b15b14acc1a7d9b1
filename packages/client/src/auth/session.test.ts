import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSession } from './session';

type Reply = { status?: number; body?: unknown; html?: boolean } | 'no network';
/** Answers in this order; the last one stays. */
function server(...replies: Reply[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    const reply = replies.length > 1 ? replies.shift()! : replies[0]!;
    if (reply === 'no network') throw new TypeError('Failed to fetch');
    return new Response(reply.html ? '<html>' : JSON.stringify(reply.body ?? {}), {
      status: reply.status ?? 200,
      headers: { 'content-type': reply.html ? 'text/html' : 'application/json' },
    });
  });
  return asked;
}
const linh = { person: { id: 'p1', name: 'Trần Thị Linh' } };
afterEach(() => vi.unstubAllGlobals());

describe('signing in', () => {
  it('sends phone and password as JSON with the header that foreign sites cannot send, then knows who it is', async () => {
    const asked = server({}, { body: linh });
    const session = createSession('portal');
    expect(await session.signIn('0952318604', 'mưa rào tháng mười')).toEqual({ ok: true });
    expect(session.person.value?.name).toBe('Trần Thị Linh');
    expect(session.state.value).toBe('in');
    const headers = new Headers(asked[0]!.init.headers);
    expect([headers.get('apollo-require-preflight'), headers.get('x-go-cua-app')]).toEqual(['true', 'portal']);
    expect(asked[0]!.url).not.toContain('0952');
  });
  it('says the same for an unknown number and a wrong password, and another thing after too many tries', async () => {
    server({ status: 401 });
    expect(await createSession('portal').signIn('0952318604', 'x')).toEqual({ ok: false, code: 'WRONG_PASSWORD' });
    server({ status: 429 });
    expect(await createSession('portal').signIn('0952318604', 'x')).toEqual({ ok: false, code: 'TOO_MANY_TRIES' });
  });
  it('tells who has no work in the console where to go, and a closed sample as what it is', async () => {
    server({ status: 403, body: { code: 'NOT_FOR_CONSOLE' } });
    expect(await createSession('console').signIn('0952318604', 'x')).toEqual({ ok: false, code: 'NOT_FOR_CONSOLE' });
    server({ status: 403, body: { code: 'DEMO_CLOSED' } });
    expect(await createSession('console').signIn('0952318604', 'x')).toEqual({ ok: false, code: 'DEMO_CLOSED' });
    server({ status: 403, html: true });
    expect(await createSession('console').signIn('0952318604', 'x')).toEqual({ ok: false, code: 'DEMO_CLOSED' });
  });
  it('takes a hotspot page with status 200 for no network', async () => {
    server({ html: true });
    expect(await createSession('portal').signIn('0952318604', 'x')).toEqual({ ok: false, code: 'OFFLINE' });
  });
});

describe('a session', () => {
  it('that cannot be asked about stays as it is: nobody is signed out by a dead network', async () => {
    server({ body: linh }, 'no network');
    const session = createSession('portal');
    await session.refresh();
    expect(await session.refresh()).toEqual({ ok: false, code: 'OFFLINE' });
    expect(session.state.value).toBe('in');
  });
  it('that has ended is told apart from never signed in, and still says whose work is on the phone', async () => {
    server({ body: linh }, { body: null });
    const session = createSession('portal');
    await session.refresh();
    await session.refresh();
    await session.refresh();
    expect(session.state.value).toBe('expired');
    expect(session.person.value?.id).toBe('p1');
    server({ body: null });
    const other = createSession('console');
    await other.refresh();
    expect(other.state.value).toBe('out');
    const remembered = createSession('portal', linh.person);
    await remembered.refresh();
    expect(remembered.state.value).toBe('expired');
  });
});

describe('an invitation', () => {
  it.each([
    [410, 'INVITATION_USED'],
    [408, 'INVITATION_LATE'],
    [404, 'INVITATION_UNKNOWN'],
  ])('answered with %i is %s', async (status, code) => {
    server({ status });
    expect(await createSession('portal').acceptInvitation('t', 'mưa rào tháng mười')).toEqual({ ok: false, code });
  });

  it('of the first coordinator carries who they are, and says at the field what is not right', async () => {
    const first = { name: 'Mẫu', phone: '0900000000', unitCode: '22132' };
    const asked = server({ status: 422, body: { code: 'NAME_ONE_WORD', field: 'name' } });
    expect(await createSession('console').acceptInvitation('t', 'mưa rào tháng mười', first)).toEqual({
      ok: false,
      code: 'INVALID',
      refusal: { code: 'NAME_ONE_WORD', field: 'name' },
    });
    expect(JSON.parse(String(asked[0]!.init.body))).toEqual({ token: 't', password: 'mưa rào tháng mười', ...first });
  });
});
