import { addDays, type ActId, type Day, type HouseholdId, type ResidentId, type VisitId } from '@go-cua/domain/core';
import type { Dice } from './dice';
import type { DoorMemory } from './door-memory';
import type { Evening, Pen } from './pen';
import type { Villager } from './village';

// What goes wrong on real evenings: the sample shows it, and how it is put right. How often is an estimate of ours.
/** «Đội giúp, vừa xong» tapped while the app was only installed; the same volunteer puts it right. */
export const SLIP = 0.02;
/** A night on which a mate writes down the contrary of what another saw: both wait for a person. */
const CONTRADICTION = 0.12;
/** A contradiction that the leader settles when all have sent. */
const SETTLED = 0.5;
/** A phone that finds no network on the way home and sends in the morning. */
const LATE = 0.06;

/** An account that came to life tonight, and who wrote it down. */
export interface Activated {
  readonly d: DoorMemory;
  readonly v: Villager;
  readonly visitId: VisitId;
  readonly by: Pen;
}

/** What the leader looks into when all have sent: the mate's word does not count. */
export interface Contested {
  readonly householdId: HouseholdId;
  readonly subjectId: ResidentId;
  readonly actId: ActId;
}

export const latePhones = (pens: readonly Pen[], leader: Pen, slips: Dice): Pen[] =>
  pens.filter((pen) => pen !== leader && slips.chance(LATE));

/** When a phone's acts arrive: at home, or with the network of the next morning. */
export const arrivesAt = (day: Day, late: boolean): number =>
  Date.parse(`${late ? addDays(day, 1) : day}T${late ? '07:10' : '21:20'}:00+07:00`);

/**
 * One of tonight's accounts is told by another volunteer as held up: no OTP came. Neither counts until somebody decides.
 * @param order of sending: who says the contrary must know the resident
 */
export function contradictOnce(
  done: readonly Activated[],
  order: readonly Pen[],
  evening: Evening,
  slips: Dice,
): Contested | null {
  if (!slips.chance(CONTRADICTION) || done.length === 0) return null;
  const { d, v, visitId, by } = slips.pick(done);
  const mate = order[order.indexOf(by) + 1];
  if (!mate) return null;
  const seen = { from: 'NOT_STARTED', to: 'APP_INSTALLED', blocker: 'OTP_NOT_RECEIVED' } as const;
  const about = { householdId: d.house.id, subjectId: v.id, visitId, service: 'EID_LEVEL_1' as const };
  const actId = mate.write('advanceActivation', { ...about, ...seen }, evening);
  if (slips.chance(SETTLED)) return { householdId: d.house.id, subjectId: v.id, actId };
  d.helped -= 1;
  return null;
}

/** «Không có nhà» tapped at the wrong door, and taken back at once. */
export function takeBackOnce(doors: readonly DoorMemory[], pen: Pen, evening: Evening, slips: Dice): void {
  const open = doors.filter((d) => d.registered && d.no === null);
  if (open.length === 0) return;
  const householdId = slips.pick(open).house.id;
  const visit = {
    householdId,
    visitId: pen.newId<VisitId>(),
    outcome: 'NOBODY_HOME',
    met: [],
    anonymousHelped: 0,
  } as const;
  const of = pen.write('recordVisit', { ...visit, met: [] }, evening);
  pen.write('withdrawAct', { householdId, of }, evening);
}
