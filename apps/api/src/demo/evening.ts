import type { ActEnvelope } from '@go-cua/domain/act';
import { addDays, type Day, type ResidentId, type VisitId } from '@go-cua/domain/core';
import { CONSENT_TEXT_VERSION } from '@go-cua/domain/act';
import { blockersAt, type BlockerCode, type Eid1State } from '@go-cua/domain/activation';
import type { Dice } from './dice';
import { hasWorkLeft, isOld, type DoorMemory } from './door-memory';
import { SLIP } from './mistakes';
import type { Knock } from './knock';
import { helpWithOthers } from './others';
import type { Villager } from './village';

/** Rural estimates: absent at the first visit 25 %, a no 6 %, no OTP 6 %. */
const ABSENT = 0.25;
const NO = 0.06;
const NOT_RECORDED = 0.03;
/** "Another time, please", where something is left to do: an estimate of ours; nobody has counted it. */
const LATER = 0.25;
/** The throughput that the article tells: 30 residents a team-night. */
export const PER_TEAM_NIGHT = 30;

/** Writes the household as the hamlet's own list has it, before the first knock. */
export function enterHousehold(d: DoorMemory, { pen, evening, dice }: Knock): void {
  const { house } = d;
  const stated = Math.max(1, house.people.length + (dice.chance(0.05) ? dice.pick([-1, 1]) : 0));
  pen.write(
    'registerHousehold',
    {
      ...{
        householdId: house.id,
        hamletId: house.hamletId,
        lane: house.lane,
        number: house.number,
        peopleStated: stated,
      },
      availability: [...house.availability],
      ...(dice.chance(0.06) && {
        note: dice.pick([
          'Nhà có chó dữ, gọi trước khi vào.',
          'Bác chủ nhà nặng tai, nói chậm.',
          'Đi làm đồng về sau 19 giờ.',
        ]),
      }),
    },
    evening,
  );
  d.registered = true;
}

/** One knock at one door: how many residents it helped. */
export function knock(d: DoorMemory, k: Knock): number {
  const { pen, evening, dice } = k;
  if (!d.registered) enterHousehold(d, k);
  d.visits += 1;
  d.knockedOn = k.day;
  // Who asked for this evening is waiting for it.
  const expected = d.promised;
  d.promised = false;
  const householdId = d.house.id;
  const visitId = pen.newId<VisitId>();
  const outcome = (payload: object): void =>
    void pen.write('recordVisit', { householdId, visitId, met: [], anonymousHelped: 0, ...payload } as never, evening);

  if (!expected && dice.chance(d.visits === 1 ? ABSENT : ABSENT / 2)) return (outcome({ outcome: 'NOBODY_HOME' }), 0);
  if (d.visits === 1 && dice.chance(NO)) {
    const decline = dice.weighted([
      { value: 'NOT_UNDERSTOOD', weight: 4 },
      { value: 'BAD_TIME', weight: 4 },
      { value: 'FINAL', weight: 2 },
    ]);
    d.no = decline === 'FINAL' ? 'FINAL' : 'SOFT';
    return (outcome({ outcome: 'DECLINED', decline }), 0);
  }
  if (d.visits === 1 && dice.chance(0.02))
    return (outcome({ outcome: 'CANNOT_ENTER', noEntryReason: dice.pick(['DOG', 'LOCKED_GATE']) }), 0);

  if (!expected && k.next && hasWorkLeft(d, k.day) && dice.chance(LATER)) return (outcome(another(d, k.next, dice)), 0);

  const here = d.house.people.filter((v) => !d.gone.has(v.id));
  const home = here.filter((v) => v.isHead || dice.chance(isOld(v, 18, k.day) ? 0.8 : 0.9));
  const met: ResidentId[] = [];
  let anonymous = 0;
  for (const v of home) {
    if (d.unrecorded.has(v.id) || (!d.recorded.has(v.id) && dice.chance(NOT_RECORDED))) {
      d.unrecorded.add(v.id);
      anonymous += 1;
    } else {
      record(d, v, k);
      met.push(v.id);
    }
  }
  for (const v of d.house.people.filter((p) => met.includes(p.id) && isOld(p, 14, k.day))) {
    help(d, v, visitId, k);
    helpWithOthers(d, v, visitId, k);
  }
  const note = dice.chance(0.05) ? dice.pick(NOTES) : undefined;
  outcome({ outcome: 'MET', met, anonymousHelped: anonymous, ...(note && { note }) });
  return met.length + anonymous;
}

/** Most ask for the team's next evening, many with an hour; some for a day on which the team does not come by. */
function another(d: DoorMemory, next: Day, dice: Dice): object {
  d.promised = dice.chance(0.7);
  if (!d.promised) return { outcome: 'ASKED_TO_RETURN', returnOn: addDays(next, -dice.between(1, 2)) };
  const at = dice.chance(0.7) && dice.pick([1140, 1155, 1170, 1185, 1200, 1215]);
  return { outcome: 'ASKED_TO_RETURN', returnOn: next, ...(at && { returnAt: at }) };
}

/** Two of them carry what must never be kept; the guard cuts it. */
const NOTES = [
  'Con gái ở Tuy Hòa, cuối tuần mới về.',
  'Hẹn cài thêm sổ sức khỏe điện tử.',
  'Bác nhờ ghi hộ mật khẩu là Hoa@1968',
  'Mã xác nhận 482913 đã nhập xong.',
];

