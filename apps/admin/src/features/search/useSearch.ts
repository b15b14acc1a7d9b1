import { House, Map, MapPin, User, Users } from '@lucide/vue';
import type { FinderGroup, FinderItem } from '@go-cua/client/ui';
import type { UnitId } from '@go-cua/domain/core';
import { unitLabel } from '@go-cua/domain/territory';
import { computed, ref, watch } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import { useRead } from '../../graphql';
import { locale } from '../../locales';
import { useScope } from '../../scope';
import { fullName, viewer } from '../../session';
import { useRoleWords } from '../../ui/useRoleWords';
import { doorOf } from '../household/words';
import { toResident } from '../resident/way';
import { SearchQuery, type Found } from './search.documents';

/** A breath between the last key and the question. */
const TYPING_MS = 120;
/** One letter begins too many words. */
const LEAST = 2;

interface Hit extends FinderItem {
  readonly to: RouteLocationRaw;
}

/** What the words find in the scope, in groups, and where each leads. */
export function useSearch() {
  const { t, lang } = locale.use();
  const scope = useScope();
  const roleWords = useRoleWords();
  const typed = ref('');
  const settled = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(typed, (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => (settled.value = text.trim()), TYPING_MS);
  });
  const enough = computed(() => settled.value.length >= LEAST);
  const reading = useRead(SearchQuery, () => ({ words: settled.value.slice(0, 80), day: scope.day.value }), {
    pause: () => !enough.value,
  });

  const doors = (found: Found): Hit[] =>
    (found.doors ?? []).map((d) => ({
      key: `door-${d.householdId}-${d.residentId}`,
      label: d.givenName === null ? t('household.unnamed') : fullName({ ...d, givenName: d.givenName } as never),
      hint: [doorOf(d), d.hamletName].filter(Boolean).join(' · '),
      to: toResident(d, scope.query.value),
    }));
  const people = (found: Found): Hit[] =>
    (found.people ?? []).map((p) => ({
      key: `person-${p.id}`,
      label: fullName(p),
      hint: [p.grants[0] ? `${roleWords(p.grants[0])} ${p.grants[0].placeName}` : '', `••${p.phoneEnd}`]
        .filter(Boolean)
        .join(' · '),
      to: { name: 'people', query: { ...scope.query.value, person: p.id } },
    }));
  const teams = (found: Found): Hit[] =>
    (found.teams ?? []).map((x) => ({
      key: `team-${x.id}`,
      label: x.name,
      hint: `${t(`teamKind.${x.kind}`)} · ${unitLabel(x.unit, lang())}`,
      to: { name: 'team', params: { id: x.id }, query: scope.query.value },
    }));
  /** A hamlet opens its doors; for those who see no doors, the teams that serve it. */
  const hamlets = (found: Found): Hit[] =>
    found.hamlets.map((h) => ({
      key: `hamlet-${h.id}`,
      label: h.name,
      hint: h.unitName ?? '',
      to: viewer.may('household:read')
        ? { name: 'households', query: { ...scope.query.value, hamlet: h.id } }
        : { name: 'teams', query: { ...scope.query.value, q: h.name } },
    }));
  const units = (found: Found): Hit[] =>
    found.units.flatMap(({ path }) => {
      const unit = path.at(-1);
      if (!unit) return [];
      const above = path.slice(0, -1).reverse();
      const query = { ...scope.query.value, unit: unit.id as UnitId };
      return [
        {
          key: `unit-${unit.id}`,
          label: unitLabel(unit, lang()),
          hint: above.map((u) => unitLabel(u, lang())).join(', '),
          to: viewer.may('figure:read') ? { name: 'overview', query } : { name: 'territory', query },
        },
      ];
    });

  const found = computed(() => (enough.value ? reading.data?.search : undefined));
  const groups = computed(() => {
    const f = found.value;
    if (!f) return [];
    return [
      { label: t('search.doors'), icon: House, items: doors(f) },
      { label: t('search.people'), icon: User, items: people(f) },
      { label: t('search.teams'), icon: Users, items: teams(f) },
      { label: t('search.hamlets'), icon: MapPin, items: hamlets(f) },
      { label: t('search.units'), icon: Map, items: units(f) },
    ].filter((g) => g.items.length > 0) satisfies FinderGroup[];
  });
  const wayTo = (key: string): RouteLocationRaw | undefined =>
    groups.value.flatMap((g): Hit[] => g.items).find((hit) => hit.key === key)?.to;
  return { typed, settled, enough, found, reading, groups, wayTo };
}
