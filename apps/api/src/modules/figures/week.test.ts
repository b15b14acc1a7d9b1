import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, type PersonId, type ResidentId, type VisitId } from '@go-cua/domain/core';
import { anId, askVia, aVillage, Phone, TONIGHT, type Village } from '../../../test/kit';

const DAY_MS = 86_400_000;

let v: Village;
let ask: ReturnType<typeof askVia>;
let number = 10;

beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  // Friday of week 47: a family of two is met, one is helped to the account, the other has it already.
  const first = await anEvening(TONIGHT - 4 * DAY_MS, 2, [{ to: 'ACTIVATED', how: 'HELPED' }, FOUND]);
  // Tuesday of week 48: the same two once more, and two others of whom one is helped and one is blocked.
  await anEvening(
    TONIGHT,
    2,
    [
      { to: 'ACTIVATED', how: 'HELPED' },
      { to: 'REGISTERED', blocker: 'NOT_APPROVED_YET' },
    ],
    3,
  );
  await again(first);
});
afterAll(() => v.end());

const FOUND = { to: 'ACTIVATED', how: 'FOUND_ACTIVE' };
const phoneAt = (at: number): Phone => {
  v.setNow(at);
  const phone = new Phone(v, v.volunteer);
  phone.clock = at - 3_600_000;
  return phone;
};
async function taken(phone: Phone, acts: ReturnType<Phone['act']>[]): Promise<void> {
  const { receipts } = await v.submit(
    v.volunteer,
    acts.map(({ outingId: _, ...a }, i) => ({ ...a, seq: phone.seq - acts.length + i + 1 })),
  );
  expect(receipts.map((r) => r.status)).toEqual(acts.map(() => 'APPLIED'));
}
async function anEvening(at: number, people: number, steps: readonly object[], anonymousHelped = 0) {
  const phone = phoneAt(at);
  const { householdId, residents, acts } = phone.family(people);
  acts[0] = phone.household(householdId, people, String((number += 1)));
  const visitId = anId<VisitId>(bucketOf(householdId));
  const all = [
    ...acts,
    ...steps.map((more, i) =>
      phone.act('advanceActivation', {
        ...{ householdId, subjectId: residents[i]!, visitId, service: 'EID_LEVEL_1', from: 'NOT_STARTED', ...more },
      }),
    ),
    phone.visit(householdId, 'MET', { visitId, met: residents, anonymousHelped }),
  ];
  phone.seq = all.length;
  await taken(phone, all);
  return { householdId, residents };
}
async function again({ householdId, residents }: { householdId: never | string; residents: ResidentId[] }) {
  const phone = phoneAt(TONIGHT + 60_000);
  await taken(phone, [phone.visit(householdId as never, 'MET', { met: residents })]);
}

const WEEK = `query ($day: LocalDate!, $unit: UUID, $campaign: UUID) { week(day: $day, unitId: $unit, campaignId: $campaign) {
  year week from to outings basis { to } tiles { personTurns anonymousTurns distinctResidents activatedHelped foundActive reachedAndAnswered denominator }
  before { activatedHelped foundActive reachedAndAnswered } } }`;
interface Week {
  readonly outings: number;
  readonly basis: { readonly to: string };
  readonly tiles: Record<string, number> | null;
  readonly before: Record<string, number> | null;
}
const weekOf = async (day: string, who: PersonId = v.observer, more = {}): Promise<Week | null> => {
  const { data, codes } = await ask(who, WEEK, { day, unit: v.commune, campaign: v.campaign, ...more });
  expect(codes).toEqual([]);
  return data!['week'] as Week | null;
};

describe('a week of a commune, as an observer reports it', () => {
  it('is counted from Monday to Sunday: turns of its days, stocks as on its last day', async () => {
    expect(await weekOf('2026-11-22')).toMatchObject({
      ...{ year: 2026, week: 47, from: '2026-11-16', to: '2026-11-22', basis: { to: '2026-11-22' }, outings: 0 },
      tiles: { personTurns: 2, anonymousTurns: 0, distinctResidents: 2, activatedHelped: 1, foundActive: 1 },
      before: { activatedHelped: 0, foundActive: 0, reachedAndAnswered: 0 },
    });
  });

  it('counts whom it meets again as turns and as people of the week, and nobody as activated twice', async () => {
    const week = await weekOf('2026-11-24');
    expect(week).toMatchObject({
      tiles: { personTurns: 4, anonymousTurns: 3, distinctResidents: 4, reachedAndAnswered: 4, denominator: 4 },
      before: { activatedHelped: 1, foundActive: 1, reachedAndAnswered: 2 },
    });
    expect(week!.tiles!['activatedHelped']! - week!.before!['activatedHelped']!).toBe(1);
  });

  it('ends today while it goes on, with the outings that were not cancelled', async () => {
    expect(await weekOf('2026-11-29')).toMatchObject({ basis: { to: '2026-11-24' }, outings: 1 });
    await v.admin.query(`update app.outing set cancelled_at = now() where id = $1`, [v.outing]);
    expect((await weekOf('2026-11-24'))!.outings).toBe(0);
    await v.admin.query(`update app.outing set cancelled_at = null where id = $1`, [v.outing]);
  });

  it('is none before it begins', async () => {
    expect(await weekOf('2026-11-30')).toBeNull();
  });

  it('has no sums for whoever sees a part of the place, and none of its own for a volunteer', async () => {
    expect(await weekOf('2026-11-24', v.leader)).toMatchObject({ tiles: null, before: null });
    expect((await ask(v.volunteer, WEEK, { day: '2026-11-24' })).codes).toEqual(['FORBIDDEN']);
  });
});
