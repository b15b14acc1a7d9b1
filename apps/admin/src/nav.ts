import type { LucideIcon } from '@go-cua/client/ui';
import { Flag, House, LayoutDashboard, Map, Plug, Target, Users } from '@lucide/vue';

export type PageName = 'overview' | 'territory' | 'teams' | 'campaigns' | 'targets' | 'households' | 'api';
export interface NavItem {
  readonly name: PageName;
  readonly path: string;
  readonly icon: LucideIcon;
}
export interface NavGroup {
  readonly group: 'watch' | 'organise' | 'data' | 'system';
  readonly items: readonly NavItem[];
}

/** The navigation, in groups. What a person has no right to see is absent, not greyed. */
export const NAV: readonly NavGroup[] = [
  { group: 'watch', items: [{ name: 'overview', path: '/', icon: LayoutDashboard }] },
  {
    group: 'organise',
    items: [
      { name: 'territory', path: '/territory', icon: Map },
      { name: 'teams', path: '/teams', icon: Users },
      { name: 'campaigns', path: '/campaigns', icon: Flag },
      { name: 'targets', path: '/targets', icon: Target },
    ],
  },
  { group: 'data', items: [{ name: 'households', path: '/households', icon: House }] },
  { group: 'system', items: [{ name: 'api', path: '/api', icon: Plug }] },
];
