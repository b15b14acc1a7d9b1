import { readonly, ref } from 'vue';
import type { AppName, TroubleCode } from '../graphql';
import { AUTH } from './endpoints';
import { ask, type FormRefusal } from './request';

/** Who is signed in, as far as every screen needs it. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
}
export type Done =
  { readonly ok: true } | { readonly ok: false; readonly code: TroubleCode; readonly refusal?: FormRefusal };
/** What the first coordinator says of themselves; `unitCode` is the official code of a commune or province of today. */
export interface FirstCoordinator {
  readonly name: string;
  readonly phone: string;
  readonly unitCode: string;
}
/** `unknown` until the server was asked once; offline it stays what the app remembered. */
export type SessionState = 'unknown' | 'out' | 'in' | 'expired';

const NOT_HERE = { NOT_FOR_CONSOLE: 'NOT_FOR_CONSOLE' } as const;

function personIn(body: unknown): SignedIn | null {
  const person = (body as { person?: unknown } | null)?.person as Partial<Record<'id' | 'name', unknown>> | undefined;
  return typeof person?.id === 'string' && typeof person.name === 'string'
    ? { id: person.id, name: person.name }
    : null;
}

/**
 * Sign-in by phone and password. One per app: `export const session = createSession('portal', remembered)`; `remembered`
 * is whose work the device holds, so that a phone opened without network still knows its person.
 */
export function createSession(app: AppName, remembered: SignedIn | null = null) {
  const person = ref<SignedIn | null>(remembered);
  const state = ref<SessionState>('unknown');

  /** Asks the server who is signed in. Without network nothing changes: work goes on, and nobody is signed out. */
  async function refresh(): Promise<Done> {
    const answer = await ask(app, AUTH.session);
    if (!answer.ok && answer.code !== 'UNAUTHENTICATED') return answer;
    const found = answer.ok ? personIn(answer.body) : null;
    state.value = found ? 'in' : person.value ? 'expired' : 'out';
    if (found) person.value = found;
    return { ok: true };
  }
  async function signIn(phone: string, password: string): Promise<Done> {
    const codes = { 400: 'WRONG_PASSWORD', 401: 'WRONG_PASSWORD', 403: 'DEMO_CLOSED', ...NOT_HERE } as const;
    const answer = await ask(app, AUTH.signIn, { phone, password }, codes);
    if (!answer.ok) return answer;
    const done = await refresh();
    return done.ok && state.value !== 'in' ? { ok: false, code: 'UNKNOWN' } : done;
  }
  async function signOut(): Promise<Done> {
    const answer = await ask(app, AUTH.signOut, {});
    if (!answer.ok && answer.code !== 'UNAUTHENTICATED') return answer;
    person.value = null;
    state.value = 'out';
    return { ok: true };
  }
  /** The link or QR of an invitation: the person sets the own password and is signed in. `first`: who begins it all. */
  async function acceptInvitation(token: string, password: string, first?: FirstCoordinator): Promise<Done> {
    const codes = {
      403: 'DEMO_CLOSED',
      ...NOT_HERE,
      404: 'INVITATION_UNKNOWN',
      408: 'INVITATION_LATE',
      410: 'INVITATION_USED',
    } as const;
    const answer = await ask(app, AUTH.acceptInvitation, { token, password, ...first }, codes);
    return answer.ok ? refresh() : answer;
  }
  /** What a request learned meanwhile: the session is over, the work on the phone is not. */
  function expire(): void {
    if (state.value === 'in') state.value = 'expired';
  }
  return { person: readonly(person), state: readonly(state), refresh, signIn, signOut, acceptInvitation, expire };
}
export type Session = ReturnType<typeof createSession>;
