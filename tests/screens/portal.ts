import type { Screen } from './screen';

export const PORTAL: readonly Screen[] = [
  { name: 'tonight', app: 'portal', path: '/' },
  { name: 'households', app: 'portal', path: '/households' },
  { name: 'sync', app: 'portal', path: '/sync' },
  { name: 'me', app: 'portal', path: '/me' },
];
