import { computed, shallowRef } from 'vue';
import { createSession, type Session } from '@go-cua/client/auth';
import type { PersonId } from '@go-cua/domain/core';
import type { FieldSession } from './types';

/** A session asked about within this time is believed; a batch never leaves under another person's cookie. */
const BELIEVED_MS = 60_000;

export interface SessionHooks {
  readonly unsent: () => number;
  /** Somebody signed in here: their area is opened. */
  readonly onPerson: (person: { readonly id: PersonId; readonly name: string }) => Promise<void>;
  readonly onSignedOut: (owner: PersonId) => Promise<void>;
}

/** The client's session, made when the store has said whose work lies on the phone. */
export function createFieldSession(hooks: SessionHooks) {
  const session = shallowRef<Session | null>(null);
  let askedAt = -Infinity;
  const current = (): Session => {
    if (!session.value) session.value = createSession('portal');
    return session.value;
  };
  const person = computed(() => {
    const p = session.value?.person.value;
    return p ? { id: p.id as PersonId, name: p.name } : null;
  });
  const state = computed(() => session.value?.state.value ?? 'unknown');

  async function entered<T extends { readonly ok: boolean }>(done: T): Promise<T> {
    askedAt = Date.now();
    if (done.ok && person.value) await hooks.onPerson(person.value);
    return done;
  }
  const face: FieldSession = {
    state,
    person,
    signIn: async (phone, password) => entered(await current().signIn(phone, password)),
    acceptInvitation: async (token, password) => entered(await current().acceptInvitation(token, password)),
    async signOut() {
      const unsent = hooks.unsent();
      if (unsent > 0) return { ok: false, code: 'UNSENT', unsent };
      const owner = person.value?.id;
      const done = await current().signOut();
      if (done.ok && owner) await hooks.onSignedOut(owner);
      return done;
    },
  };
  return {
    face,
    remember(remembered: { readonly id: PersonId; readonly name: string } | null): void {
      session.value = createSession('portal', remembered);
    },
    /** Whether the cookie of this browser is the author's, asked of the server when it was not asked lately. */
    async check(owner: PersonId | null, now = false): Promise<'in' | 'out' | 'offline'> {
      const believed = !now && state.value === 'in' && Date.now() - askedAt < BELIEVED_MS;
      if (!believed) {
        const done = await current().refresh();
        if (!done.ok) return 'offline';
        askedAt = Date.now();
        const found = person.value;
        if (state.value === 'in' && found && found.id !== owner) await hooks.onPerson(found);
      }
      return state.value === 'in' && (owner === null || person.value?.id === owner) ? 'in' : 'out';
    },
    isIn: (owner: PersonId) => state.value === 'in' && person.value?.id === owner,
    expire(): void {
      askedAt = -Infinity;
      session.value?.expire();
    },
  };
}
export type FieldSessionRoom = ReturnType<typeof createFieldSession>;
