import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, type ResidentId, type VisitId } from '@go-cua/domain/core';
import { anId, aVillage, Phone, TONIGHT, type Village } from '../../../test/kit';

const DAY = 86_400_000;
let v: Village;
beforeAll(async () => {
  v = await aVillage();
});
afterAll(() => v.end());

const words = ({ receipts }: Awaited<ReturnType<Village['submit']>>) =>
  receipts.map(({ status, code }) => (code ? `${status} ${code}` : status));
const stored = async (ids: readonly string[]) => {
  const { rows } = await v.admin.query<{ said: string }>(
    `select concat_ws(' ', kind, receipt_status, receipt_code, day::text) as said from app.act where id = any ($1) order by seq`,
    [ids],
  );
  return rows.map(({ said }) => said);
};
const figure = async (measure: string): Promise<number> => {
  const { rows } = await v.admin.query<{ n: number }>(
    `select coalesce(sum(delta), 0)::int as n from app.figure_entry where measure = $1`,
    [measure],
  );
  return rows[0]!.n;
};

describe('what waits for its household', () => {
  it('keeps the evening and the campaign that it was written in, whoever brings the household, and from where', async () => {
    const mate = new Phone(v, v.mate);
    const householdId = mate.newHousehold();
    const subjectId = anId<ResidentId>(bucketOf(householdId));
    const home = mate.act('checkOut', { outingId: v.outing });
    // Three days fast from here on; the outing holds it.
    mate.clock = TONIGHT + 3 * DAY;
    const asked = { subjectId, purposes: ['RECORD', 'ID_NUMBER'], textVersion: 1, birthYear: 1980 };
    const early = [
      mate.act('recordConsent', { householdId, ...asked }),
      mate.resident(householdId, subjectId, { idNumber: '099080000001' }),
      mate.visit(householdId, 'MET', { met: [subjectId] }),
    ];
    expect(words(await v.submit(v.mate, [home, ...early]))).toEqual([
      'APPLIED',
      ...early.map(() => 'WAITING_FOR_REVIEW UNKNOWN_HOUSEHOLD'),
    ]);
    const volunteer = new Phone(v, v.volunteer);
    const elsewhere = { outingId: undefined, campaignId: undefined };
    const household = { ...volunteer.household(householdId, 1), ...elsewhere };
    expect(words(await v.submit(v.volunteer, [household]))).toEqual(['APPLIED']);
    expect(await stored(early.map((e) => e.id))).toEqual([
      'recordConsent APPLIED 2026-11-24',
      'registerResident APPLIED 2026-11-24',
      'recordVisit APPLIED 2026-11-24',
    ]);
  });
});

describe('somebody who was met and is not registered at the door', () => {
  it('is a turn without a name, and holds up nothing that is written there afterwards', async () => {
    const phone = new Phone(v, v.volunteer);
    const { householdId, residents, acts } = phone.family(1);
    const guest = anId<ResidentId>(bucketOf(householdId));
    const visitId = anId<VisitId>(bucketOf(householdId));
    const before = { named: await figure('PERSON_TURNS'), unnamed: await figure('ANONYMOUS_TURNS') };
    await v.submit(v.volunteer, [...acts, phone.visit(householdId, 'MET', { visitId, met: [residents[0]!, guest] })]);
    expect(await figure('PERSON_TURNS')).toBe(before.named + 1);
    expect(await figure('ANONYMOUS_TURNS')).toBe(before.unnamed + 1);
    // Registered later the same evening, it is a turn of that person after all.
    const later = [phone.consent(householdId, guest), phone.resident(householdId, guest)];
    expect(words(await v.submit(v.volunteer, later))).toEqual(['APPLIED', 'APPLIED']);
    expect(await figure('PERSON_TURNS')).toBe(before.named + 2);
    expect(await figure('ANONYMOUS_TURNS')).toBe(before.unnamed);
  });
});
