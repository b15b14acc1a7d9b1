/** The only place that knows where the server signs people in and out. All are POST with JSON, but `session` (GET). */
export const AUTH = {
  /** `{ phone, password }` → 200, or 401 (which never tells unknown from wrong), 429, or 403: a demo under a public address, or no work in the console. */
  signIn: '/app/auth/sign-in',
  signOut: '/app/auth/sign-out',
  /** → `{ person: { id, name } }`, or `null` without a session. */
  session: '/app/auth/get-session',
  /**
   * `{ token, password }` → 200, or 410 used, 408 late, 404 unknown, 422 `{ code, field }`. For the first coordinator's
   * link with `name`, `phone`, `unitCode`.
   */
  acceptInvitation: '/app/auth/accept-invitation',
  /** `{ token, search }` → `{ units }`: for the holder of the link that makes the first coordinator, nobody is signed in yet. */
  firstUnits: '/app/auth/first-units',
} as const;
