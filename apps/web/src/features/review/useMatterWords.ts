import type { ActKind, Fact } from '@go-cua/domain/act';
import { useField } from '../../field';
import { locale } from '../../locales';
import { useWords } from '../people/useWords';
import { useActWords } from '../sync/useActWords';
import type { DoorMatter } from './useReview';

const CODES = [
  ...(['CONTRADICTION', 'POSSIBLE_DUPLICATE', 'OTHERS_REST_ON_IT', 'OFF_THE_LIST'] as const),
  ...(['CORRECTED_TWICE', 'NO_LONGER_HERE', 'OUTSIDE_SCOPE', 'CLOCK_OFF', 'ACCOUNT_PAUSED'] as const),
];

/** A matter and its acts as a leader reads them. */
export function useMatterWords() {
  const field = useField();
  const { t, f } = locale.use();
  const { call, homeOf, mateName } = useWords();
  const { whatOf } = useActWords();

  const titleOf = (m: Pick<DoorMatter, 'code'>): string =>
    t(`review.matter.${CODES.find((c) => c === m.code) ?? 'OTHER'}`);
  const nameOf = (fact: Fact): string => mateName(fact.authorId) ?? t('review.left');
  const whenOf = (fact: Fact): string =>
    fact.day === field.today.value ? f.time(fact.at) : `${f.time(fact.at)} ${f.dayShort(fact.day, field.today.value)}`;
  const told = (fact: Fact) =>
    whatOf({
      ...{ kind: fact.data.kind as ActKind, payload: fact.data },
      ...(fact.householdId && { householdId: fact.householdId }),
      ...(fact.subjectId && { subjectId: fact.subjectId }),
    });
  const homeOfMatter = (m: DoorMatter): string => homeOf(field.doors.value.get(m.householdId));
  const whoOf = (fact: Fact): string => {
    const person = field.doors.value.get(fact.householdId!)?.residents.find((r) => r.id === fact.subjectId);
    return person ? call(person).Who : '';
  };
  const metOf = (fact: Fact): string => {
    if (fact.data.kind !== 'recordVisit') return '';
    const n = fact.data.met.length + fact.data.anonymousHelped;
    return t('review.people', { n: f.number(n) }, n);
  };
  return { titleOf, nameOf, whenOf, told, homeOfMatter, whoOf, metOf };
}
