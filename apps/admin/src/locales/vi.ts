export const vi = {
  nav: {
    bar: 'Các trang',
    watch: 'Theo dõi',
    organise: 'Tổ chức',
    data: 'Dữ liệu',
    system: 'Hệ thống',
    overview: 'Tổng quan',
    territory: 'Địa giới',
    teams: 'Đội & người',
    campaigns: 'Chiến dịch',
    targets: 'Chỉ tiêu',
    households: 'Hộ & người dân',
    api: 'API & xuất',
  },
  top: {
    language: 'Chuyển sang tiếng Anh',
    toDark: 'Chuyển sang nền tối',
    toLight: 'Chuyển sang nền sáng',
    person: 'Tài khoản',
  },
  page: {
    none: 'Chưa có số liệu',
    noneText: 'Số liệu hiện ở đây khi đội ghi kết quả đầu tiên.',
    notHere: 'Không có trang này',
  },
};
