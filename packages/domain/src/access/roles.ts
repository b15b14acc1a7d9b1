/** Roles (product, Who uses it). A person may hold several, each for a unit, a team or an organisation, each dated. */
export const ROLES = ['VOLUNTEER', 'TEAM_LEADER', 'COORDINATOR', 'OBSERVER', 'POLICE', 'OPERATOR'] as const;
export type Role = (typeof ROLES)[number];

/** Which of the two own apps asks: each has its own cookie. */
export const APPS = ['portal', 'console'] as const;
export type App = (typeof APPS)[number];

/** Roles whose work is in the console. */
const CONSOLE_ROLES: readonly Role[] = ['COORDINATOR', 'OBSERVER', 'POLICE'];

/**
 * Whether somebody may sign in to an app. The console is for those who have work there. The portal is open to everybody
 * with an account, also after the last role has ended: unsent acts may still lie on the phone.
 */
export const mayOpen = (app: App, roles: readonly Role[]): boolean =>
  app === 'portal' || roles.some((r) => CONSOLE_ROLES.includes(r));
/** The app that the person's work is in, where an invitation leads. */
export const appFor = (roles: readonly Role[]): App => (mayOpen('console', roles) ? 'console' : 'portal');
