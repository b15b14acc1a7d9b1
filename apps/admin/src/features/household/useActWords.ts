import type { BlockerCode, ServiceCode } from '@go-cua/domain/activation';
import type { ActKind } from '@go-cua/domain/act';
import type { Topic } from '@go-cua/domain/correction';
import type { VisitOutcome } from '@go-cua/domain/visit';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { locale } from '../../locales';
import { fullName } from '../../session';
import { useChangeWords } from '../correction/useChangeWords';
import { codeOf } from '../review/matter';
import type { Act, Resident } from './household.documents';
import { small, useStateWords } from './useStateWords';

const BECAME = ['WITHDRAWN', 'KEPT', 'NOT_COUNTED'] as const;

/** Acts in words; several people of one kind of act share a line. */
export function useActWords(people: MaybeRefOrGetter<ReadonlyMap<string, Resident>>) {
  const { t, f } = locale.use();
  const { stateInside } = useStateWords();
  const { lineOf } = useChangeWords();
  const known = (id: string | null): string | null => {
    const found = id === null ? undefined : toValue(people).get(id);
    return found ? fullName(found) : null;
  };
  const nameOf = (id: string | null): string => known(id) ?? t('household.somebody');
  /** Inside a sentence. */
  const nameIn = (id: string | null): string => known(id) ?? small(t('household.somebody'));
  const ofKind = (acts: readonly Act[], kind: string): Act[] => acts.filter((a) => a.kind === kind);
  const namesOf = (acts: readonly Act[]): string => acts.map((a) => nameIn(a.subjectId)).join(', ');

  function stepIn(a: Act): string {
    const named = { name: nameOf(a.subjectId), service: t(`serviceShort.${a.service as ServiceCode}`) };
    if (a.declined) return t('household.stepDeclined', named);
    if (a.how === 'FOUND_ACTIVE') return t('household.stepFound', named);
    const state = stateInside(a.service as ServiceCode, a.to!);
    if (!a.blocker) return t('household.step', { ...named, state });
    return t('household.stepBlocked', { ...named, blocker: small(t(`blocker.${a.blocker as BlockerCode}`)) });
  }
  /** What was and what is, where the words are still there. */
  function correctedIn(a: Act): string[] {
    const lines = (a.changes ?? []).map(lineOf);
    const what = small(t(`act.group.${a.group as Topic}`));
    const whose =
      a.kind === 'correctResident'
        ? t('correction.ofPerson', { what, name: nameIn(a.subjectId) })
        : t('correction.ofDoor', { what });
    return lines.length > 0 ? [`${whose}. ${lines.join('; ')}`] : [whose];
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
      ...acts.filter((a) => a.kind === 'correctResident' || a.kind === 'correctHousehold').flatMap(correctedIn),
      ...ofKind(acts, 'changeHead').map((a) => t('correction.newHead', { name: nameIn(a.headResidentId ?? null) })),
      ...acts
        .filter((a) => a.kind === 'moveOut' || a.kind === 'death')
        .map((a) =>
          t(a.kind === 'death' ? 'correction.died' : 'correction.movedOut', {
            name: nameOf(a.subjectId),
            day: f.day(a.on!),
          }),
        ),
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
