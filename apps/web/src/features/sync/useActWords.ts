import type { Receipt, ReceiptCode } from '@go-cua/domain/act';
import {
  CHIP_SIGNS,
  EID1_SIGNS,
  OUTBOX_SIGNS,
  OUTCOME_SIGNS,
  RECEIPT_SIGNS,
  type LucideIcon,
  type Tone,
} from '@go-cua/client/ui';
import {
  EID1_STATES,
  isSimpleService,
  REFERRED_TO,
  SERVICES,
  SIMPLE_STATES,
  type SimpleService,
} from '@go-cua/domain/activation';
import type { ResidentId } from '@go-cua/domain/core';
import { HOUSEHOLD_GROUPS, RESIDENT_GROUPS } from '@go-cua/domain/correction';
import { VISIT_OUTCOMES } from '@go-cua/domain/visit';
import {
  Crown,
  House,
  LogOut,
  Milestone,
  PencilLine,
  Scale,
  ShieldCheck,
  Smartphone,
  Split,
  Undo2,
  UserRoundCheck,
  UserRoundMinus,
  UserRoundPlus,
} from '@lucide/vue';
import { useField, type ActInHand } from '../../field';
import { locale } from '../../locales';
import { capital, small } from '../people/call';
import { useWords } from '../people/useWords';
import { overtakenBy } from '../correction/useCorrectionWords';
import { deciderRole } from './deciderRole';
import { fieldSentence } from '../saving/useSaving';

export interface ActWords {
  readonly what: string;
  readonly where: string;
  readonly icon: LucideIcon;
}

const TOPICS = [...RESIDENT_GROUPS, ...HOUSEHOLD_GROUPS] as const;
type About = Pick<ActInHand, 'householdId' | 'subjectId'>;
/** Of an act in hand, or of what the log holds of somebody's. */
export type Told = About & Pick<ActInHand, 'kind' | 'payload'>;

