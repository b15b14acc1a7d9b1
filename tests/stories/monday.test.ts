import { addDays, bucketOf, type Day, type ResidentId } from '@go-cua/domain/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anId,
  ApiSession,
  aVillageOn,
  clockAt,
  eventually,
  Pen,
  Person,
  SATURDAY,
  type StoryServer,
  storyServer,
  type Village,
} from '../kit';
import { figureOn, unitInView } from './overview';
import { goesTo } from './set-up';

const PASSWORD = 'mưa đêm trên suối';
const MONDAY = addDays(SATURDAY, 2);
const NEXT_SATURDAY = addDays(SATURDAY, 7);
const typed = (day: Day): string => day.split('-').reverse().join('/');
const dayAndMonth = (day: Day): string => typed(day).slice(0, 5);

let server: StoryServer<Village>;
let coordinator: Person;

/** The Volunteer Saturdays of the team, of which the first went by this morning. */
async function plansSaturdays(session: ApiSession): Promise<void> {
  const { campaign: campaignId, team: teamId } = server.prepared;
  const when = { kind: 'SATURDAY', startsAt: 450, endsAt: 660, firstDay: SATURDAY, weekdays: ['SA'], count: 4 };
  const { planOutingSeries } = await session.ask<{ planOutingSeries: { refusal: object | null } }>(
    `mutation ($input: PlanOutingSeriesInput!) { planOutingSeries(input: $input) { refusal { code } } }`,
    { input: { campaignId, teamId, ...when } },
  );
  expect(planOutingSeries).toEqual({ refusal: null });
}

/** What Saturday's evening left: two who contradict each other, two who mend one name, a closed door and a promise. */
beforeAll(async () => {
  server = await storyServer({ ...clockAt(SATURDAY, '20:30'), GO_CUA_DEMO: '1' }, aVillageOn(SATURDAY));
  const { volunteer, mate, coordinator: invited } = server.prepared;
  const desk = new ApiSession(server.origin, 'console');
  await desk.acceptInvitation(invited.token, PASSWORD);
  await plansSaturdays(desk);
  const penOf = async (who: typeof volunteer) =>
    new Pen(await ApiSession.invited(server.origin, who.token, PASSWORD), who.id, server.prepared, SATURDAY);
  const [an, dung] = [await penOf(volunteer), await penOf(mate)];
  const doorOf = (number: string) => {
    const householdId = an.newHouseholdId();
    return {
      householdId,
      subjectId: anId<ResidentId>(bucketOf(householdId)),
      door: an.door(householdId, 'Hẻm 3', number, 1),
    };
  };
  const [bong, son, phuong, shut, later] = ['2', '4', '6', '8', '10'].map(doorOf);
  await an.send([
    ...[bong, son, phuong, shut, later].map((d) => d!.door),
    ...an.person(bong!.householdId, 'Bông', bong!.subjectId),
    ...an.person(son!.householdId, 'Son', son!.subjectId),
    ...an.person(phuong!.householdId, 'Phượng', phuong!.subjectId),
    an.met(phuong!.householdId, [phuong!.subjectId]),
    an.nobodyHome(shut!.householdId),
    an.act('recordVisit', {
      ...{ householdId: later!.householdId, visitId: an.newHouseholdId(), outcome: 'ASKED_TO_RETURN', met: [] },
      ...{ anonymousHelped: 0, returnOn: NEXT_SATURDAY, returnAt: 480 },
    }),
    an.account(bong!, { to: 'ACTIVATED', how: 'HELPED' }),
  ]);
  const blocked = { to: 'APP_INSTALLED', blocker: 'OTP_NOT_RECEIVED' };
  expect(await dung.offers([dung.account(bong!, blocked)])).toEqual(['WAITING_FOR_REVIEW CONTRADICTION']);
  const named = (pen: Pen, givenName: string) => {
    const change = { group: 'NAME', familyName: 'Mẫu', middleName: 'Văn', givenName };
    return pen.act('correctResident', { householdId: son!.householdId, subjectId: son!.subjectId, change });
  };
  await an.send([named(an, 'Sơn')]);
  expect(await dung.offers([named(dung, 'Sang')])).toEqual(['WAITING_FOR_REVIEW CORRECTED_TWICE']);
  await server.stop();
  await server.start(clockAt(MONDAY, '07:50'));
  coordinator = Person.atDesk('Bình', server.origin);
  await coordinator.opens('/sign-in');
  await coordinator.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await coordinator.signsIn({ phone: invited.phone, password: PASSWORD });
}, 120_000);
afterAll(async () => {
  await coordinator?.goesHome();
  await server?.end();
});

