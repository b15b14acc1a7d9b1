import type { TypedDate } from '@go-cua/client/format';
import { addDays, daysBetween, day as dayOf, type Day } from '@go-cua/domain/core';
import type { checkWeekly } from '@go-cua/domain/recurrence';
import { WEEKDAYS, type Weekday } from '@go-cua/domain/series';
import { computed, ref, shallowRef, watch } from 'vue';

/** 1970-01-05 was a Monday. */
export const weekdayOf = (d: Day): Weekday => WEEKDAYS[((daysBetween(dayOf('1970-01-05'), d) % 7) + 7) % 7]!;

/**
 * One outing or one a week: the weekdays, until when, and the days that come of it. The rule's library is loaded when
 * somebody first asks for a series.
 * @param firstDay where it begins
 * @param lastDay of the campaign; a series lasts as long, a year at most, unless it is told otherwise
 */
export function useWeekly(firstDay: () => Day | null, lastDay: Day) {
  const repeat = ref<'ONCE' | 'WEEKLY' | null>('ONCE');
  const weekdays = ref<readonly Weekday[]>([]);
  const aYear = addDays(firstDay() ?? lastDay, 51 * 7);
  const until = ref<TypedDate | null>({ day: lastDay < aYear ? lastDay : aYear });
  const check = shallowRef<typeof checkWeekly>();
  const weekly = computed(() => repeat.value === 'WEEKLY');
  watch(weekly, async (on) => {
    const first = firstDay();
    if (on && weekdays.value.length === 0 && first) weekdays.value = [weekdayOf(first)];
    if (on) check.value ??= (await import('@go-cua/domain/recurrence')).checkWeekly;
  });
  // One weekday alone follows the first day while it is typed.
  watch(firstDay, (next, before) => {
    const [only, second] = weekdays.value;
    if (next && before && only === weekdayOf(before) && !second) weekdays.value = [weekdayOf(next)];
  });
  const lasts = computed(() => (until.value && 'day' in until.value ? until.value.day : null));
  /** The days of the series, or what stands in its way; null while the first day is being typed. */
  const made = computed(() => {
    const first = firstDay();
    if (!weekly.value || !check.value || !first) return null;
    return check.value({ firstDay: first, weekdays: weekdays.value, until: lasts.value, count: null });
  });
  return { repeat, weekly, weekdays, until, lasts, made };
}
export type WeeklyForm = ReturnType<typeof useWeekly>;
