/** Somebody signed in without a browser: for building up a story, and for looking at what the server answers. */
export class ApiSession {
  readonly #cookies = new Map<string, string>();

  constructor(
    readonly origin: string,
    readonly app: 'portal' | 'console',
  ) {}

  /** Whoever takes the link of an invitation into the portal. */
  static async invited(origin: string, link: string, password: string): Promise<ApiSession> {
    const session = new ApiSession(origin, 'portal');
    await session.acceptInvitation(link.split('/').at(-1) ?? '', password);
    return session;
  }

  async #send(path: string, body: object): Promise<Response> {
    const response = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-go-cua-app': this.app,
        origin: this.origin,
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }

  async acceptInvitation(token: string, password: string): Promise<void> {
    await this.#must('/app/auth/accept-invitation', { token, password });
  }
  async signIn(phone: string, password: string): Promise<void> {
    await this.#must('/app/auth/sign-in', { phone, password });
  }
  async #must(path: string, body: object): Promise<void> {
    const response = await this.#send(path, body);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  }

  /** The data of a question that must succeed. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const response = await this.#send('/app/graphql', { query, variables });
    const { data, errors } = (await response.json()) as { data?: T; errors?: unknown[] };
    if (errors || !data) throw new Error(`The API answered ${response.status}: ${JSON.stringify(errors)}`);
    return data;
  }
}
