export const people = {
  role: {
    VOLUNTEER: 'Tình nguyện viên',
    TEAM_LEADER: 'Đội trưởng, tổ trưởng',
    COORDINATOR: 'Điều phối',
    OBSERVER: 'Lãnh đạo, chỉ xem',
    POLICE: 'Cán bộ công an xã',
    OPERATOR: 'Vận hành hệ thống',
  },
  teamKind: {
    COMMUNITY_DIGITAL_TEAM: 'Tổ công nghệ số cộng đồng',
    YOUTH_SHOCK_TEAM: 'Đội hình thanh niên xung kích',
    YOUTH_VOLUNTEER_TEAM: 'Đội thanh niên tình nguyện',
    YOUTH_GROUP: 'Nhóm thanh niên',
  },
  teamKindShort: {
    COMMUNITY_DIGITAL_TEAM: 'Tổ CNSCĐ',
    YOUTH_SHOCK_TEAM: 'Đội TNXK',
    YOUTH_VOLUNTEER_TEAM: 'Đội TNTN',
    YOUTH_GROUP: 'Nhóm thanh niên',
  },
  /** «tổ», «đội», «nhóm», as the kind of team is called in a sentence. */
  teamWord: { COMMUNITY_DIGITAL_TEAM: 'tổ', YOUTH_SHOCK_TEAM: 'đội', YOUTH_VOLUNTEER_TEAM: 'đội', YOUTH_GROUP: 'nhóm' },
  leader: {
    COMMUNITY_DIGITAL_TEAM: 'tổ trưởng',
    YOUTH_SHOCK_TEAM: 'đội trưởng',
    YOUTH_VOLUNTEER_TEAM: 'đội trưởng',
    YOUTH_GROUP: 'nhóm trưởng',
  },
  deputy: {
    COMMUNITY_DIGITAL_TEAM: 'tổ phó',
    YOUTH_SHOCK_TEAM: 'đội phó',
    YOUTH_VOLUNTEER_TEAM: 'đội phó',
    YOUTH_GROUP: 'nhóm phó',
  },
  /** Small inside a sentence; a label begins with a capital. */
  hamletKind: { THON: 'thôn', BUON: 'buôn', BAN: 'bản', KHU_PHO: 'khu phố', TO_DAN_PHO: 'tổ dân phố' },
  head: 'Chủ hộ',
  campaignState: { DRAFT: 'Nháp', OPEN: 'Đang chạy', CLOSING: 'Đang chốt', CLOSED: 'Đã chốt' },
};