const press = (key: string): Promise<void> => coordinator.page.keyboard.press(key);

/** One sitting: she types no address, each page is reached from the one before. */
describe('a coordinator’s Monday morning', () => {
  it('begins on the overview, which says what waits since Saturday', async () => {
    await unitInView(coordinator, 'Xã Tuy An Tây');
    expect(await figureOn(coordinator, 'Đủ điều kiện')).toBe('5 người');
    await coordinator.taps(/^2 nhà có việc chờ xem xét, lâu nhất đã chờ 1 ngày/);
    await coordinator.seesHeading('Hai phiếu ghi khác nhau về một việc');
  });

  it('decides one after the other without the mouse, and nothing waits any more', async () => {
    await coordinator.sees('Không nhận được mã OTP');
    // The contrary was written down first.
    await press('2');
    await coordinator.fills('Lý do', 'Gọi lại thì bác đăng nhập được');
    await press('Enter');
    await coordinator.sees(/^Đã ghi quyết định: Giữ phiếu B/);
    await coordinator.seesHeading('Hai người sửa cùng một ô mà không biết nhau');
    await coordinator.sees('Mẫu Văn Sang');
    await coordinator.sees('Mẫu Văn Sơn');
    await press('2');
    await press('Enter');
    await coordinator.sees('Không có việc nào chờ');
    await coordinator.thing('Hộp việc').waitFor();
  });

  it('puts right what a family calls about: a year of birth and a card, then the number at the door', async () => {
    await press('/');
    await coordinator.page.keyboard.type('phuong');
    await coordinator.page.getByRole('option', { name: /Mẫu Văn Phượng/ }).waitFor();
    await press('Enter');
    await coordinator.seesHeading(/Mẫu Văn Phượng/);
    await coordinator.taps('Việc với thông tin của Mẫu Văn Phượng');
    await coordinator.taps('Sửa thông tin');
    await coordinator.inDialog('Sửa thông tin của Mẫu Văn Phượng', async () => {
      await coordinator.chooses('Sửa gì', 'Ngày sinh và thẻ căn cước');
      await coordinator.fills('Ngày sinh hoặc năm sinh', '1958');
      await coordinator.chooses('Thẻ căn cước', 'Chưa có thẻ');
      await coordinator.sees('Năm sinh: 1980 → 1958');
      await coordinator.sees('Thẻ căn cước: Có thẻ gắn chíp → Chưa có thẻ');
      await coordinator.sees(`Con số từ ngày ${typed(SATURDAY)} được tính lại; bản cũ và ngày sửa vẫn tra được.`);
      await coordinator.taps('Lưu');
    });
    await coordinator.sees('Đã sửa thông tin của Mẫu Văn Phượng');
    await coordinator.taps(/^Hộ Mẫu Văn/);
    await coordinator.taps('Sửa thông tin nhà này');
    await coordinator.inDialog('Sửa thông tin nhà này', async () => {
      await coordinator.fills('Số nhà', '6A');
      await coordinator.sees('Địa chỉ: Hẻm 3 6 → Hẻm 3 6A');
      await coordinator.taps('Lưu');
    });
    await coordinator.sees('Đã sửa thông tin nhà');
    await coordinator.sees(/Sửa ngày sinh và thẻ căn cước của Mẫu Văn Phượng\. Năm sinh: 1980 → 1958/);
    await coordinator.sees(/Sửa địa chỉ nhà\. Địa chỉ: Hẻm 3 6 → Hẻm 3 6A/);
  });

  it('finds Saturday’s figure changed by a correction that bears today’s date, and by nothing else', async () => {
    await goesTo(coordinator, 'Tổng quan');
    await unitInView(coordinator, 'Xã Tuy An Tây');
    await eventually(() => figureOn(coordinator, 'Đủ điều kiện'), '4 người');
    await coordinator.taps('Vì sao có số này: Đủ điều kiện');
    await coordinator.inDialog('Đủ điều kiện, kể cả chưa rõ', async () => {
      const told = coordinator.page
        .getByRole('dialog')
        .getByRole('term')
        .filter({ hasText: /^Điều chỉnh ngày/ });
      await told.first().waitFor();
      expect(await told.allInnerTexts()).toEqual([`Điều chỉnh ngày ${typed(MONDAY)} cho số ngày ${typed(SATURDAY)}`]);
      await coordinator.sees('−1');
      await coordinator.taps('Đóng');
    });
  });

  it('copies the line of the week for the superior, in which nobody is named', async () => {
    await coordinator.taps('Tin báo cáo tuần');
    await coordinator.inDialog('Tin báo cáo tuần', async () => {
      await coordinator.sees(/^Tuần \d+ \(/);
      await coordinator.taps('Sao chép');
      await coordinator.taps('Đóng');
    });
    await coordinator.sees('Đã sao chép tin báo cáo');
    const line = await coordinator.page.evaluate(() => navigator.clipboard.readText());
    expect(line).toMatch(/^Tuần \d+ \(.*\), Xã Tuy An Tây, chiến dịch “Ra quân mẫu”: 2 buổi ra quân, 2 lượt người/);
    expect(line).toMatch(/; đội giúp kích hoạt VNeID mức 1 cho 1 người\. Đến hết ngày .*: 1\/4 người đủ điều kiện/);
    for (const name of ['Bông', 'Sơn', 'Sang', 'Phượng', 'Mẫu', 'Hẻm']) expect(line).not.toContain(name);
  });

  it('sees at next Saturday what Saturday left open, and puts this one off to the afternoon', async () => {
    await goesTo(coordinator, 'Chiến dịch');
    await coordinator.taps('Ra quân mẫu');
    await coordinator.taps(new RegExp(dayAndMonth(NEXT_SATURDAY)));
    await coordinator.sees('buổi 2/4');
    await coordinator.sees('Từ các buổi trước: 1 lời hẹn, 2 nhà dở dang');
    await coordinator.taps(/^Thao tác khác: /);
    await coordinator.taps('Sửa');
    await coordinator.inDialog(/^Sửa buổi/, async () => {
      await coordinator.taps(/^Tất cả các buổi lặp lại/);
      await coordinator.sees('3 buổi · 1 buổi đã qua giữ nguyên');
      await coordinator.taps(/^Chỉ buổi này/);
      await coordinator.fills('Bắt đầu', '14:00');
      await coordinator.fills('Kết thúc', '17:00');
      await coordinator.taps('Lưu');
    });
    await coordinator.sees('14:00–17:00');
    await coordinator.sees('sửa riêng');
    await coordinator.sees('Từ các buổi trước: 1 lời hẹn, 2 nhà dở dang');
  });

  it('and is done: nothing waits, and no page complained', async () => {
    await goesTo(coordinator, 'Tổng quan');
    await unitInView(coordinator, 'Xã Tuy An Tây');
    await coordinator.seesNot(/có việc chờ xem xét/);
    expect(coordinator.complaints).toEqual([]);
  });
});
