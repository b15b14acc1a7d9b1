import {
  isSimpleService,
  REFERRED_TO,
  type BlockerCode,
  type Eid1State,
  type ServiceCode,
  type SimpleState,
} from '@go-cua/domain/activation';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { locale } from '../../locales';
import { fullName } from '../../session';
import type { Act, Resident } from './household.documents';

const small = (label: string): string =>
  /^\p{Lu}\p{Ll}*\s/u.test(label) ? label[0]!.toLocaleLowerCase('vi') + label.slice(1) : label;

const lower = (label: string): string => label[0]!.toLocaleLowerCase('vi') + label.slice(1);

/** Acts in words; several people of one kind of act share a line. */
export function useActWords(people: MaybeRefOrGetter<ReadonlyMap<string, Resident>>) {
  const { t, f } = locale.use();
  const nameOf = (id: string | null): string => {
    const found = id === null ? undefined : toValue(people).get(id);
    return found ? fullName(found) : t('household.somebody');
  };
  const ofKind = (acts: readonly Act[], kind: string): Act[] => acts.filter((a) => a.kind === kind);
  const namesOf = (acts: readonly Act[]): string => acts.map((a) => nameOf(a.subjectId)).join(', ');

  const stateOf = (service: ServiceCode, to: string): string => {
    if (!isSimpleService(service)) return small(t(`eid1.${to as Eid1State}`));
    const word =
      to === 'REFERRED'
        ? t('referredTo', { to: lower(t(`blockerOwner.${REFERRED_TO[service]}`)) })
        : t(`simple.${to as SimpleState}`);
    return lower(word);
  };
  function stepIn(a: Act): string {
    const named = { name: nameOf(a.subjectId), service: t(`serviceShort.${a.service as ServiceCode}`) };
    if (a.declined) return t('household.stepDeclined', named);
    if (a.how === 'FOUND_ACTIVE') return t('household.stepFound', named);
    const state = stateOf(a.service as ServiceCode, a.to!);
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
