import { bucketOf, type HouseholdId, type ResidentId } from '@go-cua/domain/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anId,
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  Pen,
  Person,
  type StoryServer,
  storyServer,
  TODAY,
  type Village,
} from '../kit';

const PASSWORD = 'mưa đêm trên suối';
let server: StoryServer<Village>;
let coordinator: Person;
/** The phone of a volunteer, which writes while the coordinator has the page open. */
let an: Pen;
let household: HouseholdId;
const PEOPLE = ['Cúc', 'Phượng', 'Sơn'] as const;
const ids = new Map<string, ResidentId>();
const typedToday = TODAY.split('-').reverse().join('/');

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  const { volunteer, coordinator: invited } = server.prepared;
  an = new Pen(await ApiSession.invited(server.origin, volunteer.token, PASSWORD), volunteer.id, server.prepared);
  household = an.newHouseholdId();
  for (const name of PEOPLE) ids.set(name, anId<ResidentId>(bucketOf(household)));
  await an.send([
    an.door(household, 'Hẻm 3', '12', 3),
    ...PEOPLE.flatMap((name) => an.person(household, name, ids.get(name), 'Mẫu', name === PEOPLE[0])),
  ]);
  await new ApiSession(server.origin, 'console').acceptInvitation(invited.token, PASSWORD);
  coordinator = Person.atDesk('Bình', server.origin);
  await coordinator.opens('/sign-in');
  await coordinator.signsIn({ phone: invited.phone, password: PASSWORD });
  await coordinator.sees('Tổng quan');
  await coordinator.opens(`/households/${household}`);
}, 120_000);
afterAll(async () => {
  await coordinator?.goesHome();
  await server?.end();
});

const picks = async (name: string, act: string): Promise<void> => {
  await coordinator.taps(`Việc với thông tin của ${name}`);
  await coordinator.taps(act);
};
const row = (name: string) => coordinator.page.getByRole('rowheader', { name: new RegExp(name) });

describe('what was written of a home is put right at the desk', () => {
  it('a telephone: a number of the staff is refused at its field, another one stands there with its end alone', async () => {
    await picks('Mẫu Văn Sơn', 'Sửa thông tin');
    await coordinator.inDialog('Sửa thông tin của Mẫu Văn Sơn', async () => {
      await coordinator.chooses('Sửa gì', 'Điện thoại');
      await coordinator.fills('Số điện thoại', server.prepared.mate.phone);
      await coordinator.taps('Lưu');
      await coordinator.sees('Số này của tình nguyện viên hoặc cán bộ. Dùng số của người ấy.');
      await coordinator.fills('Số điện thoại', '0951 234 567');
      await coordinator.taps('Lưu');
    });
    await coordinator.sees('Đã sửa thông tin của Mẫu Văn Sơn');
    await row('Mẫu Văn Sơn').filter({ hasText: /567/ }).waitFor();
    expect(await row('Mẫu Văn Sơn').innerText()).not.toMatch(/0951|234/);
  });

  it('how many live there: two more than were told, nobody of whom has a name yet', async () => {
    await coordinator.taps('Sửa thông tin nhà này');
    await coordinator.inDialog('Sửa thông tin nhà này', async () => {
      await coordinator.chooses('Sửa gì', 'Số người trong hộ');
      await coordinator.sees('Người đã chuyển đi, đã mất thì ghi riêng ở tên người đó.');
      await coordinator.fills('Số người đang ở', '5');
      await coordinator.sees(`Con số từ ngày ${typedToday} được tính lại`);
      await coordinator.taps('Lưu');
    });
    await coordinator.sees('khai 5, đã ghi tên 3');
  });

  it('a death: it was the head, and the page asks for another one', async () => {
    await picks('Mẫu Văn Cúc', 'Đã mất');
    await coordinator.inDialog('Mẫu Văn Cúc đã mất?', async () => {
      await coordinator.sees(`Từ ${typedToday}, người này không còn trong danh sách`);
      await coordinator.sees('Đây là chủ hộ. Ghi xong, nhớ chọn chủ hộ mới.');
      await coordinator.taps('Ghi đã mất');
    });
    await coordinator.sees('Chưa có chủ hộ');
    await coordinator.sees(`Mẫu Văn Cúc mất ngày ${typedToday}`);
    await coordinator.sees('khai 4, đã ghi tên 2');
  });

  it('the head of the household', async () => {
    await picks('Mẫu Văn Sơn', 'Đổi chủ hộ');
    await coordinator.inDialog('Đổi chủ hộ', async () => {
      await coordinator.taps(/^Mẫu Văn Sơn/);
      await coordinator.taps('Lưu');
    });
    await coordinator.sees('Chủ hộ mới: Mẫu Văn Sơn');
    await coordinator.seesHeading('Hộ Mẫu Văn Sơn');
  });

  it('who moved away; it was a slip, is taken back, and all is as before', async () => {
    await picks('Mẫu Văn Phượng', 'Chuyển đi');
    await coordinator.inDialog('Mẫu Văn Phượng chuyển đi?', () => coordinator.taps('Ghi chuyển đi'));
    await coordinator.sees(`Mẫu Văn Phượng chuyển đi từ ${typedToday}`);
    await coordinator.sees('khai 3, đã ghi tên 1');
    await coordinator.taps('Rút phiếu: Cập nhật thông tin');
    await coordinator.inDialog('Rút phiếu này?', async () => {
      await coordinator.taps(/^Mẫu Văn Phượng chuyển đi/);
      await coordinator.chooses('Lý do', 'Ghi nhầm người');
      await coordinator.taps('Rút phiếu');
    });
    await coordinator.sees('Đã rút phiếu');
    await coordinator.sees('khai 4, đã ghi tên 2');
    await row('Mẫu Văn Phượng').waitFor();
  });
});

