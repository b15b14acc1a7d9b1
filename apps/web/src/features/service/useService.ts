import { computed } from 'vue';
import {
  answersAt,
  REFERRED_TO,
  saidOf,
  type SimpleAnswer,
  type SimpleService,
  type SimpleState,
} from '@go-cua/domain/activation';
import type { ResidentId } from '@go-cua/domain/core';
import { activationOf, advanceFacts, asksNoMore, registeredResidents } from '@go-cua/domain/household';
import { eligibilityOn, mayBeOffered } from '@go-cua/domain/eligibility';
import { useField } from '../../field';
import { locale } from '../../locales';
import { useHousehold } from '../household/useHousehold';
import { fullNameOf, small } from '../people/call';
import { useWords } from '../people/useWords';
import { useSaving } from '../saving/useSaving';

/** One of the five services beside level 1, for one resident: where it stands, what may be answered, and the answer. */
export function useService(householdId: () => string, residentId: () => string, service: () => SimpleService) {
  const field = useField();
  const { t } = locale.use();
  const { call } = useWords();
  const house = useHousehold(householdId);
  const saving = useSaving();

  const id = computed(() => residentId() as ResidentId);
  const resident = computed(() => house.door.value?.residents.find((r) => r.id === id.value));
  const facts = computed(() => house.door.value?.facts ?? []);
  const view = computed(() => activationOf(facts.value, id.value, service()));
  const you = computed(() => call(resident.value ?? { givenName: '' }));
  const name = computed(() => (resident.value ? fullNameOf(resident.value) : ''));
  const verdict = computed(() => {
    const r = resident.value;
    if (!r || !registeredResidents(facts.value).some((f) => f.subjectId === id.value)) return null;
    return eligibilityOn({ birth: r.birth ?? null, card: r.card }, service(), field.today.value);
  });
  const offered = computed(() => field.campaign.value?.services.includes(service()) ?? true);
  const answers = computed((): readonly SimpleAnswer[] => {
    if (!verdict.value || !offered.value) return [];
    const begun = view.value.state !== 'NOT_STARTED';
    return begun || mayBeOffered(verdict.value) ? answersAt(service(), view.value.state) : [];
  });
  /** Somebody heard a no; who declined, this phone may not know. */
  const askNoMore = computed(
    () => !view.value.declined && !!house.door.value && asksNoMore(house.door.value, id.value, service()),
  );
  const partner = computed(() => small(t(`blockerOwner.${REFERRED_TO[service()]}`)));
  /** Who said the last word on it, and when. */
  const last = computed(() => {
    const own = advanceFacts(facts.value, id.value, service());
    return own.reduce<(typeof own)[number] | undefined>((a, b) => (!a || b.day >= a.day ? b : a), undefined);
  });

  const stateWord = (state: SimpleState): string =>
    state === 'REFERRED' ? t('referredTo', { to: partner.value }) : t(`simple.${state}`);
  function answerWord(answer: SimpleAnswer): string {
    if (answer === 'REFERRED') return stateWord('REFERRED');
    return answer === 'OPEN_AGAIN' ? stateWord('NOT_STARTED') : t(`services.state.${answer}`);
  }

  async function say(answer: SimpleAnswer): Promise<boolean> {
    const saved = await saving.save(() =>
      field.save('advanceActivation', {
        ...{ householdId: house.householdId.value, subjectId: id.value, visitId: house.visitId(), service: service() },
        ...saidOf(answer, view.value.state),
      }),
    );
    if (!saved) return false;
    const words = {
      Who: you.value.Who,
      service: small(t(`serviceShort.${service()}`)),
      answer: small(answerWord(answer)),
    };
    saving.say(t('services.saved', words), saved);
    return true;
  }
  return {
    ...{ house, resident, view, you, name, verdict, offered, answers, askNoMore, partner, last, stateWord, answerWord },
    ...{ busy: saving.busy, notSaved: saving.notSaved, say },
  };
}
