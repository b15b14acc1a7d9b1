import { bucketOf, type ResidentId } from '@go-cua/domain/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anId,
  ApiSession,
  AT_HALF_PAST_SEVEN,
  aVillage,
  eventually,
  Pen,
  Person,
  type StoryServer,
  storyServer,
  type Village,
} from '../kit';

const PASSWORD = 'mưa đêm trên suối';
let server: StoryServer<Village>;
let coordinator: Person;
let household = '';

beforeAll(async () => {
  server = await storyServer({ ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aVillage);
  const { volunteer, mate } = server.prepared;
  const penOf = async (who: typeof volunteer) =>
    new Pen(await ApiSession.invited(server.origin, who.token, PASSWORD), who.id, server.prepared);
  const [an, dung] = [await penOf(volunteer), await penOf(mate)];
  const householdId = an.newHouseholdId();
  household = householdId;
  const subjectId = anId<ResidentId>(bucketOf(householdId));
  await an.send([an.door(householdId, 'Hẻm 3', '12', 1), ...an.person(householdId, 'Bông', subjectId)]);
  const about = { householdId, subjectId };
  await an.send([an.account(about, { to: 'ACTIVATED', how: 'HELPED' })]);
  const other = dung.account(about, { to: 'APP_INSTALLED', blocker: 'OTP_NOT_RECEIVED' });
  expect(await dung.offers([other])).toEqual(['WAITING_FOR_REVIEW CONTRADICTION']);
  coordinator = Person.atDesk('Bình', server.origin);
  await coordinator.opens(`/invite/${server.prepared.coordinator.token}`);
  await coordinator.fills('Mật khẩu mới', PASSWORD);
  await coordinator.fills('Nhập lại mật khẩu', PASSWORD);
  await coordinator.taps('Nhận lời và đăng nhập');
  await coordinator.sees('Tổng quan');
});
afterAll(async () => {
  await coordinator?.goesHome();
  await server?.end();
});

const differing = (): Promise<string[]> =>
  coordinator.page.locator('[data-differs] th').evaluateAll((all) => all.map((th) => th.textContent!.trim()));

describe('two records that disagree', () => {
  it('are one matter in the inbox, with both sides, what differs, and its number in the navigation', async () => {
    await coordinator.taps(/^Hộp việc.*1\s+nhà có việc chờ/);
    await coordinator.seesHeading('Hai phiếu ghi khác nhau về một việc');
    await coordinator.sees('Không nhận được mã OTP');
    expect((await differing()).map((label) => label.replace('khác nhau', '').trim())).toEqual(['Kết quả', 'Vướng']);
  });

  it('are decided from the keyboard, and the number goes', async () => {
    await coordinator.page.keyboard.press('j');
    await eventually(async () => coordinator.page.url().includes('matter='), true);
    // The contrary was written down first.
    await coordinator.page.keyboard.press('2');
    await coordinator.fills('Lý do', 'Gọi lại thì bác đăng nhập được');
    await coordinator.page.keyboard.press('Enter');
    await coordinator.sees('Đã ghi quyết định: Giữ phiếu B');
    await coordinator.sees('Không có việc nào chờ');
    await coordinator.thing('Hộp việc').waitFor();
  });

  it('show in the household’s page which one counts, and who said so', async () => {
    await coordinator.opens(`/households/${household}`);
    await coordinator.seesHeading('Quyết định');
    await coordinator.sees(/^Tính: .*Bông.*đã kích hoạt/);
    await coordinator.sees(/^Không tính: .*Bông.*không nhận được mã OTP/);
    await coordinator.sees('Đã xem xét: tính');
    await coordinator.sees('Đã xem xét: không tính');
  });

  it('can be withdrawn there with a reason, and counted again at once', async () => {
    await coordinator.taps('Rút phiếu: Ghi thêm');
    await coordinator.inDialog('Rút phiếu này?', async () => {
      await coordinator.sees('Phiếu này thôi tính');
      await coordinator.chooses('Lý do', 'Không đúng sự thật');
      await coordinator.taps('Rút phiếu');
    });
    await coordinator.sees('Lý do: Không đúng sự thật');
    await coordinator.sees('Đã rút, không tính');
    await coordinator.taps('Hoàn tác');
    await coordinator.sees('Đã tính lại phiếu');
    await coordinator.seesNot('Đã rút, không tính');
    expect(coordinator.complaints).toEqual([]);
  });
});
