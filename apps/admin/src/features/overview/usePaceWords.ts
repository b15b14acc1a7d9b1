import { addDays, daysBetween } from '@go-cua/domain/core';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { locale } from '../../locales';
import type { Pace } from './queries';

/** How a place goes towards its target, as one would say it in a meeting; empty without a campaign. */
export function usePaceWords(pace: MaybeRefOrGetter<Pace | null | undefined>) {
  const { t, f } = locale.use();
  return computed((): string[] => {
    const p = toValue(pace);
    if (!p || p.goal === 0) return [];
    if (p.days === 0) return [t('overview.paceNotYet', { day: f.day(p.from) })];
    if (p.answered >= p.goal) return [t('overview.paceDone', { goal: f.count(p.goal, 'person') })];
    const ahead = p.answered - p.due;
    const line = t(p.isTarget ? 'overview.paceTarget' : 'overview.paceAll');
    const where = ahead === 0 ? 'paceOn' : ahead > 0 ? 'paceAhead' : 'paceBehind';
    const perDay = f.number(p.perDay);
    const days = f.count(p.days, 'day');
    const first = t(`overview.${where}`, { n: f.count(Math.abs(ahead), 'person'), line });
    const end = p.endsOn;
    const late = end ? daysBetween(p.until, end) : 0;
    const then =
      p.days === 1
        ? t('overview.paceFirstDay')
        : !end
          ? t('overview.paceStill', { days })
          : late > 0
            ? t('overview.paceLate', { perDay, days, end: f.day(end), n: f.count(late, 'day') })
            : t('overview.paceInTime', { perDay, days, end: f.day(end) });
    const must =
      (late > 0 || !end || p.days === 1) && p.needed !== null
        ? [t('overview.paceNeeded', { until: f.day(p.until), n: f.number(Math.ceil(p.needed)) })]
        : [];
    return [first, then, ...must];
  });
}

/** Where the line of the last days leads by the campaign's end: a day and a number; null when it says nothing. */
export function forecastOf(p: Pace, today: string): readonly (readonly [string, number])[] | null {
  const left = daysBetween(today as never, p.until);
  if (left <= 0 || p.perDay <= 0 || p.answered >= p.goal) return null;
  const end = p.endsOn && p.endsOn < p.until ? p.endsOn : p.until;
  const reached = Math.min(p.goal, Math.round(p.answered + p.perDay * daysBetween(today as never, end)));
  return [
    [today, p.answered],
    [addDays(end, 0), reached],
  ];
}
