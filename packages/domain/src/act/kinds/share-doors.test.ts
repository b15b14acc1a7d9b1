import { expect, it } from 'vitest';
import { newId, type Day, type HouseholdId, type Id, type OutingId, type PersonId } from '../../core';
import { EMPTY_DOOR } from '../../household';
import { decide, readAct, type ActEnvelope, type Situation } from '../index';

const NOW = Date.parse('2026-11-24T19:00:00+07:00');
let n = 0;
const id = <I extends Id<string>>(): I => newId<I>(5, { now: NOW, random: new Uint8Array(10).fill((n += 1)) });
const [leader, mate, outingId, hamletId] = [id<PersonId>(), id<PersonId>(), id<OutingId>(), id<never>()];
const outing = { id: outingId, teamId: id<never>(), campaignId: id<never>(), day: '2026-11-24' as Day };

const share = (payload: object, over: Partial<NonNullable<Situation['outing']>> = {}) => {
  const act = {
    ...{ id: id(), kind: 'shareDoors', v: 1, installationId: id(), seq: 1, authorId: leader, recordedAt: NOW },
    ...{ clockOffsetMs: 0, hamletId, outingId, payload: JSON.stringify({ outingId, hamletId, turn: 1, ...payload }) },
  } as ActEnvelope;
  return decide(EMPTY_DOOR, readAct(act), {
    ...{
      now: NOW,
      author: { personId: leader, paused: false },
      inScope: true,
      staffNumber: false,
      erased: false,
      leads: false,
    },
    ...{ demo: true, outing: { ...outing, leads: true, memberIds: [leader, mate], ...over } },
  });
};
const doors = [id<HouseholdId>(), id<HouseholdId>()];

it('keeps who holds which doors, by the leader’s word', () => {
  const { receipt, fact } = share({ to: mate, householdIds: doors });
  expect(receipt.status).toBe('APPLIED');
  expect(fact!.data).toEqual({ kind: 'shareDoors', turn: 1, to: mate, householdIds: doors });
  expect(share({ householdIds: doors }).fact!.data).not.toHaveProperty('to');
});

it('takes it from nobody else, for nobody else, and not without a door', () => {
  expect(share({ to: mate, householdIds: doors }, { leads: false }).receipt).toMatchObject({ code: 'NOT_THE_LEADER' });
  expect(share({ to: id(), householdIds: doors }).receipt).toMatchObject({ field: 'to', detail: 'NOT_A_MEMBER' });
  expect(share({ to: mate, householdIds: [] }).receipt).toMatchObject({ status: 'REFUSED', code: 'INVALID' });
  expect(share({ to: mate, householdIds: doors, turn: -1 }).receipt).toMatchObject({ field: 'turn' });
});
