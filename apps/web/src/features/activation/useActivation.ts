import { computed } from 'vue';
import type { PayloadOf } from '@go-cua/domain/act';
import { isEid1State, nextSteps, type Eid1State } from '@go-cua/domain/activation';
import type { ResidentId } from '@go-cua/domain/core';
import { activationOf, advanceFacts, asksNoMore, registeredResidents } from '@go-cua/domain/household';
import type { DeviceOwner } from '@go-cua/domain/resident';
import { eligibilityOn } from '@go-cua/domain/eligibility';
import { useField } from '../../field';
import { locale } from '../../locales';
import { useHousehold } from '../household/useHousehold';
import { fullNameOf, small } from '../people/call';
import { useWords } from '../people/useWords';
import { useSaving } from '../saving/useSaving';

type Said = { readonly to: Eid1State } & Partial<Pick<PayloadOf<'advanceActivation'>, 'how' | 'blocker' | 'declined'>>;

/** Level 1 of one resident: where it stands, what may come next, and `advanceActivation`. */
export function useActivation(householdId: () => string, residentId: () => string) {
  const field = useField();
  const { t } = locale.use();
  const { call } = useWords();
  const house = useHousehold(householdId);
  const saving = useSaving();
  const service = 'EID_LEVEL_1' as const;

  const id = computed(() => residentId() as ResidentId);
  const resident = computed(() => house.door.value?.residents.find((r) => r.id === id.value));
  const facts = computed(() => house.door.value?.facts ?? []);
  const view = computed(() => activationOf(facts.value, id.value, service));
  const next = computed(() => nextSteps(view.value.state));
  const you = computed(() => call(resident.value ?? { givenName: '' }));
  const name = computed(() => (resident.value ? fullNameOf(resident.value) : ''));
  const verdict = computed(() => {
    const r = resident.value;
    if (!r || !registeredResidents(facts.value).some((f) => f.subjectId === id.value)) return null;
    return eligibilityOn({ birth: r.birth ?? null, card: r.card }, service, field.today.value);
  });
  /** When each state was first seen, and by whom. */
  const seen = computed(() => {
    const out = new Map<Eid1State, { readonly day: string; readonly authorId: string }>();
    for (const a of advanceFacts(facts.value, id.value, service))
      if (!a.declined && isEid1State(a.to) && !out.has(a.to)) out.set(a.to, { day: a.day, authorId: a.authorId });
    return out;
  });
  /** Somebody heard a no; who declined, this phone may not know. */
  const askNoMore = computed(
    () => !view.value.declined && !!house.door.value && asksNoMore(house.door.value, id.value, service),
  );
  const custody = computed(() => field.custodies.value.find((c) => c.residentId === id.value));

  async function advance(said: Said, deviceOwner: DeviceOwner | null): Promise<boolean> {
    const saved = await saving.save(() =>
      field.save('advanceActivation', {
        ...{ householdId: house.householdId.value, subjectId: id.value, visitId: house.visitId(), service },
        ...{ from: view.value.state, ...said },
        ...(deviceOwner && { deviceOwner }),
      }),
    );
    if (!saved) return false;
    const step = said.blocker
      ? t(`blocker.${said.blocker}`)
      : said.declined
        ? t('activation.declined')
        : t(`eid1.${said.to}`);
    saving.say(t('activation.saved', { Who: you.value.Who, step: small(step) }), saved);
    return true;
  }
  return { house, resident, view, next, you, name, verdict, seen, askNoMore, custody, advance, ...saving };
}
export type Activation = ReturnType<typeof useActivation>;
