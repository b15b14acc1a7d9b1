import type { Eid1Forward } from '@go-cua/domain/activation';

type Step = Exclude<Eid1Forward, 'NOT_STARTED'>;
/** Offline: what to say, and what the resident does, step by step; each in three lines at most. */
export const guide = {
  say: {
    APP_INSTALLED:
      '«Dạ {call} mở App Store hoặc CH Play giùm {self}, tìm VNeID của Bộ Công an. Đừng cài từ đường dẫn ai gửi.»',
    REGISTERED:
      '«{Call} nhập số căn cước với số điện thoại của {call} giùm {self}. Mã gửi về máy thì {call} tự xem, tự bấm.»',
    PENDING_APPROVAL: '«Hồ sơ gửi rồi đó {call}. Duyệt xong có tin nhắn về máy, {call} giữ tin đó giùm {self}.»',
    APPROVED: '«{Call} xem tin nhắn giùm {self}, có báo duyệt chưa? Có rồi thì còn 7 ngày để kích hoạt.»',
    ACTIVATED:
      '«{Call} mở VNeID giùm {self}. Mã gửi về máy thì {call} tự xem, tự bấm, đừng đọc cho ai nghe, kể cả tụi {self}.»',
    VERIFIED_LOGIN: '«{Call} thoát ra rồi đăng nhập lại thử. Thấy chữ mức 1 là xong.»',
  } satisfies Record<Step, string>,
  first: {
    APP_INSTALLED: 'Kiểm tra sóng, pin, chỗ trống trong máy',
    REGISTERED: 'Mở VNeID, bấm «Đăng ký», nhập số căn cước và số điện thoại',
    PENDING_APPROVAL: 'Kiểm tra đủ ô rồi bấm «Gửi yêu cầu»',
    APPROVED: 'Mở tin nhắn, tìm tin báo duyệt',
    ACTIVATED: 'Mở VNeID, chọn «Kích hoạt tài khoản định danh điện tử»',
    VERIFIED_LOGIN: 'Đăng xuất VNeID, đăng nhập lại',
  } satisfies Record<Step, string>,
  second: {
    APP_INSTALLED: 'Tìm VNeID, nhà phát hành Bộ Công an, bấm cài',
    REGISTERED: 'Tự nhập mã trong tin nhắn',
    PENDING_APPROVAL: 'Thường trong một ngày làm việc là có tin duyệt',
    APPROVED: 'Chưa có mà quá một ngày làm việc thì hỏi công an xã',
    ACTIVATED: 'Nhập số căn cước và số điện thoại đã đăng ký, bấm «Gửi yêu cầu»',
    VERIFIED_LOGIN: 'Vào «Cá nhân», xem mức tài khoản',
  } satisfies Record<Step, string>,
  third: {
    APP_INSTALLED: 'Mở thử, thấy trang đăng nhập là xong',
    REGISTERED: 'Quét thẻ, quét mặt theo lời máy',
    PENDING_APPROVAL: 'Hẹn ngày quay lại để kích hoạt',
    APPROVED: 'Có tin rồi thì kích hoạt luôn, trong 7 ngày',
    ACTIVATED: 'Tự đặt mật khẩu, passcode 6 số và 2 câu hỏi bảo mật',
    VERIFIED_LOGIN: 'Thấy «Mức độ 1» là xong',
  } satisfies Record<Step, string>,
};
