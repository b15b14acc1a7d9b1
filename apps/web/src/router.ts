import type { Component } from 'vue';
import { createRouter, createWebHistory, START_LOCATION } from 'vue-router';
import { isSimpleService, type ServiceCode } from '@go-cua/domain/activation';
import { locale } from './locales';
import TonightPage from './pages/TonightPage.vue';

declare module 'vue-router' {
  interface RouteMeta {
    /** Shows the four tabs. */
    tabs?: boolean;
    /** Can be read before anybody is signed in. */
    open?: boolean;
    /** May be read while a resident's account stands open on this phone. */
    custody?: boolean;
  }
}

/** A page that comes with the words that only it and its like say. */
const page = (load: () => Promise<{ default: Component }>) => async (): Promise<{ default: Component }> => {
  const [loaded] = await Promise.all([load(), locale.rest()]);
  return loaded;
};

/** Tonight's list is in the first bundle; every other page is loaded when it is opened (and precached for offline). */
export const router = createRouter({
  history: createWebHistory('/'),
  // A page that just opened stands at its top; to say so would lay it out once more.
  scrollBehavior: (_, from) => from !== START_LOCATION && { top: 0 },
  routes: [
    { path: '/', name: 'tonight', component: TonightPage, meta: { tabs: true } },
    {
      path: '/households',
      name: 'households',
      component: page(() => import('./pages/HouseholdsPage.vue')),
      meta: { tabs: true },
    },
    {
      path: '/households/new',
      name: 'household-new',
      component: page(() => import('./pages/RegisterHouseholdPage.vue')),
    },
    {
      path: '/household/:id',
      name: 'household',
      component: page(() => import('./pages/HouseholdPage.vue')),
      props: true,
    },
    {
      path: '/household/:id/correct',
      name: 'household-correct',
      component: page(() => import('./pages/CorrectHouseholdPage.vue')),
      props: true,
    },
    {
      path: '/household/:id/refusal',
      name: 'refusal',
      component: page(() => import('./pages/RefusalPage.vue')),
      props: true,
    },
    {
      path: '/household/:id/resident/new',
      name: 'resident-new',
      component: page(() => import('./pages/RegisterResidentPage.vue')),
      props: true,
    },
    {
      path: '/household/:id/resident/:residentId',
      name: 'resident',
      component: page(() => import('./pages/ResidentPage.vue')),
      props: true,
      meta: { custody: true },
    },
    {
      path: '/household/:id/resident/:residentId/correct',
      name: 'resident-correct',
      component: page(() => import('./pages/CorrectResidentPage.vue')),
      props: true,
    },
    {
      path: '/household/:id/resident/:residentId/:service',
      name: 'resident-service',
      component: page(() => import('./pages/ServicePage.vue')),
      props: true,
      beforeEnter: (to) =>
        isSimpleService(to.params['service'] as ServiceCode) || { name: 'resident', params: to.params },
    },
    {
      path: '/sign-out/:custodyId',
      name: 'custody',
      component: page(() => import('./pages/CustodyPage.vue')),
      props: true,
      meta: { custody: true },
    },
    { path: '/closing', name: 'closing', component: page(() => import('./pages/ClosingPage.vue')) },
    { path: '/team', name: 'team', component: page(() => import('./pages/TeamPage.vue')), meta: { tabs: true } },
    { path: '/team/share', name: 'team-share', component: page(() => import('./pages/ShareDoorsPage.vue')) },
    { path: '/team/invite', name: 'team-invite', component: page(() => import('./pages/TeamInvitePage.vue')) },
    {
      path: '/team/review/:id/:matter',
      name: 'team-review',
      component: page(() => import('./pages/ReviewPage.vue')),
      props: true,
    },
    { path: '/sync', name: 'sync', component: page(() => import('./pages/SyncPage.vue')), meta: { tabs: true } },
    { path: '/me', name: 'me', component: page(() => import('./pages/MePage.vue')), meta: { tabs: true } },
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue'), meta: { open: true } },
    {
      path: '/invite/:token',
      name: 'invite',
      component: () => import('./pages/InvitePage.vue'),
      props: true,
      meta: { open: true },
    },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
});
