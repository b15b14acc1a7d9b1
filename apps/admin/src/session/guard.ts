import { watch } from 'vue';
import type { Router } from 'vue-router';
import type { Permission } from '@go-cua/domain/access';
import type { PageName } from '../nav';
import { session } from './session';
import { arrive } from './viewer';

declare module 'vue-router' {
  interface RouteMeta {
    /** Read without a session, and shown without the shell. */
    open?: true;
    /** What the page needs; without it the page does not exist for this person. */
    needs?: Permission;
    /** The entry of the navigation that is lit. */
    nav?: PageName;
  }
}

/** Nobody sees a page before the server has said who is here; an ended session comes back to the same place. */
export function guard(router: Router): void {
  router.beforeEach(async (to) => {
    if (to.meta.open) return true;
    const state = await arrive();
    if (state === 'in') return true;
    // Without an answer the way in is the sign-in page, which says why and tries again.
    return { name: 'sign-in', query: { ...(to.fullPath !== '/' && { back: to.fullPath }) } };
  });
  watch(session.state, (state) => {
    const { meta, fullPath } = router.currentRoute.value;
    if (state === 'expired' && !meta.open) void router.replace({ name: 'sign-in', query: { back: fullPath } });
  });
}
