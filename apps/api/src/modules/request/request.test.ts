import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResidentId } from '@go-cua/domain/core';
import { anId, askVia, aVillage, Phone, TODAY, type Village } from '../../../test/kit';

let v: Village;
let ask: ReturnType<typeof askVia>;
let [lanh, thuan]: ResidentId[] = [];
beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  const phone = new Phone(v, v.volunteer);
  const { householdId, residents, acts } = phone.family(2);
  [thuan, lanh] = residents;
  acts[1] = { ...acts[1]!, payload: acts[1]!.payload.replace('["RECORD"]', '["RECORD","ID_NUMBER"]') };
  acts[2] = {
    ...phone.resident(householdId, thuan!, { phone: '0951234567', idNumber: '099080000001', isHead: true }),
    seq: acts[2]!.seq,
  };
  const { receipts } = await v.submit(v.volunteer, acts);
  expect(receipts.map((r) => r.status)).toEqual(acts.map(() => 'APPLIED'));
});
afterAll(() => v.end());

type Row = {
  id: string;
  kind: string;
  status: string;
  doneBy: string;
  answerBy: string;
  firstAnsweredOn: string | null;
} & {
  resident: { givenName: string } | null;
  refusal: string | null;
  owner: { givenName: string };
};
const list = async (
  closed = false,
  person = v.coordinator,
  more = '',
): Promise<{ rows: Row[]; next: string | null }> => {
  const { data, codes } = await ask(
    person,
    `{ dataRequests(closed: ${closed} ${more}) { next rows { id kind status doneBy answerBy firstAnsweredOn refusal resident { givenName } owner { givenName } hamletName lane number } } }`,
  );
  expect(codes).toEqual([]);
  return data!['dataRequests'] as never;
};
const register = async (residentId: ResidentId, kind: string, receivedOn: string = TODAY, person = v.coordinator) =>
  ask(
    person,
    `mutation ($input: RegisterRequestInput!) { registerRequest(input: $input) { id refusal { code field } } }`,
    {
      input: { residentId, kind, way: 'HOTLINE', receivedOn },
    },
  );
const answer = async (id: string, said: string, refusal?: string) =>
  (
    await ask(
      v.coordinator,
      `mutation ($input: AnswerRequestInput!) { answerRequest(input: $input) { refusal { code } } }`,
      {
        input: { id, answer: said, refusal },
      },
    )
  ).data!['answerRequest'] as { refusal: { code: string } | null };

describe('a resident asks about their own data', () => {
  it('is written down with the days of the law and an owner; the most urgent stands first', async () => {
    await register(lanh!, 'ERASE');
    await register(thuan!, 'SEE', '2026-11-20');
    const { rows } = await list();
    expect(rows.map((r) => [r.kind, r.answerBy, r.doneBy, r.owner.givenName])).toEqual([
      ['SEE', '2026-11-24', '2026-11-30', 'coordinator'],
      ['ERASE', '2026-11-26', '2026-12-14', 'coordinator'],
    ]);
    const page = await list(false, v.coordinator, ', first: 1');
    expect(page.rows.map((r) => r.kind)).toEqual(['SEE']);
    const rest = await list(false, v.coordinator, `, first: 1, after: ${JSON.stringify(page.next)}`);
    expect(rest.rows.map((r) => r.kind)).toEqual(['ERASE']);
  });

  it('is refused where it cannot be: a day to come, somebody who is not here', async () => {
    expect((await register(lanh!, 'SEE', '2026-11-25')).data!['registerRequest']).toMatchObject({
      refusal: { code: 'REQUEST_DAY_AHEAD', field: 'receivedOn' },
    });
    expect((await register(anId<ResidentId>(11), 'SEE')).data!['registerRequest']).toMatchObject({
      refusal: { code: 'UNKNOWN' },
    });
    expect(await answer(anId(11), 'DONE')).toEqual({ refusal: { code: 'UNKNOWN' } });
  });

  it('who wants to see reads all that is held, and the request is closed', async () => {
    const { data } = await ask(
      v.coordinator,
      `{ residentExtract(id: "${thuan}") { givenName phone idNumber birthYear registeredOn } }`,
    );
    expect(data!['residentExtract']).toEqual({
      ...{ givenName: 'Mẫu', phone: '+84951234567', idNumber: '099080000001', birthYear: '1980', registeredOn: TODAY },
    });
    const see = (await list()).rows[0]!;
    expect(await answer(see.id, 'FIRST')).toEqual({ refusal: null });
    expect(await answer(see.id, 'FIRST')).toEqual({ refusal: { code: 'REQUEST_ANSWERED' } });
    expect(await answer(see.id, 'REFUSED')).toEqual({ refusal: { code: 'REQUEST_REASON_MISSING' } });
    expect(await answer(see.id, 'DONE')).toEqual({ refusal: null });
    expect((await list(true)).rows).toMatchObject([{ kind: 'SEE', status: 'DONE', firstAnsweredOn: TODAY }]);
  });

  it('an erasure closes what the person asked for, and the list does not say any more who it was', async () => {
    await register(lanh!, 'CORRECT');
    const erase = (await list()).rows.find((r) => r.kind === 'ERASE')!;
    expect(erase.resident!.givenName).toBe('Mẫu B');
    expect(await answer(erase.id, 'DONE')).toEqual({ refusal: { code: 'REQUEST_ERASE_FIRST' } });
    await ask(
      v.coordinator,
      `mutation { eraseResident(input: { residentId: "${lanh}", reason: "ASKED" }) { erased } }`,
    );
    expect((await list()).rows).toEqual([]);
    const closed = (await list(true)).rows;
    expect(closed.map((r) => [r.kind, r.status, r.refusal, r.resident]).sort()).toEqual([
      ['CORRECT', 'REFUSED', 'NOTHING_HELD', null],
      ['ERASE', 'DONE', null, null],
      ['SEE', 'DONE', null, { givenName: 'Mẫu' }],
    ]);
    expect((await ask(v.coordinator, `{ residentExtract(id: "${lanh}") { phone } }`)).data).toEqual({
      residentExtract: null,
    });
  });

  it('is a coordinator’s of the place alone', async () => {
    for (const person of [v.volunteer, v.mate, v.leader, v.observer]) {
      expect((await ask(person, `{ dataRequests { next } }`)).codes).toEqual(['FORBIDDEN']);
      expect((await ask(person, `{ residentExtract(id: "${thuan}") { phone } }`)).codes).toEqual(['FORBIDDEN']);
      expect((await register(thuan!, 'SEE', TODAY, person)).codes).toEqual(['FORBIDDEN']);
    }
  });
});
