import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  eventually,
  Pen,
  Person,
  phoneStore,
  type StoryServer,
  storyServer,
  type Village,
} from '../kit';

const PASSWORD = 'mưa đêm trên suối';
/** The words of a no, as the log and the forms write them. */
const SAYS_NO = ['DECLINED', 'FINAL', 'vì bận'];
let server: StoryServer<Village>;
let coordinator: Person;
let mate: Person;
let household = '';

const onThePhone = async (word: string): Promise<boolean> => (await phoneStore(mate)).includes(word);

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  const { volunteer } = server.prepared;
  const an = new Pen(await ApiSession.invited(server.origin, volunteer.token, PASSWORD), volunteer.id, server.prepared);
  const [home, refused] = [an.newHouseholdId(), an.newHouseholdId()];
  household = home;
  await an.send([
    ...[an.door(home, 'Hẻm 3', '12', 2), ...an.person(home, 'Phượng'), ...an.person(home, 'Sơn')],
    an.door(refused, 'Hẻm 3', '14', 2),
    an.act('recordVisit', {
      ...{ householdId: refused, visitId: an.newHouseholdId(), outcome: 'DECLINED', decline: 'FINAL' },
      ...{ met: [], anonymousHelped: 0, note: 'vì bận' },
    }),
  ]);
  mate = Person.withPhone('Dũng', server.origin);
  await mate.opens(`/invite/${server.prepared.mate.token}`);
  await mate.fills('Đặt mật khẩu', PASSWORD);
  await mate.taps('Nhận lời, vào đội');
  await mate.sees('Hẻm 3');
  await eventually(() => onThePhone('Phượng'), true);
  coordinator = Person.atDesk('Bình', server.origin);
  await coordinator.opens(`/invite/${server.prepared.coordinator.token}`);
  await coordinator.fills('Mật khẩu mới', PASSWORD);
  await coordinator.fills('Nhập lại mật khẩu', PASSWORD);
  await coordinator.taps('Nhận lời và đăng nhập');
  await coordinator.sees('Tổng quan');
}, 120_000);
afterAll(async () => {
  await coordinator?.goesHome();
  await mate?.goesHome();
  await server?.end();
});

describe('what lies on the phone of another volunteer of the hamlet', () => {
  it('says that nobody goes there again, and neither who said no nor why', async () => {
    const held = await phoneStore(mate);
    for (const word of SAYS_NO) expect([word, held.includes(word)]).toEqual([word, false]);
    expect(held).toContain('"gone":{"since"');
  });
});

describe('a resident asks to be erased', () => {
  it('the coordinator writes it down, erases with the name typed, and the request is closed', async () => {
    await coordinator.opens(`/households/${household}`);
    await coordinator.taps('Việc với thông tin của Mẫu Văn Phượng');
    await coordinator.taps('Ghi yêu cầu');
    await coordinator.inDialog(/Ghi yêu cầu của/, async () => {
      await coordinator.chooses('Người dân yêu cầu', 'Xóa thông tin');
      await coordinator.chooses('Nhận ở đâu', 'Nhận tại nhà');
      await coordinator.taps('Ghi yêu cầu');
    });
    await coordinator.taps('Việc với thông tin của Mẫu Văn Phượng');
    await coordinator.taps('Xóa thông tin');
    await coordinator.inDialog(/Xóa thông tin của/, async () => {
      await coordinator.sees('Các con số: không số nào đổi');
      await coordinator.chooses('Lý do', 'Người dân yêu cầu xóa');
      await coordinator.fills('Gõ tên «Phượng» để xác nhận', 'phuong');
      await coordinator.taps('Xóa thông tin');
    });
    await coordinator.sees('Đã xóa thông tin');
    await coordinator.sees(/đã xóa thông tin theo yêu cầu/);
    await coordinator.opens('/requests?closed=1');
    await coordinator.sees('Người đã xóa thông tin');
    expect(await coordinator.page.locator('[data-request]').count()).toBe(1);
  });

  it('the other volunteer’s phone holds nothing of her any more, and the neighbour is there', async () => {
    await mate.opens('/sync');
    await mate.taps('Thử gửi ngay');
    await eventually(() => onThePhone('Phượng'), false);
    expect(await onThePhone('Sơn')).toBe(true);
  });

  it('no line of the server’s log names her', () => {
    for (const word of ['Phượng', 'Phuong', 'phuong']) expect(server.log()).not.toContain(word);
    expect([...coordinator.complaints, ...mate.complaints]).toEqual([]);
  });
});
