import {
  saidOf,
  type ServiceCode,
  type SimpleAnswer,
  type SimpleService,
  type SimpleState,
} from '@go-cua/domain/activation';
import type { VisitId } from '@go-cua/domain/core';
import { eligibilityOn } from '@go-cua/domain/eligibility';
import type { DoorMemory } from './door-memory';
import type { Knock } from './knock';
import type { Villager } from './village';

/** What today's campaign offers beside level 1. */
export const OTHERS: readonly SimpleService[] = [
  'ID_CARD',
  'EID_LEVEL_2',
  'HEALTH_RECORD',
  'PUBLIC_SERVICES',
  'CASHLESS_PAYMENT',
];
export const ALL_SERVICES: readonly ServiceCode[] = ['EID_LEVEL_1', ...OTHERS];

/** How likely an evening comes to speak of a service, and what comes of it: estimates of ours; nobody has counted it. */
const SPOKEN: Readonly<Record<SimpleService, number>> = {
  ...{ ID_CARD: 0.8, EID_LEVEL_2: 0.25, HEALTH_RECORD: 0.4, PUBLIC_SERVICES: 0.25, CASHLESS_PAYMENT: 0.2 },
};
type Weights = Readonly<Record<Exclude<SimpleAnswer, 'OPEN_AGAIN'>, number>>;
const OF_POLICE: Weights = { DONE: 1, HAD_IT: 2, REFERRED: 6, DECLINED: 1 };
const ON_THE_PHONE: Weights = { DONE: 6, HAD_IT: 3, REFERRED: 1, DECLINED: 1 };
const CAME_OF_IT: Readonly<Record<SimpleService, Weights>> = {
  ...{ ID_CARD: OF_POLICE, EID_LEVEL_2: OF_POLICE, HEALTH_RECORD: ON_THE_PHONE, PUBLIC_SERVICES: ON_THE_PHONE },
  CASHLESS_PAYMENT: { DONE: 4, HAD_IT: 4, REFERRED: 1, DECLINED: 3 },
};

/** At most two of the other services for one resident in one evening, where a rule allows them. */
export function helpWithOthers(
  d: DoorMemory,
  v: Villager,
  visitId: VisitId,
  { pen, evening, day, others }: Knock,
): void {
  if (!others) return;
  const birth = v.saysYearOnly ? { year: Number(v.born.slice(0, 4)) } : { day: v.born };
  const hasPhone = v.phoneKind === 'OWN_SMARTPHONE' || v.phoneKind === 'FAMILY_SMARTPHONE';
  let said = 0;
  for (const service of OTHERS) {
    const from: SimpleState = d.others.get(`${v.id} ${service}`) ?? 'NOT_STARTED';
    if (from === 'DONE' || said === 2 || !others.chance(SPOKEN[service])) continue;
    if (eligibilityOn({ birth, card: v.card }, service, day).status !== 'ELIGIBLE') continue;
    if (CAME_OF_IT[service] !== OF_POLICE && !hasPhone) continue;
    const weights = Object.entries(CAME_OF_IT[service]) as [SimpleAnswer, number][];
    const open = weights.filter(([answer]) => from === 'NOT_STARTED' || answer === 'DONE');
    const answer = others.weighted(open.map(([value, weight]) => ({ value, weight })));
    const step = saidOf(answer, from);
    pen.write('advanceActivation', { householdId: d.house.id, subjectId: v.id, visitId, service, ...step }, evening);
    d.others.set(`${v.id} ${service}`, answer === 'DECLINED' ? 'DONE' : step.to);
    said += 1;
  }
}
