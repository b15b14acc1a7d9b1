import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { NAV, type PageName } from './nav';
import LostPage from './pages/LostPage.vue';
import { guard } from './session/guard';
import { leaveList } from './ui/lists';

/** The page behind each entry of the navigation. */
const PAGES: Readonly<Record<PageName, NonNullable<RouteRecordRaw['component']>>> = {
  overview: () => import('./pages/OverviewPage.vue'),
  inbox: () => import('./features/review/InboxPage.vue'),
  territory: () => import('./features/territory/TerritoryPage.vue'),
  teams: () => import('./features/team/TeamsPage.vue'),
  campaigns: () => import('./features/campaign/CampaignsPage.vue'),
  targets: () => import('./features/target/TargetsPage.vue'),
  households: () => import('./pages/HouseholdsPage.vue'),
  requests: () => import('./features/request/RequestsPage.vue'),
  api: () => import('./pages/ApiPage.vue'),
};

/** Pages below an entry of the navigation; `nav` marks the entry that stays lit. */
const BELOW: readonly RouteRecordRaw[] = [
  {
    path: '/campaigns/new',
    name: 'new-campaign',
    meta: { needs: 'campaign:write', nav: 'campaigns' },
    component: () => import('./features/campaign/NewCampaignPage.vue'),
  },
  {
    path: '/campaigns/:id',
    name: 'campaign',
    props: true,
    meta: { needs: 'campaign:read', nav: 'campaigns' },
    component: () => import('./features/campaign/CampaignPage.vue'),
  },
  {
    path: '/teams/new',
    name: 'new-team',
    meta: { needs: 'team:write', nav: 'teams' },
    component: () => import('./features/team/NewTeamPage.vue'),
  },
  {
    path: '/teams/:id',
    name: 'team',
    props: true,
    meta: { needs: 'team:read', nav: 'teams' },
    component: () => import('./features/team/TeamPage.vue'),
  },
  {
    path: '/households/:id',
    name: 'household',
    props: true,
    meta: { needs: 'household:read', nav: 'households' },
    component: () => import('./pages/HouseholdPage.vue'),
  },
  {
    path: '/households/:id/residents/:residentId',
    name: 'resident',
    props: true,
    meta: { needs: 'household:read', nav: 'households' },
    component: () => import('./pages/ResidentPage.vue'),
  },
  {
    path: '/residents/:id/extract',
    name: 'extract',
    props: true,
    meta: { needs: 'request:read', nav: 'requests' },
    component: () => import('./features/request/ExtractPage.vue'),
  },
  {
    path: '/people',
    name: 'people',
    meta: { needs: 'person:read', nav: 'teams' },
    component: () => import('./features/person/PeoplePage.vue'),
  },
  {
    path: '/organisations',
    name: 'organisations',
    meta: { needs: 'organisation:read', nav: 'teams' },
    component: () => import('./features/organisation/OrganisationsPage.vue'),
  },
];

/** URLs hold the state of a view (unit, day, sort, filters in the query), so that a link shows the same thing. */
export const router = createRouter({
  history: createWebHistory('/admin/'),
  routes: [
    {
      path: '/sign-in',
      name: 'sign-in',
      meta: { open: true },
      component: () => import('./features/sign-in/SignInPage.vue'),
    },
    {
      path: '/invite/:token',
      name: 'invite',
      meta: { open: true },
      props: true,
      component: () => import('./features/sign-in/InvitePage.vue'),
    },
    {
      path: '/setup/:token',
      name: 'setup',
      meta: { open: true },
      props: true,
      component: () => import('./features/first-coordinator/FirstCoordinatorPage.vue'),
    },
    ...NAV.flatMap((g) => g.items).map((item) => ({
      path: item.path,
      name: item.name,
      component: PAGES[item.name],
      meta: { needs: item.needs, nav: item.name },
    })),
    ...BELOW,
    { path: '/:rest(.*)*', name: 'lost', component: LostPage },
  ],
});
guard(router);
router.afterEach((to) => leaveList(to.path, to.query));
