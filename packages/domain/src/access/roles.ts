/** Roles (product, Who uses it). A person may hold several, each for a unit, a team or an organisation, each dated. */
export const ROLES = ['VOLUNTEER', 'TEAM_LEADER', 'COORDINATOR', 'OBSERVER', 'POLICE', 'OPERATOR'] as const;
export type Role = (typeof ROLES)[number];

/** Which of the two own apps asks: each has its own cookie. */
export const APPS = ['portal', 'console'] as const;
export type App = (typeof APPS)[number];
