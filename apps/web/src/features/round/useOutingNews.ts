import { computed } from 'vue';
import { useField, type Outing } from '../../field';
import { nextOuting } from './nextOuting';

export type OutingNews =
  /** Today's outing was called off. */
  | { readonly kind: 'CANCELLED'; readonly outing: Outing }
  /** It was to be today, and is another day. */
  | { readonly kind: 'MOVED'; readonly outing: Outing }
  | { readonly kind: 'NO_TEAM' }
  | { readonly kind: 'NONE' };

/** Why there is no outing tonight, and what changed about the one that is on. */
export function useOutingNews() {
  const field = useField();
  const mine = computed(() => {
    const teams = new Set(field.setup.value?.teams.map((team) => team.id));
    return (field.setup.value?.outings ?? []).filter((o) => teams.has(o.teamId));
  });
  const next = computed(() => nextOuting(field));
  const why = computed<OutingNews>(() => {
    const today = field.today.value;
    if (field.setup.value?.teams.length === 0) return { kind: 'NO_TEAM' };
    const moved = mine.value.find((o) => !o.cancelled && o.movedFrom?.day === today && o.day > today);
    if (moved) return { kind: 'MOVED', outing: moved };
    const off = mine.value.find((o) => o.cancelled && o.day === today);
    return off ? { kind: 'CANCELLED', outing: off } : { kind: 'NONE' };
  });
  /** What of tonight's hours is not as it was announced. */
  const changed = computed(() => {
    const o = field.outing.value;
    return o?.movedFrom ? { ...o.movedFrom, sameDay: o.movedFrom.day === o.day } : null;
  });
  /** Hamlets of tonight's outing that went to another team, and whether none is left. */
  const away = computed(() => {
    const ids = new Set<string>(field.outing.value?.hamletIds);
    return (field.setup.value?.hamletsAway ?? []).filter((h) => ids.has(h.id));
  });
  const allAway = computed(() => away.value.length > 0 && away.value.length === field.outing.value?.hamletIds.length);
  return { why, next, changed, away, allAway };
}
