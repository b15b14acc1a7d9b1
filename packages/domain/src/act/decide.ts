import type { Door } from '../household/door';
import { businessTime } from './clock';
import type { Decision, Verdict } from './decision';
import type { Receipt, ReceiptCode } from './envelope';
import type { Fact } from './fact';
import type { KindSituation } from './kind';
import type { ReadAct, UnreadAct } from './read';
import { isAttendance } from './registry';
import type { Situation } from './situation';

/**
 * The one place where an act is answered: on the phone at once and provisionally, on the server for good. It reads the
 * door as it is known, and says what to store; it changes nothing itself.
 */
export function decide(door: Door, act: ReadAct | UnreadAct, situation: Situation): Decision {
  const { envelope: e } = act;
  const receipt = (status: Receipt['status'], code?: ReceiptCode, more: Partial<Receipt> = {}): Receipt => ({
    actId: e.id,
    status,
    ...(code && { code }),
    ...(act.redacted.length > 0 && { redacted: act.redacted }),
    receivedAt: situation.now,
    ...more,
  });
  const erased: Decision = {
    receipt: { actId: e.id, status: 'REFUSED', code: 'PERSON_ERASED', receivedAt: situation.now },
  };
  // Of a person whose data were erased nothing more is taken down, readable or not.
  if (!act.ok && situation.erased && act.status === 'REFUSED') return erased;
  if (!act.ok)
    return {
      receipt: receipt(act.status, act.code, {
        ...(act.field && { field: act.field }),
        ...(act.detail && { detail: act.detail }),
      }),
    };
  if (e.authorId !== situation.author.personId) return { receipt: receipt('REFUSED', 'NOT_THE_AUTHOR') };
  if (situation.erased) return erased;

  const { stamp } = situation;
  const outing = situation.outing?.id === e.outingId ? situation.outing : undefined;
  const time = stamp ?? businessTime(e.recordedAt, e.clockOffsetMs, situation.now, outing);
  const { teamId, campaignId } = stamp ?? {
    teamId: outing?.teamId ?? situation.author.teamId,
    campaignId: outing?.campaignId ?? e.campaignId,
  };
  const self: KindSituation['self'] = {
    actId: e.id,
    authorId: e.authorId,
    installationId: e.installationId,
    seq: e.seq,
    day: time.day,
    at: time.at,
    hamletId: stamp?.hamletId ?? door.household?.hamletId ?? e.hamletId,
    ...(teamId && { teamId }),
    ...(campaignId && { campaignId }),
  };
  const kindSituation: KindSituation = { ...situation, ...(outing && { outing }), day: time.day, self };
  const verdict = act.kind.decide(door, act.payload as never, kindSituation);
  if (!verdict.ok && 'refuse' in verdict)
    return {
      receipt: receipt('REFUSED', verdict.refuse, {
        ...(verdict.field && { field: verdict.field }),
        ...(verdict.detail && { detail: verdict.detail }),
      }),
    };

  const inScope = situation.inScope || isAttendance(e.kind);
  const waits = reasonToWait(verdict, { ...situation, inScope }, 'suspicious' in time && time.suspicious);
  const fact: Fact = {
    ...self,
    ...(e.householdId && { householdId: e.householdId }),
    ...(e.subjectId && { subjectId: e.subjectId }),
    ...(e.outingId && { outingId: e.outingId }),
    ...(e.visitId && { visitId: e.visitId }),
    ...(waits && !waits.fromOthers && { waits: waits.code }),
    data: verdict.data,
  };
  const cards = {
    ...(verdict.household && { household: verdict.household }),
    ...(verdict.resident && { resident: verdict.resident }),
  };
  if (waits)
    return {
      receipt: receipt('WAITING_FOR_REVIEW', waits.code, { ...(waits.detail && { detail: waits.detail }) }),
      fact,
      ...(waits.fromOthers && cards),
    };
  return { receipt: receipt('APPLIED', verdict.ok && verdict.noChange ? 'NO_CHANGE' : undefined), fact, ...cards };
}

function reasonToWait(
  verdict: Exclude<Verdict, { refuse: ReceiptCode }>,
  s: Situation,
  suspiciousClock: boolean,
): { readonly code: ReceiptCode; readonly fromOthers?: true; readonly detail?: string } | undefined {
  // A paused author reaches nothing, so this is asked first.
  if (s.author.paused) return { code: 'ACCOUNT_PAUSED' };
  if (!s.inScope) return { code: 'OUTSIDE_SCOPE' };
  if (suspiciousClock) return { code: 'CLOCK_OFF' };
  if (verdict.ok) return undefined;
  const { wait: code, fromOthers, detail } = verdict;
  return { code, ...(fromOthers && { fromOthers }), ...(detail && { detail }) };
}
