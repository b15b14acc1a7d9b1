import type { Day } from '@go-cua/domain/core';
import type { Dice } from './dice';
import { isOld, type DoorMemory } from './door-memory';
import type { Evening, Pen } from './pen';
import type { Villager } from './village';

// What has changed at a door since it was written down, or was written down wrong. How often is an estimate of ours: on
// so many evenings of a team it happens once.
const OTHER_HOURS = 0.4;
const RESIDENCE_WRONG = 0.4;
const OTHER_HEAD = 0.2;
const MOVED_AWAY = 0.25;
const DIED = 0.12;

/** Put right by the leader, who was told of it since the last evening. */
export function putRight(doors: readonly DoorMemory[], pen: Pen, day: Day, evening: Evening, slips: Dice): void {
  const known = doors.filter((d) => d.registered && d.no === null && livingAt(d).length > 1);
  if (known.length === 0) return;
  const at = (chance: number): DoorMemory | null => (slips.chance(chance) ? slips.pick(known) : null);
  const hours = at(OTHER_HOURS);
  if (hours)
    pen.write(
      'correctHousehold',
      { householdId: hours.house.id, change: { group: 'HOURS', availability: ['WEEKEND'] } },
      evening,
    );
  const wrong = at(RESIDENCE_WRONG);
  if (wrong)
    pen.write(
      'correctResident',
      { ...about(wrong, slips.pick(livingAt(wrong))), change: { group: 'RESIDENCE', residence: 'TEMPORARY' } },
      evening,
    );
  const head = at(OTHER_HEAD);
  const next = head && livingAt(head).find((v) => !v.isHead && isOld(v, 18, day));
  if (head && next) pen.write('changeHead', { householdId: head.house.id, headResidentId: next.id }, evening);
  leave(at(MOVED_AWAY), 'moveOut', (v) => !v.isHead && isOld(v, 16, day));
  leave(at(DIED), 'death', (v) => !v.isHead && isOld(v, 60, day));

  function leave(d: DoorMemory | null, kind: 'moveOut' | 'death', who: (v: Villager) => boolean): void {
    const v = d && livingAt(d).find(who);
    if (!d || !v) return;
    pen.write(kind, { ...about(d, v), on: day }, evening);
    d.gone.add(v.id);
  }
}

const about = (d: DoorMemory, v: Villager) => ({ householdId: d.house.id, subjectId: v.id });
/** Those of the record who live here. */
const livingAt = (d: DoorMemory): Villager[] => d.house.people.filter((v) => d.recorded.has(v.id) && !d.gone.has(v.id));
