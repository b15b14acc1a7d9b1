import type { BlockerCode, ServiceCode } from '@go-cua/domain/activation';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { locale } from '../../locales';
import { fullName } from '../../session';
import type { Act, Resident } from './household.documents';
import { small, useStateWords } from './useStateWords';

/** Acts in words; several people of one kind of act share a line. */
export function useActWords(people: MaybeRefOrGetter<ReadonlyMap<string, Resident>>) {
  const { t, f } = locale.use();
  const { stateInside } = useStateWords();
  const nameOf = (id: string | null): string => {
    const found = id === null ? undefined : toValue(people).get(id);
    return found ? fullName(found) : t('household.somebody');
  };
  const ofKind = (acts: readonly Act[], kind: string): Act[] => acts.filter((a) => a.kind === kind);
  const namesOf = (acts: readonly Act[]): string => acts.map((a) => nameOf(a.subjectId)).join(', ');

  function stepIn(a: Act): string {
    const named = { name: nameOf(a.subjectId), service: t(`serviceShort.${a.service as ServiceCode}`) };
    if (a.declined) return t('household.stepDeclined', named);
    if (a.how === 'FOUND_ACTIVE') return t('household.stepFound', named);
    const state = stateInside(a.service as ServiceCode, a.to!);
    if (!a.blocker) return t('household.step', { ...named, state });
    return t('household.stepBlocked', { ...named, blocker: small(t(`blocker.${a.blocker as BlockerCode}`)) });
  }
  function linesOf(acts: readonly Act[]): string[] {
    const [consents, named] = [ofKind(acts, 'recordConsent'), ofKind(acts, 'registerResident')];
    return [
      ...ofKind(acts, 'registerHousehold').map((a) =>
        t('household.statedLine', { n: f.count(a.peopleStated ?? 0, 'person') }),
      ),
      ...(consents.length ? [t('household.consented', { names: namesOf(consents) })] : []),
      ...(named.length ? [t('household.registered', { names: namesOf(named) })] : []),
      ...ofKind(acts, 'advanceActivation').map(stepIn),
      ...ofKind(acts, 'recordCustody').map((a) =>
        t(a.custody === 'OPENED' ? 'household.custodyOpened' : 'household.custodyClosed', {
          name: nameOf(a.subjectId),
        }),
      ),
    ];
  }
  return { linesOf, nameOf };
}
