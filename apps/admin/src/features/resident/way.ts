import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router';

/** To somebody's page; where nobody is named, to the home. */
export const toResident = (
  of: { readonly householdId: string; readonly residentId: string | null },
  query: LocationQueryRaw,
): RouteLocationRaw =>
  of.residentId
    ? { name: 'resident', params: { id: of.householdId, residentId: of.residentId }, query }
    : { name: 'household', params: { id: of.householdId }, query };
