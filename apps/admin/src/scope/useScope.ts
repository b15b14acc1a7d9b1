import { computed } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import { asDay, isId, type Day, type UnitId } from '@go-cua/domain/core';
import { viewer } from '../session';

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/**
 * What every page looks at: one unit, on the territory of one day. It lives in the address (`?unit=…&on=2026-11-24`), so
 * that a link shows the same thing; without it, the own unit today.
 */
export function useScope() {
  const route = useRoute();
  const router = useRouter();
  const unitId = computed<UnitId | null>(() => {
    const asked = one(route.query.unit);
    if (asked === 'all') return null;
    return isId(asked) ? (asked as UnitId) : viewer.homeUnit.value;
  });
  const day = computed<Day>(() => asDay(one(route.query.on)) ?? viewer.today.value);
  /** Carried by every link from page to page; what is the default is left out. */
  const query = computed<LocationQueryRaw>(() => ({
    ...(route.query.unit && { unit: route.query.unit }),
    ...(route.query.on && { on: route.query.on }),
  }));
  function look(to: { readonly unitId?: UnitId | null; readonly day?: Day }): void {
    const unit = to.unitId === undefined ? unitId.value : to.unitId;
    const on = to.day ?? day.value;
    const { unit: _unit, on: _on, ...rest } = route.query;
    void router.replace({
      query: {
        ...rest,
        ...(unit !== viewer.homeUnit.value && { unit: unit ?? 'all' }),
        ...(on !== viewer.today.value && { on }),
      },
    });
  }
  /** Another unit than the own one, so what is empty there may as well lie outside of what the viewer reaches. */
  const elsewhere = computed(() => unitId.value !== null && unitId.value !== viewer.homeUnit.value);
  return { unitId, day, query, look, elsewhere };
}
