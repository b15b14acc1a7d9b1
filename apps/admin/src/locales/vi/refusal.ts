import type { GrantRefusal, InvitationRefusal } from '@go-cua/domain/access';
import type { CampaignGuard, CampaignRefusal } from '@go-cua/domain/campaign';
import type { LabelCode, OrganisationRefusal, SetupRefusal } from '@go-cua/domain/organisation';
import type { OutingNotice, OutingRefusal } from '@go-cua/domain/outing';
import type { SeriesNotice, SeriesRefusal } from '@go-cua/domain/series';
import type { TargetRefusal } from '@go-cua/domain/target';
import type { MemberNotice, MemberRefusal, TeamHamletRefusal, TeamNotice, TeamRefusal } from '@go-cua/domain/team';
import type { HamletRefusal } from '@go-cua/domain/territory';

type RefusalCode =
  | CampaignGuard
  | CampaignRefusal
  | GrantRefusal
  | HamletRefusal
  | InvitationRefusal
  | LabelCode
  | MemberRefusal
  | OrganisationRefusal
  | OutingRefusal
  | SeriesRefusal
  | SetupRefusal
  | TargetRefusal
  | TeamHamletRefusal
  | TeamRefusal;

export const refusal = {
  /** Why a change of the set-up was not made, at its field; by the domain's own codes. */
  refusal: {
    OUT_OF_SCOPE: 'Không thuộc phạm vi phụ trách.',
    STALE: 'Người khác vừa sửa mục này. Chưa ghi đè gì. Tải lại rồi sửa tiếp.',
    ID_TAKEN: 'Mã này đã dùng cho mục khác. Tải lại trang rồi thử lại.',
    UNKNOWN: 'Không có mục này, hoặc không thuộc phạm vi được xem.',
    TEXT_MISSING: 'Ô này chưa có gì.',
    TEXT_TOO_LONG: 'Dài quá. Ghi ngắn lại.',
    TEXT_HAS_SECRET: 'Đoạn này giống mật khẩu, mã OTP hoặc số căn cước. Gõ Cửa không lưu những thứ đó.',
    HAMLET_NAME_EMPTY: 'Chưa có tên.',
    HAMLET_NAME_TOO_LONG: 'Tên dài quá 60 chữ.',
    HAMLET_NAME_TAKEN: 'Xã này đã có thôn cùng tên trong những ngày đó.',
    HAMLET_UNIT_NOT_STANDING: 'Ngày đó không có xã này.',
    HAMLET_NOT_STANDING: 'Ngày đó không có thôn này.',
    HAMLET_CHANGED_LATER: 'Sau ngày đó thôn đã đổi lần nữa. Chọn ngày muộn hơn.',
    ORGANISATION_NO_UNIT: 'Chưa chọn đơn vị của cơ quan.',
    ORGANISATION_UNKNOWN: 'Không có cơ quan này trong danh sách.',
    ORGANISATION_UNDER_ITSELF: 'Cơ quan này đang ở dưới chính nó. Chọn cấp trên khác.',
    DECISION_NO_MISSING: 'Có ngày quyết định nhưng chưa có số.',
    DECISION_DAY_MISSING: 'Có số quyết định nhưng chưa có ngày.',
    DECISION_AFTER_START: 'Sau ngày bắt đầu. Đội chỉ hoạt động khi có quyết định.',
    ENDS_BEFORE_IT_BEGINS: 'Ngày hết sớm hơn ngày bắt đầu.',
    TEAM_ENDED: 'Đội đã hết hạn trước ngày này.',
    MEMBER_TWICE: 'Người này đã ở trong đội những ngày đó.',
    TEAM_HAS_LEADER: 'Những ngày đó đội đã có người đứng đầu.',
    MEMBER_OUTSIDE_TEAM_DATES: 'Ngoài thời gian hoạt động của đội.',
    PERSON_UNKNOWN: 'Không có người này, hoặc không thuộc phạm vi được xem.',
    PERSON_PAUSED: 'Tài khoản này đang tạm ngừng.',
    MEMBER_ENDED: 'Người này đã rời đội trước ngày đó.',
    HAMLET_OUTSIDE_UNIT: 'Thôn này không thuộc đơn vị của đội.',
    DAY_OUTSIDE_TEAM: 'Ngoài thời gian hoạt động của đội.',
    PLAN_NO_MISSING: 'Chưa có số kế hoạch.',
    PLAN_DAY_MISSING: 'Có số kế hoạch nhưng chưa có ngày ban hành.',
    HOTLINE_NOT_A_NUMBER: 'Chưa phải số điện thoại. Ghi như 1900.0368.',
    CAMPAIGN_CLOSED: 'Chiến dịch đã chốt, không sửa được nữa.',
    SERVICE_OUTSIDE_CAMPAIGN: 'Có dịch vụ nằm ngoài thời gian của chiến dịch.',
    SERVICE_TWICE: 'Có dịch vụ được chọn hai lần.',
    SERVICE_IN_USE: 'Dịch vụ đã có chỉ tiêu hoặc kết quả, không bỏ được.',
    OUTING_OUTSIDE_CAMPAIGN: 'Có buổi nằm ngoài thời gian của chiến dịch.',
    TEAM_UNKNOWN: 'Không có đội này, hoặc không thuộc phạm vi được xem.',
    TEAM_OUTSIDE_CAMPAIGN: 'Có đội không hoạt động trong thời gian của chiến dịch, hoặc ngoài đơn vị.',
    TEAM_HAS_OUTINGS: 'Đội còn buổi sắp tới trong chiến dịch. Hủy các buổi đó trước.',
    CAMPAIGN_NOT_IN_STATE: 'Chiến dịch không ở bước này nữa. Tải lại rồi xem.',
    CAMPAIGN_NO_SERVICE: 'Chưa chọn dịch vụ nào.',
    CAMPAIGN_NO_TEAM: 'Chưa có đội nào tham gia.',
    CAMPAIGN_NO_HOTLINE: 'Chưa có số để người dân gọi xem, sửa, xóa thông tin.',
    CAMPAIGN_OVER: 'Chiến dịch đã qua ngày cuối.',
    CAMPAIGN_HAS_OUTINGS: 'Còn buổi sắp tới. Chờ xong hoặc hủy các buổi đó.',
    CAMPAIGN_UNKNOWN: 'Không có chiến dịch này, hoặc không thuộc phạm vi được xem.',
    TEAM_NOT_IN_CAMPAIGN: 'Đội này không tham gia chiến dịch.',
    TEAM_NOT_STANDING: 'Ngày đó đội không hoạt động.',
    NOT_A_TIME: 'Không có giờ này. Ghi như 19:30.',
    OUTING_ENDS_BEFORE_IT_BEGINS: 'Giờ kết thúc phải sau giờ bắt đầu.',
    OUTING_STARTS_AFTER_21: 'Sau 21 giờ không gõ cửa nhà mới. Bắt đầu sớm hơn.',
    NOT_A_SATURDAY: 'Ngày này không phải thứ Bảy.',
    OUTING_NO_PLACE: 'Điểm hỗ trợ cần có nơi.',
    OUTING_NO_HAMLET: 'Ngày đó đội chưa phụ trách thôn nào.',
    HAMLET_NOT_OF_TEAM: 'Ngày đó đội không phụ trách thôn này.',
    OUTING_CANCELLED: 'Buổi này đã hủy.',
    OUTING_OVER: 'Buổi đã qua, không sửa được nữa.',
    SERIES_NO_WEEKDAY: 'Chưa chọn thứ nào trong tuần.',
    SERIES_NO_END: 'Chưa có ngày kết thúc.',
    SERIES_ENDS_BEFORE_IT_BEGINS: 'Ngày kết thúc sớm hơn ngày bắt đầu.',
    SERIES_NO_DAY: 'Trong khoảng này không có buổi nào.',
    SERIES_TOO_LONG: 'Mỗi chuỗi nhiều nhất 60 buổi. Chọn ngày kết thúc sớm hơn.',
    OUTING_NOT_IN_SERIES: 'Buổi này không thuộc chuỗi nào.',
    SERIES_DAY_FIXED: 'Chỉ dời ngày được từng buổi. Muốn đổi thứ, hủy các buổi sau rồi lập chuỗi mới.',
    SERIES_NOTHING_AHEAD: 'Không còn buổi nào để sửa: các buổi đã qua hoặc đã bắt đầu.',
    TARGET_PLACE_MISSING: 'Chưa chọn nơi.',
    TARGET_BELOW_0: 'Chỉ tiêu không nhỏ hơn 0.',
    TARGET_ABOVE_100: 'Tỷ lệ nhiều nhất là 100%.',
    TARGET_NOT_WHOLE: 'Số người là số nguyên.',
    TARGET_TOO_LARGE: 'Số lớn quá. Xem lại giúp.',
    SERVICE_NOT_IN_CAMPAIGN: 'Dịch vụ này không có trong chiến dịch.',
    TARGET_OUTSIDE_CAMPAIGN: 'Nơi này nằm ngoài chiến dịch.',
    TARGET_UNKNOWN: 'Nơi này chưa có chỉ tiêu để chia.',
    NO_PLACES_BELOW: 'Bên dưới không có nơi nào để giao.',
    LOCKED_ABOVE_TOTAL: 'Các nơi đã khóa cộng lại lớn hơn chỉ tiêu. Mở khóa bớt rồi chia.',
    GRANT_NEEDS_TEAM: 'Vai trò này giao cho một đội. Chọn đội.',
    GRANT_NEEDS_UNIT: 'Vai trò này giao cho một đơn vị hoặc cơ quan. Chọn đơn vị.',
    GRANT_ENDS_BEFORE_IT_BEGINS: 'Ngày hết sớm hơn ngày bắt đầu.',
    GRANT_NOT_YOURS_TO_GIVE: 'Phạm vi này không thuộc quyền giao.',
    GRANT_HELD_ALREADY: 'Người này đã có vai trò đó những ngày này.',
    GRANT_OWN: 'Không tự mở rộng vai trò của mình được.',
    PHONE_TAKEN: 'Số này đã có người dùng. Tìm người đó trong danh sách.',
    PERSON_REACHES_FURTHER: 'Người này còn vai trò ở nơi khác. Người điều phối cấp trên mới đổi được.',
    PERSON_SELF: 'Không tự tạm ngừng tài khoản của mình được.',
    INVITATION_GONE: 'Lời mời này không còn nữa.',
    UNKNOWN_RESIDENT: 'Không thấy người này trong hộ. Chưa có gì thay đổi. Tải lại rồi thử lần nữa.',
    UNKNOWN_HOUSEHOLD: 'Không thấy hộ này nữa. Chưa có gì thay đổi. Tải lại rồi thử lần nữa.',
    PERSON_ERASED: 'Thông tin người này đã xóa theo yêu cầu, nên không sửa được nữa.',
    GUARDIAN_MISSING:
      'Dưới 16 tuổi cần ba mẹ hoặc người giám hộ đồng ý; từ 7 tuổi hỏi cả em. Xin phép tại nhà rồi sửa.',
    STAFF_NUMBER: 'Số này của tình nguyện viên hoặc cán bộ. Dùng số của người ấy.',
    UNKNOWN_ACT: 'Không thấy phiếu này nữa. Chưa có gì thay đổi. Tải lại rồi thử lần nữa.',
    NOT_A_LEADER: 'Việc này của tổ trưởng, đội trưởng hoặc người điều phối. Chưa có gì thay đổi.',
    NOT_WITHDRAWABLE: 'Loại phiếu này không rút được. Chưa có gì thay đổi.',
    SERVER_BUSY: 'Máy chủ đang bận. Chưa có gì thay đổi. Chờ một lát rồi thử lại.',
    OUTSIDE_SCOPE: 'Nơi này nay không thuộc phạm vi phụ trách. Chưa có gì thay đổi.',
  } satisfies Record<RefusalCode, string> & Record<string, string>,
  /** Worth a look; saved all the same. */
  worth: {
    TEAM_TOO_FEW: 'Dưới 3 người. Buổi tối đi theo cặp và cần người thứ ba giữ liên lạc.',
    TEAM_MANY: 'Trên 10 người. Thường nên có 5 đến 6.',
    TEAM_NO_DECISION: 'Chưa có quyết định thành lập.',
    TEAM_NO_LEADER: 'Chưa có người đứng đầu: chọn một thành viên rồi giao làm tổ trưởng, đội trưởng.',
    TEAM_NO_HAMLETS: 'Chưa phụ trách thôn nào.',
    LEADER_LEAVES:
      'Đội sẽ không còn người đứng đầu: không ai chia nhà, không ai xem phiếu chờ. Chọn người thay ngay ở dưới.',
    LAST_MEMBER_LEAVES: 'Đội sẽ không còn ai. Thêm người trước, hoặc kết thúc đội và giao thôn cho đội khác.',
    TEAM_FEW_LEFT: 'Đội sẽ còn dưới 3 người. Buổi tối đi theo cặp và cần người thứ ba giữ liên lạc: nên thêm người.',
    MEMBER_MAYBE_UNDER_18: 'Có thể chưa đủ 18 tuổi: chỉ đi ban ngày, có người lớn đi cùng.',
    MEMBER_AGE_UNKNOWN: 'Chưa rõ năm sinh, nên chưa biết đủ 18 tuổi chưa.',
    OUTINGS_OVERLAP: 'Trùng giờ với buổi khác của đội.',
    OUTING_ENDS_AFTER_21: 'Kết thúc sau 21 giờ. Từ 21 giờ không gõ cửa nhà mới.',
    OUTING_DAY_PAST: 'Ngày này đã qua.',
    OUTING_TEAM_EMPTY: 'Đội chưa có ai. Thêm người vào đội, hoặc chọn đội khác.',
    SERIES_PAST_STANDS: 'Các buổi đã qua giữ nguyên.',
    SERIES_BEGUN_STANDS: 'Buổi đã có người điểm danh giữ nguyên.',
    SERIES_OWN_STANDS: 'Buổi đã sửa riêng giữ nguyên.',
    TEAM_TOO_FEW_AT_NIGHT: 'Đội dưới 3 người. Buổi tối đi theo cặp và cần người thứ ba giữ liên lạc.',
    MINORS_AT_NIGHT: 'Đội có người chưa đủ 18 tuổi. Người đó không đi buổi tối.',
    CAMPAIGN_NOT_OPEN: 'Chiến dịch còn là nháp. Mở chiến dịch thì buổi mới hiện trên điện thoại.',
  } satisfies Record<(TeamNotice | MemberNotice | OutingNotice | SeriesNotice)['code'], string> &
    Record<string, string>,
};
