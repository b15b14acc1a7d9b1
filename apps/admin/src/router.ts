import { createRouter, createWebHistory } from 'vue-router';
import { NAV } from './nav';

/** URLs hold the state of a view (unit, day, sort, filters in the query), so that a link shows the same thing. */
export const router = createRouter({
  history: createWebHistory('/admin/'),
  routes: [
    ...NAV.flatMap((g) => g.items).map((item) => ({
      path: item.path,
      name: item.name,
      component: () => import('./pages/EmptyPage.vue'),
      props: { page: item.name },
    })),
    { path: '/:rest(.*)*', name: 'lost', component: () => import('./pages/LostPage.vue') },
  ],
});
