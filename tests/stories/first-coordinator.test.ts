import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, Person, type StoryServer, storyServer } from '../kit';

const PASSWORD = 'mưa đêm trên suối';

let server: StoryServer;
let first: Person;
let late: Person;
beforeAll(async () => {
  server = await storyServer({ GO_CUA_DEMO: '0' }, async () => undefined);
  first = Person.atDesk('Khôi', server.origin);
  late = Person.atDesk('Hòa', server.origin);
});
afterAll(async () => {
  await first?.goesHome();
  await late?.goesHome();
  await server?.end();
});

/** As the operator reads it in the terminal. */
const link = async (): Promise<string> => {
  await eventually(async () => server.log().includes('/admin/setup/'), true);
  const [, found] = /(http\S+\/admin\/setup\/\S+)/.exec(server.log()) ?? [];
  if (!found) throw new Error(`no link was printed:\n${server.log()}`);
  return found;
};

it('a new installation prints a link, and whoever opens it becomes its first coordinator', async () => {
  await first.opens(await link());
  await first.seesHeading('Người điều phối đầu tiên');
  await first.fills('Họ tên', 'Khôi');
  await first.fills(/^Số điện thoại/, '0951234567');
  await first.fills('Mật khẩu', 'ngắn');
  await first.taps('Bắt đầu');
  await first.sees('Cần cả họ và tên.');
  await first.sees('Đầu số 095 chỉ có trong dữ liệu mẫu.');
  await first.sees('Chưa chọn đơn vị.');
  await first.sees('Mật khẩu cần ít nhất 10 ký tự.');

  await first.fills('Họ tên', 'trần minh  mẫu');
  await first.fills(/^Số điện thoại/, '0900 000 000');
  await first.fills('Đơn vị phụ trách', 'tuy an tay');
  await first.taps(/^Xã Tuy An Tây/);
  await first.fills('Mật khẩu', PASSWORD);
  await first.fills('Nhập lại mật khẩu', PASSWORD);
  await first.taps('Bắt đầu');
  await first.sees('Trần Minh Mẫu');
  expect(new URL(first.page.url()).pathname).toBe('/admin/');

  const database = new Client({ connectionString: server.adminUrl });
  await database.connect();
  const { rows } = await database.query<{ role: string; unit: string }>(
    `select g.role, v.full_name as unit from app.role_grant g
     join app.unit_version v on v.unit_id = g.unit_id and v.valid_to is null`,
  );
  await database.end();
  expect(rows).toEqual([{ role: 'COORDINATOR', unit: 'Xã Tuy An Tây' }]);
  expect(first.complaints.filter((c) => !c.includes('422'))).toEqual([]);
});

it('opens nothing a second time, and the next start prints none', async () => {
  await late.opens(await link());
  await late.fills('Đơn vị phụ trách', 'tuy an');
  await late.sees('Liên kết này không dùng được nữa.');
  await late.seesNot('Bắt đầu');
  const before = server.log().split('/admin/setup/').length;
  await server.stop();
  await server.start();
  expect(server.log().split('/admin/setup/').length).toBe(before);
});
