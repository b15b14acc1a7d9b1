import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSignInDesk, type SignInDesk } from '../../../test/kit/sign-in';
import { anId } from '../../../test/kit';
import { firstCoordinatorLink } from './first-coordinator';

let desk: SignInDesk;
const province = anId();
beforeAll(async () => {
  desk = await aSignInDesk({ demo: false });
  const { admin, commune } = desk.v;
  // An installation of nobody: the list of units, and that is all.
  await admin.query('truncate app.role_grant, app.invitation, app.device, app.person cascade');
  await admin.query(`insert into app.unit (id, level) values ($1, 'PROVINCE')`, [province]);
  await admin.query(
    `insert into app.unit_version (id, unit_id, code, name, full_name, type, valid_from, source) values ($1, $2, '66', 'Đắk Lắk', 'Tỉnh Đắk Lắk', 'PROVINCE', '2025-07-01', 'story')`,
    [anId(), province],
  );
  await admin.query(
    `update app.unit_version set parent_id = $1, type = 'COMMUNE', search = 'xa tuy an tay', name_folded = 'tuy an tây' where unit_id = $2`,
    [province, commune],
  );
});
afterAll(() => desk.end());

const link = () =>
  firstCoordinatorLink({ ownerUrl: desk.v.db.ownerUrl, publicOrigin: 'https://gocua.example', now: () => desk.now });
const tokenOf = (url: string | null) => url!.split('/').at(-1)!;
const password = 'bốn mùa thay lá';
const said = { name: 'trần  MINH mẫu', phone: '0900000000', unitCode: '22132', password };

describe('the first coordinator', () => {
  it('is told at the field what is not right, and the link stays good', async () => {
    const token = tokenOf(await link());
    const take = async (more: object) =>
      (await desk.browser('console').call('accept-invitation', { token, ...said, ...more })).body;
    expect(await take({ name: 'Mẫu' })).toEqual({ code: 'NAME_ONE_WORD', field: 'name' });
    // A demo's number in an installation that is none.
    expect(await take({ phone: '0951234567' })).toEqual({ code: 'PHONE_DEMO_ONLY', field: 'phone' });
    expect(await take({ unitCode: '99999' })).toEqual({ code: 'UNIT_UNKNOWN', field: 'unitCode' });
    expect(await take({ password: 'ngắn' })).toEqual({ code: 'PASSWORD_SHORT', field: 'password' });
    const { rows } = await desk.v.admin.query('select from app.person');
    expect(rows.length).toBe(0);
  });

  it('finds the own unit by name before anybody is signed in, and only the holder of the link does', async () => {
    const token = tokenOf(await link());
    const find = async (search: string, by = token) =>
      (await desk.browser('console').call('first-units', { token: by, search })).body;
    expect(await find('tuy an tay')).toMatchObject({
      units: [{ code: '22132', name: 'Tuy An Tây', above: [{ name: 'Đắk Lắk' }] }],
    });
    expect(await find('t')).toEqual({ units: [] });
    expect(await find('tuy an', 'x'.repeat(43))).toEqual({ code: 'INVITATION_UNKNOWN' });
  });

  it('comes in by a link once; every other such link ends with it, and none is made again', async () => {
    const tokens = [tokenOf(await link()), tokenOf(await link())];
    const both = tokens.map((token) => ({ token, browser: desk.browser('console') }));
    const answers = await Promise.all(
      both.map(({ token, browser }, i) =>
        browser.call('accept-invitation', { token, ...said, phone: `090000001${i}`, unitCode: ['22132', '66'][i] }),
      ),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 410]);
    const winner = answers.findIndex((a) => a.status === 200);
    expect((await both[winner]!.browser.who())?.name).toBe('Trần Minh Mẫu');
    const { rows } = await desk.v.admin.query<{ role: string; unit: string; day: string }>(
      'select role, unit_id as unit, valid_from::text as day from app.role_grant',
    );
    expect(rows).toEqual([{ role: 'COORDINATOR', unit: [desk.v.commune, province][winner], day: '2026-11-24' }]);
    for (const { token } of both)
      expect((await desk.browser().call('accept-invitation', { token, ...said, phone: '0900000001' })).status).toBe(
        410,
      );
    expect(await link()).toBeNull();
    const again = desk.browser('console');
    expect((await again.call('sign-in', { phone: `090000001${winner}`, password })).status).toBe(200);
  });

  it('is made anew where the last coordinator’s unit and grant have ended', async () => {
    await desk.v.admin.query(`update app.role_grant set valid_to = '2026-11-23'`);
    const token = tokenOf(await link());
    const browser = desk.browser('console');
    expect((await browser.call('accept-invitation', { token, ...said, phone: '0900000002' })).status).toBe(200);
    expect(await link()).toBeNull();
  });
});