describe('somebody else puts the same right while the page is open', () => {
  it('it is told at once, and both stand side by side in the inbox until one is chosen', async () => {
    const change = { group: 'NAME', familyName: 'Mẫu', middleName: 'Thị', givenName: 'Lài' };
    await picks('Mẫu Văn Phượng', 'Sửa thông tin');
    await coordinator.inDialog('Sửa thông tin của Mẫu Văn Phượng', async () => {
      await an.send([an.act('correctResident', { householdId: household, subjectId: ids.get('Phượng')!, change })]);
      await coordinator.fills('Họ và tên', 'Mẫu Thị Phượng');
      await coordinator.taps('Lưu');
    });
    await coordinator.sees('Người khác cũng vừa sửa ô này; việc chờ trong hộp việc.');
    await coordinator.taps('Xem trong hộp việc');
    await coordinator.seesHeading('Hai người sửa cùng một ô mà không biết nhau');
    const said = coordinator.page.getByRole('row', { name: /^Kết quả/ });
    expect((await said.getByRole('cell').allInnerTexts()).sort()).toEqual(['Mẫu Thị Lài', 'Mẫu Thị Phượng']);
    const heads = await coordinator.page.getByRole('columnheader', { name: /^Phiếu/ }).allInnerTexts();
    expect(heads.map((head) => head.split('\n').at(-1)).sort()).toEqual(['đang chờ', 'đang dùng']);
    await coordinator.page.getByRole('radio', { name: /^Giữ phiếu/, description: /^Mẫu Thị Phượng\./ }).check();
    await coordinator.taps('Ghi quyết định');
    await coordinator.sees('Không có việc nào chờ');
    await coordinator.opens(`/households/${household}`);
    await row('Mẫu Thị Phượng').waitFor();
  });
});

describe('somebody is erased while a correction is being typed', () => {
  it('the correction is refused and says why; nothing of it is kept', async () => {
    await picks('Mẫu Văn Sơn', 'Sửa thông tin');
    await coordinator.fills('Họ và tên', 'Mẫu Văn Sang');
    const typing = coordinator.page;
    await coordinator.opensAnotherTab(`/households/${household}`);
    await picks('Mẫu Văn Sơn', 'Xóa thông tin');
    await coordinator.inDialog(/Xóa thông tin của/, async () => {
      await coordinator.chooses('Lý do', 'Người dân yêu cầu xóa');
      await coordinator.fills('Gõ tên «Sơn» để xác nhận', 'son');
      await coordinator.taps('Xóa thông tin');
    });
    await coordinator.sees('Đã xóa thông tin');
    await typing.getByRole('button', { name: 'Lưu' }).click();
    await typing.getByText('Thông tin người này đã xóa theo yêu cầu, nên không sửa được nữa.').waitFor();
    await coordinator.reloads();
    await coordinator.sees(/^1\s+người đã xóa thông tin theo yêu cầu/);
    await coordinator.sees('Sửa điện thoại của một người trong hộ');
    await coordinator.seesNot(/Sang/);
    expect(coordinator.complaints).toEqual([]);
  });
});
