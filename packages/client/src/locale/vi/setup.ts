import type { CampaignEvent, CampaignGuard, CampaignRefusal } from '@go-cua/domain/campaign';
import type { LabelCode, OrganisationKind, OrganisationRefusal, SetupRefusal } from '@go-cua/domain/organisation';
import type { OutingKind, OutingNotice, OutingRefusal } from '@go-cua/domain/outing';
import type { SeriesNotice, SeriesRefusal } from '@go-cua/domain/series';
import type { ShareBasis, TargetKind, TargetRefusal } from '@go-cua/domain/target';
import type {
  MemberNotice,
  MemberRefusal,
  SizeAdvice,
  TeamHamletRefusal,
  TeamNotice,
  TeamPlace,
  TeamRefusal,
} from '@go-cua/domain/team';

export type SetupRefusalCode =
  | SetupRefusal
  | LabelCode
  | OrganisationRefusal
  | TeamRefusal
  | MemberRefusal
  | TeamHamletRefusal
  | CampaignRefusal
  | CampaignGuard
  | OutingRefusal
  | SeriesRefusal
  | TargetRefusal;
export type SetupNoticeCode = (TeamNotice | MemberNotice | OutingNotice | SeriesNotice)['code'];

/** Console: teams, campaigns, outings, targets. */
export const setup = {
  /** Why something was not saved, by the domain's codes. */
  setupRefusal: {
    OUT_OF_SCOPE: 'Nơi này ngoài phạm vi phụ trách, nên chưa lưu gì.',
    STALE: 'Mục này vừa có người sửa. Chưa ghi đè gì. Tải lại, xem rồi lưu.',
    ID_TAKEN: 'Mã của mục này đã dùng cho mục khác. Chưa lưu gì. Tải lại trang rồi lập lại.',
    UNKNOWN: 'Không có mục này, hoặc ngoài phạm vi được xem.',
    TEXT_MISSING: 'Chỗ này chưa ghi.',
    TEXT_TOO_LONG: 'Dài quá. Rút ngắn lại.',
    TEXT_HAS_SECRET: 'Đoạn này giống mật khẩu, mã OTP hoặc số căn cước. Gõ Cửa không lưu những thứ đó. Bỏ ra rồi lưu.',
    ORGANISATION_NO_UNIT: 'Chưa chọn nơi của tổ chức này.',
    ORGANISATION_UNKNOWN: 'Không có tổ chức này. Chọn lại.',
    ORGANISATION_UNDER_ITSELF: 'Tổ chức này đang ở dưới chính nó. Chọn cấp trên khác.',
    DECISION_NO_MISSING: 'Có ngày quyết định mà chưa có số.',
    DECISION_DAY_MISSING: 'Có số quyết định mà chưa có ngày.',
    DECISION_AFTER_START: 'Sau ngày bắt đầu. Đội chỉ hoạt động từ khi có quyết định.',
    ENDS_BEFORE_IT_BEGINS: 'Ngày hết sớm hơn ngày bắt đầu.',
    TEAM_ENDED: 'Đội đã nghỉ từ trước ngày này.',
    MEMBER_TWICE: 'Người này đã ở trong đội. Mỗi người chỉ một chỗ.',
    TEAM_HAS_LEADER: 'Đội đã có người đứng đầu. Đổi vai trò người đó trước.',
    MEMBER_OUTSIDE_TEAM_DATES: 'Ngoài thời gian hoạt động của đội.',
    PERSON_UNKNOWN: 'Không có người này, hoặc ngoài phạm vi được xem.',
    PERSON_PAUSED: 'Tài khoản người này đang tạm ngừng, chưa thêm vào đội được.',
    MEMBER_ENDED: 'Người này đã rời đội từ trước ngày này.',
    HAMLET_OUTSIDE_UNIT: 'Có thôn không thuộc địa bàn của đội vào ngày này.',
    DAY_OUTSIDE_TEAM: 'Ngoài thời gian hoạt động của đội.',
    PLAN_NO_MISSING: 'Chưa có số kế hoạch.',
    PLAN_DAY_MISSING: 'Có số kế hoạch nhưng chưa có ngày ban hành.',
    HOTLINE_NOT_A_NUMBER: 'Chưa phải số gọi được. Ghi như 1900.0368.',
    CAMPAIGN_CLOSED: 'Chiến dịch đang chốt hoặc đã chốt, không sửa chỗ này được nữa.',
    SERVICE_OUTSIDE_CAMPAIGN: 'Dịch vụ phải nằm trong thời gian của chiến dịch.',
    SERVICE_TWICE: 'Có dịch vụ chọn hai lần.',
    SERVICE_IN_USE: 'Dịch vụ này đã chạy hoặc đã giao chỉ tiêu, không bỏ được. Đặt ngày hết thay vào.',
    OUTING_OUTSIDE_CAMPAIGN: 'Có buổi nằm ngoài thời gian của chiến dịch.',
    TEAM_UNKNOWN: 'Không có đội này, hoặc ngoài phạm vi được xem.',
    TEAM_OUTSIDE_CAMPAIGN: 'Đội không thuộc địa bàn của chiến dịch.',
    TEAM_HAS_OUTINGS: 'Đội còn buổi sắp tới trong chiến dịch. Hủy các buổi đó trước.',
    CAMPAIGN_NOT_IN_STATE: 'Chiến dịch không ở bước này nữa. Tải lại rồi xem.',
    CAMPAIGN_NO_SERVICE: 'Chưa chọn dịch vụ nào.',
    CAMPAIGN_NO_TEAM: 'Chưa có đội nào tham gia.',
    CAMPAIGN_NO_HOTLINE: 'Chưa có số điện thoại để người dân gọi. Lời xin phép cần số này.',
    CAMPAIGN_OVER: 'Ngày cuối của chiến dịch đã qua.',
    CAMPAIGN_HAS_OUTINGS: 'Còn buổi chưa đi. Hủy hoặc chờ đi xong rồi chốt.',
    CAMPAIGN_UNKNOWN: 'Không có chiến dịch này, hoặc ngoài phạm vi được xem.',
    TEAM_NOT_IN_CAMPAIGN: 'Đội chưa tham gia chiến dịch này.',
    TEAM_NOT_STANDING: 'Đội không hoạt động vào ngày này.',
    NOT_A_TIME: 'Không có giờ này.',
    OUTING_ENDS_BEFORE_IT_BEGINS: 'Giờ xong sớm hơn giờ bắt đầu.',
    OUTING_STARTS_AFTER_21: 'Sau 21 giờ không gõ cửa nhà mới. Chọn giờ sớm hơn.',
    NOT_A_SATURDAY: 'Ngày này không phải thứ Bảy.',
    OUTING_NO_PLACE: 'Điểm hỗ trợ cần có nơi để người dân tới.',
    OUTING_NO_HAMLET: 'Chưa chọn thôn nào.',
    HAMLET_NOT_OF_TEAM: 'Có thôn đội không phục vụ vào ngày này.',
    OUTING_CANCELLED: 'Buổi này đã hủy.',
    OUTING_OVER: 'Buổi này đã qua.',
    SERIES_NO_WEEKDAY: 'Chưa chọn thứ nào trong tuần.',
    SERIES_NO_END: 'Chưa có ngày kết thúc.',
    SERIES_ENDS_BEFORE_IT_BEGINS: 'Ngày kết thúc sớm hơn ngày bắt đầu.',
    SERIES_NO_DAY: 'Trong khoảng này không có buổi nào.',
    SERIES_TOO_LONG: 'Mỗi chuỗi nhiều nhất 60 buổi. Chọn ngày kết thúc sớm hơn.',
    OUTING_NOT_IN_SERIES: 'Buổi này không thuộc chuỗi nào.',
    SERIES_DAY_FIXED: 'Chỉ dời ngày được từng buổi. Muốn đổi thứ, hủy các buổi sau rồi lập chuỗi mới.',
    SERIES_NOTHING_AHEAD: 'Không còn buổi nào để sửa: các buổi đã qua hoặc đã bắt đầu.',
    TARGET_PLACE_MISSING: 'Chưa chọn nơi nhận chỉ tiêu.',
    TARGET_BELOW_0: 'Chỉ tiêu không nhỏ hơn 0.',
    TARGET_ABOVE_100: 'Tỷ lệ không quá 100%.',
    TARGET_NOT_WHOLE: 'Ghi số nguyên.',
    TARGET_TOO_LARGE: 'Số này lớn quá. Xem lại giúp.',
    SERVICE_NOT_IN_CAMPAIGN: 'Chiến dịch không có dịch vụ này.',
    TARGET_OUTSIDE_CAMPAIGN: 'Nơi này không thuộc địa bàn của chiến dịch.',
    TARGET_UNKNOWN: 'Nơi này chưa có chỉ tiêu để giao xuống.',
    NO_PLACES_BELOW: 'Bên dưới không còn nơi nào để giao.',
    LOCKED_ABOVE_TOTAL: 'Các chỉ tiêu đã khóa cộng lại lớn hơn tổng. Mở khóa bớt rồi chia.',
  } satisfies Record<SetupRefusalCode, string>,
  /** Worth a look; saved all the same. */
  setupNotice: {
    TEAM_TOO_FEW: 'Dưới 3 người. Vẫn lưu được.',
    TEAM_MANY: 'Trên 10 người. Vẫn lưu được; nên 5–6 người một đội.',
    TEAM_NO_DECISION: 'Chưa có quyết định thành lập.',
    TEAM_NO_LEADER: 'Chưa có người đứng đầu.',
    TEAM_NO_HAMLETS: 'Chưa phục vụ thôn nào.',
    MEMBER_MAYBE_UNDER_18: 'Có thể chưa đủ 18 tuổi: chỉ đi ban ngày, có người lớn đi cùng.',
    MEMBER_AGE_UNKNOWN: 'Chưa rõ năm sinh. Dưới 18 tuổi không đi buổi tối.',
    OUTINGS_OVERLAP: 'Đội có buổi khác cùng giờ.',
    OUTING_ENDS_AFTER_21: 'Xong sau 21 giờ. Sau 21 giờ không gõ cửa nhà mới.',
    OUTING_DAY_PAST: 'Ngày này đã qua.',
    OUTING_TEAM_EMPTY: 'Đội chưa có ai. Thêm người vào đội, hoặc chọn đội khác.',
    SERIES_PAST_STANDS: 'Các buổi đã qua giữ nguyên.',
    SERIES_BEGUN_STANDS: 'Buổi đã có người điểm danh giữ nguyên.',
    SERIES_OWN_STANDS: 'Buổi đã sửa riêng giữ nguyên.',
    TEAM_TOO_FEW_AT_NIGHT: 'Đội dưới 3 người. Buổi tối đi theo cặp và cần người thứ ba giữ liên lạc.',
    MINORS_AT_NIGHT: 'Đội có người có thể chưa đủ 18 tuổi. Người đó không đi buổi tối.',
    CAMPAIGN_NOT_OPEN: 'Chiến dịch còn là nháp. Máy của đội chưa thấy buổi này.',
  } satisfies Record<SetupNoticeCode, string>,
  organisationKind: {
    PROVINCE_UNION: 'Tỉnh đoàn',
    CITY_UNION: 'Thành đoàn',
    DISTRICT_UNION: 'Huyện đoàn',
    COMMUNE_UNION: 'Đoàn xã, phường',
    BRANCH: 'Chi đoàn',
    PEOPLES_COMMITTEE: 'Ủy ban nhân dân',
    POLICE: 'Công an',
    OTHER: 'Khác',
  } satisfies Record<OrganisationKind, string>,
  /** In a team in general; `leader` and `deputy` follow the kind of team. */
  teamPlace: { LEADER: 'Đội trưởng', DEPUTY: 'Đội phó', MEMBER: 'Thành viên' } satisfies Record<TeamPlace, string>,
  sizeAdvice: {
    FEW: 'dưới 3 người',
    BELOW: 'nên 5–6',
    GOOD: 'vừa đủ',
    ABOVE: 'nên 5–6',
    MANY: 'trên 10 người',
  } satisfies Record<SizeAdvice, string>,
  outingKind: {
    EVENING: 'Buổi tối',
    SATURDAY: 'Thứ Bảy tình nguyện',
    POINT: 'Điểm hỗ trợ',
  } satisfies Record<OutingKind, string>,
  campaignEvent: {
    OPEN: 'Bắt đầu',
    START_CLOSING: 'Bắt đầu chốt',
    REOPEN: 'Chạy lại',
    CLOSE: 'Chốt',
  } satisfies Record<CampaignEvent, string>,
  targetKind: { SHARE: 'Tỷ lệ, %', NUMBER: 'Số người' } satisfies Record<TargetKind, string>,
  shareBasis: {
    ELIGIBLE: 'Chia theo số người đủ điều kiện, phần lẻ dồn theo phần dư lớn nhất.',
    EQUAL: 'Chưa biết số người đủ điều kiện, nên chia đều.',
  } satisfies Record<ShareBasis, string>,
};
