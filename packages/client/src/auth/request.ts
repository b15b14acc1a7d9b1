import { type AppName, ownHeaders, troubleOfStatus, type TroubleCode } from '../graphql';

/** What is not right in a form, by the domain's own code, at its field. */
export interface FormRefusal {
  readonly code: string;
  readonly field?: string;
}
export type Answer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly code: TroubleCode; readonly refusal?: FormRefusal };

/** One request to the sign-in server; a failure is a code that has a sentence. `codes` says what a status, or the server's own code, means here. */
export async function ask(
  app: AppName,
  url: string,
  body?: object,
  codes: Readonly<Record<number | string, TroubleCode>> = {},
): Promise<Answer> {
  try {
    const answer = await fetch(url, {
      method: body ? 'POST' : 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { ...ownHeaders(app), ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.status === 422) return { ok: false, code: 'INVALID', refusal: (await answer.json()) as FormRefusal };
    if (!answer.ok) {
      const said = ((await answer.json().catch(() => null)) as { code?: unknown } | null)?.code;
      const own = typeof said === 'string' && Object.hasOwn(codes, said) ? codes[said] : codes[answer.status];
      return { ok: false, code: own ?? troubleOfStatus(answer.status) };
    }
    // A hotspot's own sign-in page answers 200 with HTML: that is no answer of ours.
    if (!answer.headers.get('content-type')?.includes('application/json')) return { ok: false, code: 'OFFLINE' };
    return { ok: true, body: await answer.json() };
  } catch {
    return { ok: false, code: 'OFFLINE' };
  }
}
