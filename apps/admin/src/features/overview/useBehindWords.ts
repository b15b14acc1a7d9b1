import type { CsvCell } from '@go-cua/client/format';
import type { HeldBy } from '@go-cua/domain/activation';
import type { RemainingReason } from '@go-cua/domain/figures';
import { locale } from '../../locales';
import { fullName } from '../../session';
import type { Explanation } from './queries';
import { useFigureWords } from './useFigureWords';

type Person = Explanation['residents'][number];

/** Why somebody is behind a figure, and the list as cells. */
export function useBehindWords(service: () => string) {
  const { label } = useFigureWords(service);
  const { t, f } = locale.use();
  const words = (p: Person): string => {
    if (p.reason) return t(`overview.reason.${p.reason as RemainingReason}`);
    if (p.blocker) return t(`blocker.${p.blocker as HeldBy}`);
    if (p.answer) return label(p.answer as 'FOUND_ACTIVE');
    if (p.status) return t(`overview.status.${p.status as 'ELIGIBLE'}`);
    return t('overview.times', { n: f.number(p.count) });
  };
  return {
    words,
    head: () => [...[t('overview.name'), t('overview.door')], ...[t('overview.whyCol'), t('overview.lastVisit')]],
    cells: (p: Person): CsvCell[] => [
      ...[fullName(p), [p.lane, p.number].filter(Boolean).join(' · ')],
      ...[words(p), p.lastVisitOn ? f.day(p.lastVisitOn) : ''],
    ],
  };
}
