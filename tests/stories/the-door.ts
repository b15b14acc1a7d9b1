import type { Person } from '../kit';

/** What a volunteer does at a door with the phone in the hand. */

export const FAMILY = [
  { name: 'Mẫu Thị Phượng', called: 'Phượng', gender: 'Nữ', born: '1972' },
  { name: 'Mẫu Văn Sơn', called: 'Sơn', gender: 'Nam', born: '1969' },
  { name: 'Mẫu Thị Lài', called: 'Lài', gender: 'Nữ', born: '1996' },
  { name: 'Mẫu Văn Tùng', called: 'Tùng', gender: 'Nam', born: '1999', withoutPhone: true },
] as const;
type Resident = (typeof FAMILY)[number];
const withoutPhone = (resident: Resident): boolean => 'withoutPhone' in resident;

/** The consent, then who it is: ends on the page of the household. */
export async function registers(volunteer: Person, resident: Resident): Promise<void> {
  await volunteer.taps('Từ 16 tuổi');
  await volunteer.sees('Không ghi mật khẩu, không ghi mã OTP, không chụp giấy tờ.');
  await volunteer.taps('Đồng ý cho ghi');
  await volunteer.fills('Họ và tên', resident.name);
  await volunteer.taps(resident.gender);
  await volunteer.fills('Ngày sinh', resident.born);
  await volunteer.taps('Tiếp: máy và giấy tờ');
  await volunteer.chooses('Điện thoại loại gì?', withoutPhone(resident) ? 'Không có máy' : 'Máy thông minh');
  await volunteer.chooses('Thẻ căn cước', 'Có thẻ gắn chíp');
  await volunteer.chooses('Thường trú hay tạm trú?', 'Thường trú');
  await volunteer.taps('Lưu người này');
  await volunteer.sees('Đã lưu trên máy này');
  await volunteer.sees(resident.name);
}

/** From the page of the household and back; who has no phone is helped on the volunteer's, and signed out of it. */
export async function bringsToLevelOne(volunteer: Person, resident: Resident): Promise<void> {
  await volunteer.taps(new RegExp(resident.name));
  if (withoutPhone(resident)) {
    await volunteer.taps('Máy của bạn');
    await volunteer.taps('Nhà không có máy thông minh');
    await volunteer.sees('Chưa đăng xuất VNeID');
  }
  await volunteer.taps(/Kích hoạt tài khoản/);
  await volunteer.taps('Đội giúp, vừa xong');
  await volunteer.sees(new RegExp(`${resident.called}: `));
  await volunteer.taps('Quay lại');
  if (withoutPhone(resident)) {
    // No way back while the account stands open: the sign-out stands between.
    await volunteer.sees('Đăng xuất xong mới rời đi.');
    // Nor by switching the phone off.
    await volunteer.closesTheBrowser();
    await volunteer.opens('/');
    await volunteer.sees('Đăng xuất xong mới rời đi.');
    await volunteer.taps(/^Đã đăng xuất, .* đã thấy$/);
  }
  await volunteer.sees('4 người trong nhà');
}

/** At a door of tonight's list. @param answers what is tapped, one after the other, once the form is open */
export async function records(volunteer: Person, answers: readonly (string | RegExp)[]): Promise<void> {
  await volunteer.taps('Ghi kết quả');
  for (const answer of answers) await volunteer.taps(answer);
  // The way leads back when the phone has it; a toast may still stand from the save before.
  await volunteer.page.waitForURL(({ pathname }) => pathname === '/');
  await volunteer.sees('Đã lưu trên máy này');
}
