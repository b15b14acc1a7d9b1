import { addDays, type Day, type VisitId } from '@go-cua/domain/core';
import type { Dice } from './dice';
import type { DoorMemory } from './door-memory';
import type { Evening, Pen } from './pen';
import type { Villager } from './village';

// What goes wrong on real evenings: the sample shows it, and how it is put right. How often is an estimate of ours.
/** «Đội giúp, vừa xong» tapped while the app was only installed; the same volunteer puts it right. */
export const SLIP = 0.02;
/** A night on which a mate writes down the contrary of what another saw: both wait for a person. */
const CONTRADICTION = 0.12;
/** A phone that finds no network on the way home and sends in the morning. */
const LATE = 0.06;

/** An account that came to life tonight, and who wrote it down. */
export interface Activated {
  readonly d: DoorMemory;
  readonly v: Villager;
  readonly visitId: VisitId;
  readonly by: Pen;
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
export function contradictOnce(done: readonly Activated[], order: readonly Pen[], evening: Evening, slips: Dice): void {
  if (!slips.chance(CONTRADICTION) || done.length === 0) return;
  const { d, v, visitId, by } = slips.pick(done);
  const mate = order[order.indexOf(by) + 1];
  if (!mate) return;
  const seen = { from: 'NOT_STARTED', to: 'APP_INSTALLED', blocker: 'OTP_NOT_RECEIVED' } as const;
  const about = { householdId: d.house.id, subjectId: v.id, visitId, service: 'EID_LEVEL_1' as const };
  mate.write('advanceActivation', { ...about, ...seen }, evening);
  d.helped -= 1;
}