/** An act and its receipt as a person reads them: never a code, never a number of the log. */
export function useActWords() {
  const field = useField();
  const { t, f } = locale.use();
  const { call, homeOf, hamletsOf, leader, deputy, mateName } = useWords();

  const doorOf = (act: About) => (act.householdId ? field.doors.value.get(act.householdId) : undefined);
  const personOf = (act: About) => doorOf(act)?.residents.find((r) => r.id === act.subjectId);
  /** Whom a change in a home is about; a new head is named in what was said. */
  const whoseOf = (act: Told): string => {
    const about = act.kind === 'changeHead' ? { ...act, subjectId: act.payload.headResidentId as ResidentId } : act;
    const person = personOf(about);
    return person ? call(person).Who : '';
  };

  function whatOf(act: Told): { what: string; icon: LucideIcon } {
    const p = act.payload;
    switch (act.kind) {
      case 'recordVisit': {
        const outcome = VISIT_OUTCOMES.find((o) => o === p.outcome) ?? 'MET';
        return { what: t(`outcome.${outcome}`), icon: OUTCOME_SIGNS[outcome].icon };
      }
      case 'advanceActivation': {
        const service = SERVICES.find((s) => s === p.service);
        if (service && isSimpleService(service)) return serviceWords(service, p);
        const to = EID1_STATES.find((s) => s === p.to) ?? 'NOT_STARTED';
        const what = p.declined
          ? t('chip.DECLINED')
          : p.blocker
            ? t(`blocker.${p.blocker as 'ABSENT'}`)
            : t(`eid1.${to}`);
        return { what, icon: EID1_SIGNS[to].icon };
      }
      case 'recordCustody':
        return p.event === 'SIGNED_OUT'
          ? {
              what: t('activation.signOut.saved', { who: personOf(act) ? call(personOf(act)!).who : '' }),
              icon: LogOut,
            }
          : { what: t('act.kind.recordCustody'), icon: Smartphone };
      case 'recordConsent':
        return { what: t('act.kind.recordConsent'), icon: ShieldCheck };
      case 'registerResident':
        return { what: t('act.kind.registerResident'), icon: UserRoundPlus };
      case 'registerHousehold':
        return { what: t('act.kind.registerHousehold'), icon: House };
      case 'withdrawAct':
        return { what: t('act.kind.withdrawAct'), icon: Undo2 };
      case 'decideReview':
        return { what: t('act.kind.decideReview'), icon: Scale };
      case 'shareDoors':
        return { what: t('act.kind.shareDoors'), icon: Split };
      case 'correctResident':
      case 'correctHousehold': {
        const group = TOPICS.find((g) => g === (p.group ?? (p.change as { group?: unknown } | undefined)?.group));
        const topic = group ? `: ${small(t(`act.group.${group}`))}` : '';
        return { what: `${t(`act.kind.${act.kind}`)}${topic}`, icon: PencilLine };
      }
      case 'changeHead':
        return { what: t('act.kind.changeHead'), icon: Crown };
      case 'moveOut':
        return { what: t('act.kind.moveOut'), icon: Milestone };
      case 'death':
        return { what: t('act.kind.death'), icon: UserRoundMinus };
      default:
        return { what: t(`act.kind.${act.kind}`), icon: act.kind === 'checkOut' ? House : UserRoundCheck };
    }
  }
  function serviceWords(service: SimpleService, p: ActInHand['payload']): { what: string; icon: LucideIcon } {
    const to = SIMPLE_STATES.find((s) => s === p.to) ?? 'NOT_STARTED';
    const chip = p.declined ? 'DECLINED' : to === 'DONE' ? (p.how === 'FOUND_ACTIVE' ? 'FOUND' : 'DONE') : null;
    const partner = small(t(`blockerOwner.${REFERRED_TO[service]}`));
    const word = chip ? t(`chip.${chip}`) : to === 'REFERRED' ? t('referredTo', { to: partner }) : t(`simple.${to}`);
    const icon = CHIP_SIGNS[chip ?? (to === 'REFERRED' ? 'REFERRED' : 'TODO')].icon;
    return { what: `${t(`serviceShort.${service}`)}: ${small(word)}`, icon };
  }
  /** One line for one act, or for all acts of one gesture. */
  function wordsOf(acts: readonly ActInHand[]): ActWords {
    const act = acts[0]!;
    const { what, icon } = whatOf(act);
    if (acts.length > 1 && acts.every((a) => a.kind === 'recordVisit'))
      return { what, icon, where: t('sync.manyDoors', { n: f.number(acts.length) }, acts.length) };
    if (act.kind === 'shareDoors') return { what, icon, where: sharedTo(acts) };
    const door = doorOf(act);
    const whose = whoseOf(act);
    const where = whose ? whose : door ? homeOf(door) : act.outingId ? hamletsOf(outingHamlets(act)) : '';
    return { what, icon, where };
  }
  /** «Linh giữ thêm 3 nhà». */
  function sharedTo(acts: readonly ActInHand[]): string {
    const n = acts.reduce((sum, a) => sum + (a.payload.householdIds as unknown[]).length, 0);
    const name = mateName(String(acts[0]!.payload.to ?? ''));
    return name ? t('team.given', { name, n: f.number(n) }, n) : t('team.takenBack', { n: f.number(n) }, n);
  }
  const outingHamlets = (act: ActInHand) =>
    field.setup.value?.outings.find((o) => o.id === act.outingId)?.hamletIds ?? [];

  const said = (r: Receipt) => ({
    time: r.receivedAt === undefined ? '' : f.time(r.receivedAt),
    leader: leader(),
    Leader: capital(leader()),
  });
  /** The server's answer in words; before it came, that the act lies on this phone. */
  function receiptOf(act: ActInHand): { text: string; icon: LucideIcon; tone: Tone } {
    const r = act.receipt;
    if (!r || r.status === 'TRY_AGAIN')
      return {
        text: r ? t('act.receipt.TRY_AGAIN') : t('sync.savedAt', { time: f.time(act.savedAt) }),
        icon: r ? OUTBOX_SIGNS.WAITING.icon : OUTBOX_SIGNS.DRAFT.icon,
        tone: 'info',
      };
    const person = personOf(act);
    const hamletId = doorOf(act)?.household?.hamletId;
    const hamlet = hamletId ? small(hamletsOf([hamletId])) : t('sync.otherHamlet');
    const n = Number(r.detail);
    const rests =
      r.code === 'OTHERS_REST_ON_IT' && n > 0 ? t('act.others', { n: f.number(n) }, n) : t('act.someOthers');
    const decider = deciderWord(act);
    const more = {
      ...said(r),
      hamlet,
      rests,
      decider,
      Decider: capital(decider),
      call: person ? call(person).call : '',
    };
    const code: ReceiptCode | undefined = r.code;
    const main = code ? t(`act.receiptCode.${code}`, more) : t(`act.receipt.${r.status}`, more);
    const field = r.field && r.detail ? fieldSentence(r.detail) : '';
    const later = r.status === 'APPLIED' ? overtaken(act) : '';
    return {
      text: [main, field, later, ...(r.redacted ?? []).map(redactedOf)].filter(Boolean).join(' '),
      icon: RECEIPT_SIGNS[r.status].icon,
      tone: RECEIPT_SIGNS[r.status].tone,
    };
  }
  /** «tổ trưởng», «người điều phối»: whoever has the last word on an act. */
  function deciderWord(act: ActInHand): string {
    const role = deciderRole(doorOf(act), act.id, field.setup.value?.teams ?? []);
    return role === 'LEADER' ? leader() : role === 'DEPUTY' ? deputy() : t(`sync.decider.${role}`);
  }
  /** A later word of somebody else on the same thing is in use. */
  function overtaken(act: ActInHand): string {
    const by = overtakenBy(doorOf(act)?.facts ?? [], act.id);
    if (!by) return '';
    return t('correct.overtaken', { name: mateName(by.authorId) ?? t('review.left'), when: f.time(by.at) });
  }
  const FIELDS = ['note', 'lane', 'number'] as const;
  const redactedOf = (r: NonNullable<Receipt['redacted']>[number]): string =>
    t('sync.redacted', {
      field: t(`sync.field.${FIELDS.find((x) => r.field.endsWith(x)) ?? 'other'}`),
      secret: t(`secret.${r.kind}`),
    });
  return { wordsOf, receiptOf, whatOf, whoseOf };
}
