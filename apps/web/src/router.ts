import { createRouter, createWebHistory } from 'vue-router';
import TonightPage from './pages/TonightPage.vue';

/** Tonight's list is in the first bundle; every other page is loaded when it is opened (and precached for offline). */
export const router = createRouter({
  history: createWebHistory('/'),
  routes: [
    { path: '/', name: 'tonight', component: TonightPage },
    { path: '/households', name: 'households', component: () => import('./pages/HouseholdsPage.vue') },
    { path: '/sync', name: 'sync', component: () => import('./pages/SyncPage.vue') },
    { path: '/me', name: 'me', component: () => import('./pages/MePage.vue') },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
});
