import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aVillage, Phone, type Village } from '../../test/kit';
import { appServer, type AppServer } from '../../test/kit/app-server';

/** Unique, foreign key, check, exclusion, not null, too long. */
const BROKEN = ['23505', '23503', '23514', '23P01', '23502', '22001'];
/** One machine names a constraint plainly; of several, each says which of its parts it was. */
const NAMES = ['team_place_once', 'team_place_once_102008'];
const SAID = /once|102008|0959123456|duplicate|Key \(/;

let v: Village;
let server: AppServer;
let lines: string[];
beforeAll(async () => {
  v = await aVillage();
  server = await appServer(v, 'console');
  lines = server.lines;
});
afterAll(async () => {
  await server.end();
  await v.end();
});

/** From now on the database answers every new row of the table as if it broke the constraint. */
async function breaks(table: 'team' | 'household', errcode: string, constraint: string): Promise<void> {
  await v.admin.query(`create or replace function app.breaks() returns trigger language plpgsql as $$
    begin raise exception using errcode = '${errcode}', constraint = '${constraint}', table = 'team',
      message = 'duplicate key value violates unique constraint "${constraint}"', detail = 'Key (phone)=(0959123456) already exists.'; end $$`);
  await v.admin.query(
    `create or replace trigger breaks before insert on app.${table} for each row execute function app.breaks()`,
  );
}
const createTeam = async (): Promise<string> => {
  const input = { kind: 'COMMUNITY_DIGITAL_TEAM', name: 'Tổ Đồng Mít', unitId: v.commune, validFrom: '2026-11-01' };
  const query = 'mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } refusal { code } } }';
  const res = await server.post({ query, variables: { input } }, v.coordinator);
  const text = await res.text();
  return text.replace(/"requestId":"[^"]+"/, '"requestId":"…"');
};

describe('what the database refuses', () => {
  it('is told by its kind alone: neither answer nor log names a constraint, a part of it or a value', async () => {
    for (const errcode of BROKEN) {
      lines.length = 0;
      const answers: string[] = [];
      for (const name of NAMES) {
        await breaks('team', errcode, name);
        answers.push(await createTeam());
      }
      const [{ extensions }] = (JSON.parse(answers[0]!) as { errors: [{ extensions: object }] }).errors;
      expect(extensions).toEqual({ code: 'INTERNAL', requestId: '…' });
      expect(answers[1]).toBe(answers[0]);
      expect(answers[0]).not.toMatch(SAID);
      const bugs = lines.filter((line) => line.includes('"bug"'));
      expect(bugs).toHaveLength(2);
      for (const line of bugs) expect(JSON.parse(line)).toMatchObject({ code: errcode });
      expect(lines.join('')).not.toMatch(SAID);
    }
    await v.admin.query('drop trigger breaks on app.team');
    expect(JSON.parse(await createTeam())).toMatchObject({ data: { createTeam: { refusal: null } } });
  });

  it('gives an act the same receipt on one machine and on several', async () => {
    const phone = new Phone(v, v.volunteer);
    const home = phone.household(phone.newHousehold(), 1);
    const receiptAt = async (errcode: string, name: string): Promise<string> => {
      await breaks('household', errcode, name);
      const { receipts } = await v.submit(v.volunteer, [home]);
      expect(JSON.stringify(receipts)).not.toMatch(SAID);
      return `${receipts[0]!.status} ${receipts[0]!.code}`;
    };
    for (const name of NAMES) {
      // What will never fit is told for good; what may pass is sent again.
      for (const errcode of BROKEN) expect(await receiptAt(errcode, name)).toBe('REFUSED UNREADABLE');
      for (const errcode of ['40P01', '40001', '55P03', '53300', '57P01'])
        expect([errcode, await receiptAt(errcode, name)]).toEqual([errcode, 'TRY_AGAIN SERVER_BUSY']);
    }
    await v.admin.query('drop trigger breaks on app.household');
    expect((await v.submit(v.volunteer, [home])).receipts[0]).toMatchObject({ status: 'APPLIED' });
  });
});
