import type { Screen } from './screen';

export const CONSOLE: readonly Screen[] = [
  { name: 'overview', app: 'console', path: '/' },
  { name: 'territory', app: 'console', path: '/territory' },
  { name: 'teams', app: 'console', path: '/teams' },
  { name: 'campaigns', app: 'console', path: '/campaigns' },
  { name: 'targets', app: 'console', path: '/targets' },
  { name: 'households', app: 'console', path: '/households' },
  { name: 'api-clients', app: 'console', path: '/api' },
];
