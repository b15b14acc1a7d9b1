import { toValue, type MaybeRefOrGetter } from 'vue';
import type { TeamKind, TeamPlace } from '@go-cua/domain/team';
import { locale } from '../../locales';

/** «Tổ trưởng», «đội phó», as the kind of team calls them; large at the start of a label. */
export function usePlaceWords(kind: MaybeRefOrGetter<TeamKind>) {
  const { t } = locale.use();
  const large = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
  return (place: TeamPlace): string =>
    place === 'LEADER'
      ? large(t(`leader.${toValue(kind)}`))
      : place === 'DEPUTY'
        ? large(t(`deputy.${toValue(kind)}`))
        : t('team.places.MEMBER');
}
