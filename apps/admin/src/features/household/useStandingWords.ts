import { ownerOf, type Eid1State, type HeldBy, type ServiceCode } from '@go-cua/domain/activation';
import { locale } from '../../locales';
import { viewer } from '../../session';
import type { Standing } from './household.documents';
import { chipOf } from './standing';

/** Where somebody stands in a service: the word of its chip, and the small line below. */
export function useStandingWords() {
  const { t, f } = locale.use();
  const word = (s: Standing): string => {
    const chip = chipOf(s);
    return chip === 'GO' ? t(`eid1.${s.state as Eid1State}`) : t(`chip.${chip}`);
  };
  const more = (s: Standing): string =>
    s.blocker === 'REFERRED'
      ? t(`blockerOwner.${ownerOf(s.blocker, s.service as ServiceCode)}`)
      : s.blocker
        ? t(`blocker.${s.blocker as HeldBy}`)
        : s.status === 'NOT_KNOWN_YET'
          ? t('household.notSure')
          : f.dayShort(s.since, viewer.today.value);
  return { word, more };
}
