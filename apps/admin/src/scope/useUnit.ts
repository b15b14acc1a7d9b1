import { computed, type MaybeRefOrGetter, toValue } from 'vue';
import type { Day, UnitId } from '@go-cua/domain/core';
import { graphql, useRead } from '../graphql';

export const UnitOnDayQuery = graphql(`
  query UnitOnDay($id: UUID!, $day: LocalDate!) {
    unit(id: $id, day: $day) {
      stands
      unit {
        id
        code
        level
        type
        name
        validFrom
        validTo
        certain
      }
      path {
        id
        level
        type
        name
      }
      versions {
        id
        code
        type
        name
        validFrom
        validTo
        certain
      }
      predecessors {
        day
        kind
        legalBasis
        suggested
        unit {
          id
          code
          type
          name
        }
      }
      successors {
        day
        kind
        legalBasis
        suggested
        unit {
          id
          code
          type
          name
        }
      }
    }
  }
`);

/** One unit on a day: itself, what lies above, what it was and became. */
export function useUnit(id: MaybeRefOrGetter<UnitId | null>, day: MaybeRefOrGetter<Day>) {
  const reading = useRead(UnitOnDayQuery, () => ({ id: toValue(id) ?? '', day: toValue(day) }), {
    pause: () => toValue(id) === null,
  });
  const found = computed(() => {
    const unit = toValue(id) === null ? null : reading.data?.unit;
    return unit && unit.unit.id === toValue(id) ? unit : null;
  });
  return { reading, found };
}
