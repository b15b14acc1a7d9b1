import { computed } from 'vue';
import { useRead } from '../../graphql';
import { locale } from '../../locales';
import { fullName } from '../../session';
import { useMoves } from '../overview/useMoves';
import { HouseholdQuery } from './household.documents';
import { useWithdrawn } from './useWithdrawn';
import { doorOf } from './words';

/** A household as its own page and those of its people read it: read again when a figure moves or an act is taken back. */
export function useHousehold(id: () => string) {
  const { t } = locale.use();
  const reading = useRead(HouseholdQuery, () => ({ id: id() }));
  const again = (): void => reading.again();
  useMoves(again);
  const withdrawn = useWithdrawn(id, again);
  const household = computed(() => reading.data?.household);
  /** «Hộ Nguyễn Văn Mẫu»; by its door where nobody is named. */
  const title = computed(() => {
    const h = household.value;
    return h ? t('household.of', { name: h.residents[0] ? fullName(h.residents[0]) : doorOf(h) }) : t('household.one');
  });
  return { reading, household, title, withdrawn };
}
