import type { BlockerCode, ServiceCode } from '@go-cua/domain/activation';
import type { ActKind } from '@go-cua/domain/act';
import type { VisitOutcome } from '@go-cua/domain/visit';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { locale } from '../../locales';
import { fullName } from '../../session';
import { codeOf } from '../review/matter';
import type { Act, Resident } from './household.documents';
import { small, useStateWords } from './useStateWords';

const BECAME = ['WITHDRAWN', 'KEPT', 'NOT_COUNTED'] as const;

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
  /** One act by itself, inside a sentence about it. */
  function titleOf(a: Act): string {
    if (a.kind === 'recordVisit')
      return t('household.visitOf', {
        outcome: small(t(`outcome.${a.outcome as VisitOutcome}`)),
        when: f.instant(a.at),
      });
    return linesOf([a])[0] ?? t(`act.kind.${a.kind as ActKind}`);
  }
  /** Why it waits, or what became of it; nothing where it simply counts. */
  function fateOf(a: Act): string {
    if (a.waits) return t(`household.waitsFor.${codeOf({ code: a.waits })}`);
    const became = BECAME.find((b) => b === a.became);
    return became ? t(`household.became.${became}`) : '';
  }
  return { linesOf, nameOf, titleOf, fateOf };
}