function record(d: DoorMemory, v: Villager, { pen, evening, day, dice, asksIdNumber }: Knock): void {
  if (d.recorded.has(v.id)) return;
  const householdId = d.house.id;
  const birthYear = Number(v.born.slice(0, 4));
  const young = !isOld(v, 16, day);
  // Only the year is said when consent is asked, so the answers of a whole year's children are taken alike.
  const maybeYoung = Number(day.slice(0, 4)) - birthYear <= 16;
  const age7 = Number(day.slice(0, 4)) - birthYear >= 7;
  pen.write(
    'recordConsent',
    {
      ...{
        householdId,
        subjectId: v.id,
        purposes: asksIdNumber ? ['RECORD', 'ID_NUMBER'] : ['RECORD'],
        textVersion: CONSENT_TEXT_VERSION,
        birthYear,
      },
      ...((young || maybeYoung) && { guardianAgrees: true, ...(age7 && { childAgrees: true }) }),
    },
    evening,
  );
  const number = asksIdNumber && isOld(v, 14, day) && dice.chance(0.15) ? demoIdNumber(v, dice) : undefined;
  pen.write(
    'registerResident',
    {
      ...{
        householdId,
        subjectId: v.id,
        familyName: v.familyName,
        middleName: v.middleName,
        givenName: v.givenName,
        gender: v.gender,
      },
      birth: v.saysYearOnly ? { year: birthYear } : { day: v.born },
      ...(v.phone && isOld(v, 14, day) && { phone: v.phone }),
      ...{ phoneKind: v.phoneKind, card: v.card, residence: 'PERMANENT', isHead: v.isHead },
      ...(number && { idNumber: number }),
    },
    evening,
  );
  d.recorded.add(v.id);
  d.states.set(v.id, 'NOT_STARTED');
}

/** 099 belongs to nobody; then century and gender, year, six digits (Law 26/2023/QH15, Decree 70/2024/NĐ-CP). */
function demoIdNumber(v: Villager, dice: Dice): string {
  const century = (v.born < '2000' ? 0 : 2) + (v.gender === 'FEMALE' ? 1 : 0);
  return `099${century}${v.born.slice(2, 4)}${String(dice.between(0, 999_999)).padStart(6, '0')}`;
}

/** Level 1 for one resident at the door: done, had it already, or what stops it. */
function help(d: DoorMemory, v: Villager, visitId: VisitId, k: Knock): void {
  const { pen, evening, dice } = k;
  const from = d.states.get(v.id) ?? 'NOT_STARTED';
  if (from === 'ACTIVATED' || from === 'VERIFIED_LOGIN') return;
  const step = (
    to: Eid1State,
    more: { how?: 'HELPED' | 'FOUND_ACTIVE'; blocker?: BlockerCode; deviceOwner?: 'OWN' | 'FAMILY' | 'VOLUNTEER' } = {},
  ): void => {
    pen.write(
      'advanceActivation',
      { householdId: d.house.id, subjectId: v.id, visitId, service: 'EID_LEVEL_1', from, to, ...more },
      evening,
    );
    d.states.set(v.id, to);
    if (more.how === 'HELPED') {
      d.helped += 1;
      k.done.push({ d, v, visitId, by: pen });
    }
    if (more.blocker) d.stuck.add(v.id);
    else d.stuck.delete(v.id);
  };
  const stop = (blocker: BlockerCode, at: Eid1State = from): void => {
    if (blockersAt(at).includes(blocker)) step(at, { blocker });
  };
  if (v.card !== 'CHIP_CARD') return dice.chance(0.8) ? stop('NO_CHIP_CARD') : undefined;
  if (from === 'NOT_STARTED' && dice.chance(0.07)) return step('ACTIVATED', { how: 'FOUND_ACTIVE' });
  if (v.phoneKind === 'NONE' || v.phoneKind === 'KEYPAD')
    return dice.chance(0.45) ? onVolunteersPhone(d, v, visitId, k, step) : stop('DEVICE_TOO_OLD');
  if (dice.chance(0.06)) return stop('OTP_NOT_RECEIVED');
  if (dice.chance(0.07)) return stop('NO_SIM_IN_OWN_NAME');
  if (dice.chance(0.16)) {
    // Half way, and no step back: who is registered waits for the activation.
    const ahead = (['APP_INSTALLED', 'REGISTERED'] as const).slice(from === 'NOT_STARTED' ? 0 : 1);
    return from === 'REGISTERED' ? undefined : step(dice.pick(ahead));
  }
  step('ACTIVATED', { how: 'HELPED', deviceOwner: v.phoneKind === 'OWN_SMARTPHONE' ? 'OWN' : 'FAMILY' });
  if (from === 'NOT_STARTED' && k.slips.chance(SLIP)) {
    step('APP_INSTALLED');
    k.done.pop();
    d.helped -= 1;
  }
}

function onVolunteersPhone(
  d: DoorMemory,
  v: Villager,
  visitId: VisitId,
  { pen, evening }: Knock,
  step: (to: Eid1State, more: { how: 'HELPED'; deviceOwner: 'VOLUNTEER' }) => void,
): void {
  const about = { householdId: d.house.id, subjectId: v.id, visitId };
  const custodyId = pen.newId<ActEnvelope['id']>();
  pen.write('recordCustody', { ...about, event: 'OPENED', custodyId, reason: 'NO_SMARTPHONE' }, evening, custodyId);
  step('ACTIVATED', { how: 'HELPED', deviceOwner: 'VOLUNTEER' });
  pen.write('recordCustody', { ...about, event: 'SIGNED_OUT', custodyId, seenByResident: true }, evening);
}
