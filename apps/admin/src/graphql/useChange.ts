import { ref } from 'vue';
import { troubleOf, type TroubleCode } from '@go-cua/client/graphql';
import { session } from '../session/session';
import { client } from './client';
import type { TadaDocumentNode } from './graphql';

/** Why something was not done: a code of the domain, and the field that it concerns. */
export interface RefusedChange {
  readonly code: string;
  readonly field?: string | null;
}

/**
 * Sends one mutation at a time. `send` answers its data, or null when it never got that far (`trouble` then says why);
 * a refusal of the domain is data and stays with the form.
 */
export function useChange<Data, Variables extends object>(mutation: TadaDocumentNode<Data, Variables>) {
  const busy = ref(false);
  const trouble = ref<TroubleCode>();
  async function send(variables: Variables): Promise<Data | null> {
    busy.value = true;
    trouble.value = undefined;
    const { data, error } = await client.mutation<Data, Variables>(mutation, variables).toPromise();
    busy.value = false;
    if (error) {
      trouble.value = troubleOf(error);
      if (trouble.value === 'UNAUTHENTICATED') session.expire();
    }
    return error ? null : (data ?? null);
  }
  return { busy, trouble, send };
}
