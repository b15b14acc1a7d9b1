import { formatMinute } from '@go-cua/client/format';
import type { ActKind, WithdrawReason } from '@go-cua/domain/act';
import type { BlockerCode, ServiceCode } from '@go-cua/domain/activation';
import type { Topic } from '@go-cua/domain/correction';
import type { DeclineAnswer, VisitOutcome } from '@go-cua/domain/visit';
import { locale } from '../../locales';
import { fullName } from '../../session';
import { useChangeWords } from '../correction/useChangeWords';
import { useStateWords } from '../household/useStateWords';
import { codeOf, isCompared, letterOf, sidesOf, usedIn } from './matter';
import type { Answer, Matter, ReviewAct } from './review.documents';

/** One line of the comparison: a cell for each side, and whether they differ. */
export interface Line {
  readonly label: string;
  readonly cells: readonly (readonly string[])[];
  readonly differs: boolean | null;
}

/** In a narrow cell a moment breaks between its day and its hour, not within either. */
const spaced = (moment: string): string => moment.replace(/\u00a0/g, ' ');

/** Matters, their facts and what may be decided, in words. */
export function useMatterWords() {
  const { t, f } = locale.use();
  const { stateOf } = useStateWords();
  const { nowOf } = useChangeWords();
  const doorOf = (m: Matter): string =>
    m.lane === null ? t('review.noSuchHome') : [m.lane, m.number].filter(Boolean).join(' · ');
  const ownersOf = (m: Matter): string => m.owners.map(fullName).join(', ') || t('review.coordinator');

  function whatOf({ act }: ReviewAct): string {
    if (act.group) return t(`act.group.${act.group as Topic}`);
    if (act.service) return t(`service.${act.service as ServiceCode}`);
    return t(`act.kind.${act.kind as ActKind}`);
  }
  function resultOf({ act, reason }: ReviewAct): string {
    if (act.outcome) {
      const outcome = t(`outcome.${act.outcome as VisitOutcome}`);
      return act.decline ? `${outcome}: ${t(`declineShort.${act.decline as DeclineAnswer}`)}` : outcome;
    }
    if (act.declined) return t('chip.DECLINED');
    if (act.how === 'FOUND_ACTIVE') return t('chip.FOUND');
    if (act.to) return stateOf(act.service as ServiceCode, act.to);
    if (act.changes?.length) return act.changes.map(nowOf).join(', ');
    if (act.on) return f.day(act.on);
    if (act.peopleStated != null) return f.count(act.peopleStated, 'person');
    return reason ? t(`act.withdrawReason.${reason as WithdrawReason}`) : '';
  }
  const blockerOf = ({ act }: ReviewAct): string => (act.blocker ? t(`blocker.${act.blocker as BlockerCode}`) : '');
  const metOf = ({ act }: ReviewAct): string => {
    const n = (act.met?.length ?? 0) + (act.anonymousHelped ?? 0);
    return n > 0 ? f.count(n, 'person') : '';
  };
  const returnOf = ({ act }: ReviewAct): string =>
    act.returnOn ? [f.day(act.returnOn), act.returnAt == null ? '' : formatMinute(act.returnAt)].join(' ').trim() : '';
  const byOf = ({ act }: ReviewAct): string =>
    [act.author ? fullName(act.author) : act.teamName ? '' : t('household.someone'), act.teamName]
      .filter(Boolean)
      .join(' · ');

  function linesOf(m: Matter): Line[] {
    const sides = sidesOf(m);
    const compared = isCompared(m);
    const line = (label: string, of: (a: ReviewAct) => string, substance = false): Line => {
      const cells = sides.map((s) => [...new Set(s.acts.map(of).filter(Boolean))]);
      const differs = new Set(cells.map((c) => c.join('\n'))).size > 1;
      return { label, cells, differs: compared && substance ? differs : null };
    };
    return [
      line(t('review.what'), whatOf, true),
      line(t('review.result'), resultOf, true),
      line(t('review.blocker'), blockerOf, true),
      line(t('review.metRow'), metOf, true),
      line(t('household.promised'), returnOf, true),
      line(t('review.at'), ({ act }) => spaced(f.instant(act.at))),
      line(t('review.by'), byOf),
      line(t('review.received'), ({ act }) => spaced(f.instant(act.receivedAt))),
      line(t('household.note'), ({ note }) => (note ? `“${note}”` : '')),
    ].filter((l) => l.cells.some((c) => c.length > 0));
  }

  /** How a side is called, and where it stands. */
  function headsOf(m: Matter): { name: string; tag: string }[] {
    const code = codeOf(m);
    const used = usedIn(m);
    return sidesOf(m).map((side, i) => {
      const stands = side.acts.some(({ act }) => act.id === used);
      const tag = t(stands ? 'review.usedNow' : side.counts ? 'review.countsNow' : 'review.waitsNow');
      if (isCompared(m)) return { name: t('review.side', { letter: letterOf(i) }), tag };
      if (code === 'OTHERS_REST_ON_IT' && side.counts) return { name: t('review.sideWithdrawn'), tag };
      if (code === 'OTHERS_REST_ON_IT') return { name: t('review.sideWithdrawal'), tag };
      if (code === 'OFF_THE_LIST' && side.counts) return { name: t('review.sideFinalNo'), tag };
      return { name: f.count(side.acts.length, 'record'), tag };
    });
  }

  /** What an answer is called, and what follows from it. */
  function answerWords(m: Matter, a: Answer): { label: string; hint: string } {
    const code = codeOf(m);
    if (a.keep.length === 0) return { label: t(`review.none.${code}`), hint: t(`review.noneHint.${code}`) };
    if (code !== 'CONTRADICTION' && code !== 'CORRECTED_TWICE') {
      const n = f.count(m.acts.length, 'record');
      const rest = f.count(m.rest, 'record');
      return { label: t(`review.keep.${code}`, { n }), hint: t(`review.keepHint.${code}`, { n, rest }) };
    }
    const at = sidesOf(m).findIndex((s) => s.acts.some(({ act }) => a.keep.includes(act.id)));
    const last = sidesOf(m)[at]?.acts.at(-1);
    const what = last ? [resultOf(last), blockerOf(last)].filter(Boolean).join(', ') : '';
    return {
      label: t(`review.keep.${code}`, { letter: letterOf(at) }),
      hint: t(`review.keepHint.${code}`, { what }),
    };
  }
  return { doorOf, ownersOf, linesOf, headsOf, answerWords };
}
