import type { ReceiptCode, ReceiptStatus, WithdrawReason } from '@go-cua/domain/act';
import type { Topic } from '@go-cua/domain/correction';

/** Placeholders: {time} 19:42 · {leader} tổ trưởng, {Leader} at the start of a sentence · {decider} người điều phối · {call} cô Phượng · {hamlet} thôn Xuân Thành · {rests} «3 phiếu khác». */
export const act = {
  receipt: {
    APPLIED: 'Máy chủ đã nhận lúc {time}.',
    REROUTED: 'Máy chủ đã nhận lúc {time}. Nhà này nay thuộc {hamlet} nên phiếu đã chuyển về đó. Không cần ghi lại.',
    WAITING_FOR_REVIEW: 'Máy chủ đã nhận. {Leader} xem rồi mới tính. Phiếu không mất.',
    REFUSED: 'Máy chủ không nhận phiếu này. Phiếu vẫn nằm trong máy, {leader} cũng thấy.',
    TRY_AGAIN: 'Máy chủ chưa nhận được. Phiếu nằm trong máy, tự gửi lại.',
  } satisfies Record<ReceiptStatus, string>,
  receiptCode: {
    NO_CHANGE: 'Máy chủ đã nhận lúc {time}. Việc này đã có phiếu trước, nên chỉ tính thêm lần đến của bạn.',
    WITHDRAWN: 'Phiếu này đã rút, không tính nữa; vẫn còn trong lịch sử của nhà.',
    KEPT: '{Decider} đã xem: phiếu này được tính.',
    CONTRADICTION: 'Máy chủ đã nhận. Máy khác ghi khác. Cả hai phiếu đều giữ; {leader} sẽ xem rồi báo bạn.',
    UNKNOWN_HOUSEHOLD:
      'Máy chủ đã nhận, đang chờ phiếu đăng ký hộ này; phiếu đó tới là tự ghép. Nếu máy khác đăng ký, nhắc bạn ấy mở mạng.',
    OUTSIDE_SCOPE: 'Máy chủ đã nhận. Nơi này nay giao cho đội khác, nên {leader} xem rồi mới tính. Phiếu không mất.',
    CLOCK_OFF: 'Máy chủ đã nhận. Giờ trên máy lệch, nên {leader} xem lại ngày. Vào Cài đặt, bật ngày giờ tự động.',
    ACCOUNT_PAUSED: 'Tài khoản của bạn đang tạm ngừng. Máy chủ đã nhận và giữ phiếu chờ {leader} xem.',
    OFF_THE_LIST:
      'Máy chủ đã nhận. Nhà này không còn trong danh sách từ trước, máy bạn chưa kịp cập nhật; {leader} xem rồi mới tính. Không cần đến lại.',
    POSSIBLE_DUPLICATE:
      'Máy chủ đã nhận. Có hai phiếu giống nhau trong 10 phút, phiếu sau chưa tính. Nếu bấm nhầm, rút một phiếu.',
    OTHERS_REST_ON_IT: 'Chưa rút được: {rests} dựa vào phiếu này. Chưa có gì thay đổi; {leader} sẽ quyết.',
    CORRECTED_TWICE:
      'Máy chủ đã nhận. Máy khác cũng sửa ô này mà chưa biết phiếu của bạn. Cả hai phiếu đều giữ; {leader} sẽ xem rồi báo bạn.',
    NO_LONGER_HERE:
      'Máy chủ đã nhận. Người này đã chuyển đi hoặc đã mất trước ngày ghi, nên {leader} xem rồi mới tính. Phiếu không mất.',
    ID_REUSED:
      'Số của phiếu này trùng một phiếu đã nhận. Phiếu trước vẫn nguyên, phiếu này còn trong máy. Bấm «Ghi thành phiếu mới».',
    SEQ_REUSED:
      'Thứ tự của phiếu này trùng một phiếu đã nhận. Phiếu trước vẫn nguyên, phiếu này còn trong máy. Bấm «Ghi thành phiếu mới».',
    UNREADABLE: 'Phiếu này bị hỏng nên máy chủ không đọc được. Bản trong máy vẫn giữ. Ghi lại giúp một phiếu.',
    TOO_LARGE: 'Phiếu này dài quá nên máy chủ không nhận. Bản trong máy vẫn giữ. Rút ngắn ghi chú rồi ghi lại.',
    HEADER_MISMATCH: 'Phiếu này bị hỏng nên máy chủ không đọc được. Bản trong máy vẫn giữ. Ghi lại giúp một phiếu.',
    NOT_THE_AUTHOR: 'Phiếu này của người khác ghi trên máy. Phiếu vẫn giữ; người đó đăng nhập là gửi được.',
    INVALID:
      'Máy chủ không nhận vì có ô chưa đúng. Phiếu vẫn nằm trong máy, {leader} cũng thấy. Xem lại ô đó rồi ghi lại.',
    NO_CONSENT: 'Chưa có lời đồng ý của {call}, nên chưa ghi tên. Phiếu còn trong máy. Xin phép xong là gửi được.',
    GUARDIAN_MISSING: 'Dưới 16 tuổi cần ba mẹ hoặc người giám hộ đồng ý; từ 7 tuổi hỏi cả em. Phiếu còn trong máy.',
    STAFF_NUMBER:
      'Số này của tình nguyện viên hoặc cán bộ, không đăng ký cho {call} được. Phiếu còn trong máy. Dùng số của {call}.',
    PERSON_ERASED:
      'Thông tin người này đã xóa theo yêu cầu, nên không lưu phần sửa. Con số không đổi. Muốn ghi lại thì xin phép từ đầu.',
    STEP_IMPOSSIBLE:
      'Máy chủ không nhận vì bước này không nối được với bước trước. Phiếu vẫn nằm trong máy. Mở lại từng bước rồi ghi.',
    UNKNOWN_CUSTODY:
      'Máy chủ không thấy lần mở tài khoản đi với lần đăng xuất này. Phiếu vẫn nằm trong máy, {leader} cũng thấy.',
    ID_NUMBER_NOT_ASKED:
      'Chiến dịch này không hỏi số căn cước, nên máy chủ không nhận. Phiếu còn trong máy. Xóa ô đó rồi ghi lại.',
    UNKNOWN_OUTING:
      'Máy chủ không thấy buổi này. Phiếu vẫn nằm trong máy, {leader} cũng thấy. Mở lại danh sách tối nay.',
    ALREADY_REGISTERED: 'Đã có phiếu đăng ký này rồi, nên không ghi thêm. Phiếu trước vẫn nguyên.',
    NOT_COUNTED: '{Decider} đã xem: phiếu này không tính. Phiếu vẫn giữ; thấy chưa đúng thì hỏi lại {decider}.',
    UNKNOWN_ACT: 'Máy chủ không thấy phiếu cần rút hoặc cần xem. Chưa có gì thay đổi. Tải lại rồi thử lần nữa.',
    UNKNOWN_RESIDENT: 'Máy chủ không thấy người này trong hộ. Phiếu vẫn nằm trong máy, {leader} cũng thấy.',
    NOT_THE_LEADER: 'Việc này của {leader}. Chưa có gì thay đổi. Nhờ {leader} làm giúp.',
    TOO_LATE_TO_WITHDRAW: 'Qua tối ghi rồi nên bạn không tự rút được. Chưa có gì thay đổi. Nhờ {leader} rút giúp.',
    NOT_WITHDRAWABLE: 'Loại phiếu này không rút được. Chưa có gì thay đổi.',
    UNKNOWN_KIND: 'Máy chủ chưa cập nhật cho loại phiếu này. Phiếu nằm trong máy, sẽ tự gửi lại; đừng xóa.',
    UNKNOWN_VERSION: 'Máy chủ chưa cập nhật cho loại phiếu này. Phiếu nằm trong máy, sẽ tự gửi lại; đừng xóa.',
    SERVER_BUSY: 'Máy chủ đang bận. Phiếu nằm trong máy, lát nữa tự gửi lại. Cứ đi tiếp.',
  } satisfies Record<ReceiptCode, string>,
  redacted:
    'Máy chủ đã nhận lúc {time}. Ô {field} có đoạn giống {secret} nên đã cắt bỏ, cả trên máy này. Phần còn lại vẫn giữ.',
  kind: {
    recordConsent: 'Lời đồng ý',
    registerHousehold: 'Đăng ký hộ',
    registerResident: 'Đăng ký người',
    recordVisit: 'Ghi kết quả',
    advanceActivation: 'VNeID mức 1',
    recordCustody: 'Máy của tình nguyện viên',
    correctResident: 'Sửa thông tin',
    correctHousehold: 'Sửa thông tin hộ',
    changeHead: 'Đổi chủ hộ',
    moveOut: 'Chuyển đi',
    death: 'Đã mất',
    withdrawAct: 'Rút phiếu',
    decideReview: 'Quyết định của tổ trưởng',
    checkIn: 'Điểm danh',
    checkOut: 'Báo đã về',
    shareDoors: 'Chia nhà',
  },
  outbox: { DRAFT: 'Nháp', WAITING: 'Chờ gửi', SENT: 'Đã gửi', NEEDS_A_LOOK: 'Cần xem' },
  saved: 'Đã lưu trên máy này',
  received: 'Máy chủ đã nhận lúc {time}',
  reviewing: 'Chờ {leader} xem',
  notTaken: 'Không được nhận',
  withdraw: 'Rút phiếu',
  withdrawReason: {
    WRONG_DOOR: 'Ghi nhầm nhà',
    WRONG_PERSON: 'Ghi nhầm người',
    TWICE: 'Ghi hai lần',
    NOT_SO: 'Không đúng sự thật',
    OTHER: 'Lý do khác',
  } satisfies Record<WithdrawReason, string>,
  /** What one correction speaks of. */
  group: {
    NAME: 'Họ tên',
    GENDER: 'Nam hay nữ',
    BIRTH_CARD: 'Ngày sinh và thẻ căn cước',
    PHONE: 'Điện thoại',
    RESIDENCE: 'Cư trú',
    ADDRESS: 'Địa chỉ nhà',
    PEOPLE: 'Số người trong hộ',
    HOURS: 'Nhà rảnh lúc',
    NOTE: 'Ghi chú',
    HEAD: 'Chủ hộ',
  } satisfies Record<Topic, string>,
  others: '{n} phiếu khác',
  someOthers: 'phiếu khác',
};
