import type { SimpleService } from '@go-cua/domain/activation';

/**
 * What to say and what the resident does, offline. Versioned: any change of a text below, here or in English, raises
 * `version`; a test holds the two together.
 */
export const serviceGuide = {
  version: '1',
  asOf: '11/2026',
  basis: 'Hướng dẫn bản {version}, tháng {asOf}',
  say: {
    EID_LEVEL_2:
      '«{Call} cầm thẻ căn cước với điện thoại ra công an xã, làm một lần là xong. Mức 2 phải tới tận nơi, ai gọi điện bảo làm giùm là lừa đảo.»',
    ID_CARD: '«Chưa có thẻ gắn chíp thì ra công an xã nộp hồ sơ. Tụi {self} ghi lại rồi nhắc {call}.»',
    PUBLIC_SERVICES:
      '«Nộp giấy tờ trên điện thoại thì {call} khỏi đi lại. {Call} mở Cổng dịch vụ công, đăng nhập bằng VNeID giùm {self}.»',
    CASHLESS_PAYMENT:
      '«{Call} mở ứng dụng ngân hàng trên máy của {call} giùm {self}. Mật khẩu với mã OTP {call} tự bấm, tụi {self} quay đi chỗ khác.»',
    HEALTH_RECORD:
      '«Có sổ sức khỏe trong máy thì đi khám khỏi mang sổ giấy. {Call} mở VNeID, vào mục sổ sức khỏe điện tử giùm {self}.»',
  } satisfies Record<SimpleService, string>,
  first: {
    EID_LEVEL_2: 'Xem thẻ căn cước còn hạn không, SIM có đứng tên {call} không',
    ID_CARD: 'Hỏi ngày công an xã nhận hồ sơ, hẹn luôn một ngày',
    PUBLIC_SERVICES: 'Vào dichvucong.gov.vn, bấm «Đăng nhập», chọn tài khoản VNeID',
    CASHLESS_PAYMENT: 'Chỉ làm trên máy của {call}, không làm trên máy của bạn',
    HEALTH_RECORD: 'Cần VNeID mức 2; chưa có thì làm mức 2 trước',
  } satisfies Record<SimpleService, string>,
  second: {
    EID_LEVEL_2: 'Hẹn ngày ra công an xã, nhớ mang thẻ và điện thoại',
    ID_CARD: 'Mang giấy tờ đang có; dưới 14 tuổi thì ba mẹ hoặc người giám hộ đi cùng',
    PUBLIC_SERVICES: '{Call} tự nhập mật khẩu, tự bấm xác nhận trong VNeID',
    CASHLESS_PAYMENT: '{Call} tự đăng nhập; chưa có tài khoản thì ra ngân hàng mở',
    HEALTH_RECORD: 'Mở VNeID, chọn «Sổ sức khỏe điện tử», {call} tự nhập passcode',
  } satisfies Record<SimpleService, string>,
  third: {
    EID_LEVEL_2: 'Công an chụp mặt, lấy vân tay. Có tin báo duyệt thì kích hoạt trong 7 ngày',
    ID_CARD: 'Công an chụp ảnh, lấy vân tay. Mình không chụp, không giữ giấy tờ',
    PUBLIC_SERVICES: 'Tìm thử một thủ tục đang cần; nộp hay không tùy {call}',
    CASHLESS_PAYMENT: 'Thử quét một mã QR, trả một món nhỏ, {call} tự bấm',
    HEALTH_RECORD: 'Xem tên, số thẻ bảo hiểm y tế đúng chưa. Sai hoặc trống thì hỏi trạm y tế',
  } satisfies Record<SimpleService, string>,
};
