import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | { url: string; revision: string | null })[] };

/** What is not the portal's own page: the console, both APIs, health, documents. These always ask the network. */
const NOT_OURS = [/^\/admin(\/|$)/, /^\/app\//, /^\/graphql/, /^\/livez/, /^\/readyz/, /^\/metrics/, /^\/docs(\/|$)/];

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: NOT_OURS }));

// The first visit is served by this worker at once, so that it works offline without a second load.
clientsClaim();

// A new version waits until the person says so: nobody loses a half-filled form to an update.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
