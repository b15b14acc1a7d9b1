import type { PayloadOf } from '@go-cua/domain/act';
import { OUTCOMES_WITHOUT_MEETING } from '@go-cua/domain/visit';
import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { useField } from '../../field';
import { locale } from '../../locales';
import { useHousehold } from '../household/useHousehold';
import { painted } from '../saving/painted';
import { useSaving } from '../saving/useSaving';

type Said = Omit<PayloadOf<'recordVisit'>, 'householdId' | 'visitId' | 'met' | 'anonymousHelped'> &
  Partial<Pick<PayloadOf<'recordVisit'>, 'met' | 'anonymousHelped'>>;

/** `recordVisit` of one door: saved on this phone, then back to the list with the toast. */
export function useVisit(id: () => string) {
  const field = useField();
  const router = useRouter();
  const { t } = locale.use();
  const saving = useSaving();
  const household = useHousehold(id);
  /** The disk has it: said where the finger is, before the list is drawn anew. */
  const kept = ref(false);
  const sayAtOnce = (): Promise<void> => {
    kept.value = true;
    return painted();
  };

  async function record(said: Said, draftKey?: string): Promise<boolean> {
    const householdId = household.householdId.value;
    const saved = await saving.save(() =>
      field.save(
        'recordVisit',
        { householdId, visitId: household.visitId(), met: [], anonymousHelped: 0, ...said },
        { kept: sayAtOnce, ...(draftKey && { draftKey }) },
      ),
    );
    if (!saved) return false;
    if (OUTCOMES_WITHOUT_MEETING.includes(said.outcome)) household.closeVisit();
    const home = household.home.value;
    // Back on the list before the toast: the list is what one looks at next.
    await router.replace({ name: 'tonight' });
    saving.say(t('visit.saved', { home, outcome: t(`outcome.${said.outcome}`).toLocaleLowerCase('vi') }), saved);
    return true;
  }
  return { record, kept, household, busy: saving.busy, notSaved: saving.notSaved };
}
