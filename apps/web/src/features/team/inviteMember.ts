import { ask } from '@go-cua/client/auth';
import { builtDocuments, troubleOf, type TroubleCode } from '@go-cua/client/graphql';
import type { PersonId } from '@go-cua/domain/core';
import { INVITE_MEMBER } from '../../outbox/documents';

/** Why the server gives no code for this person; each has a sentence. */
export const INVITE_REFUSALS = ['PERSON_REACHES_FURTHER', 'PERSON_UNKNOWN', 'PERSON_PAUSED'] as const;
type Refused = (typeof INVITE_REFUSALS)[number];
export type Invited =
  | { readonly ok: true; readonly token: string; readonly expiresAt: number }
  | { readonly ok: false; readonly refusal: Refused }
  | { readonly ok: false; readonly trouble: TroubleCode };

interface Body {
  readonly data?: {
    readonly invitePerson?: {
      readonly invitation: { readonly token: string; readonly expiresAt: number } | null;
      readonly refusal: { readonly code: string } | null;
    };
  } | null;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Asks the server for a member's one-time link: it needs network, and nothing of it stays on this phone. */
export async function inviteMember(personId: PersonId): Promise<Invited> {
  const id = builtDocuments?.['inviteMember'];
  const document = id ? { documentId: id } : { query: INVITE_MEMBER };
  const answer = await ask('portal', '/app/graphql', { ...document, variables: { personId } });
  if (!answer.ok) return { ok: false, trouble: answer.code };
  const { data, errors } = answer.body as Body;
  const made = data?.invitePerson;
  if (made?.invitation) return { ok: true, ...made.invitation };
  const refusal = INVITE_REFUSALS.find((code) => code === made?.refusal?.code);
  if (refusal) return { ok: false, refusal };
  const graphQLErrors = (errors ?? []).map((e) => ({ extensions: e.extensions ?? {} }));
  return { ok: false, trouble: troubleOf({ graphQLErrors: graphQLErrors as never }) };
}
