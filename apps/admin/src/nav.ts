import type { LucideIcon } from '@go-cua/client/ui';
import type { Permission } from '@go-cua/domain/access';
import { FileText, Flag, House, Inbox, LayoutDashboard, Map, Plug, Target, Users } from '@lucide/vue';

export type PageName =
  'overview' | 'inbox' | 'territory' | 'teams' | 'campaigns' | 'targets' | 'households' | 'requests' | 'api';
export interface NavItem {
  readonly name: PageName;
  readonly path: string;
  readonly icon: LucideIcon;
  readonly needs: Permission;
}
export interface NavGroup {
  readonly group: 'watch' | 'organise' | 'data' | 'system';
  readonly items: readonly NavItem[];
}

/** The navigation, in groups. What a person has no right to see is absent, not greyed. */
export const NAV: readonly NavGroup[] = [
  {
    group: 'watch',
    items: [
      { name: 'overview', path: '/', icon: LayoutDashboard, needs: 'figure:read' },
      { name: 'inbox', path: '/inbox', icon: Inbox, needs: 'review:read' },
    ],
  },
  {
    group: 'organise',
    items: [
      { name: 'territory', path: '/territory', icon: Map, needs: 'territory:read' },
      { name: 'teams', path: '/teams', icon: Users, needs: 'team:read' },
      { name: 'campaigns', path: '/campaigns', icon: Flag, needs: 'campaign:read' },
      { name: 'targets', path: '/targets', icon: Target, needs: 'target:read' },
    ],
  },
  {
    group: 'data',
    items: [
      { name: 'households', path: '/households', icon: House, needs: 'household:read' },
      { name: 'requests', path: '/requests', icon: FileText, needs: 'request:read' },
    ],
  },
  { group: 'system', items: [{ name: 'api', path: '/api', icon: Plug, needs: 'apiClient:read' }] },
];
