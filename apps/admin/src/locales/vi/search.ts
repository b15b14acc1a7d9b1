export const search = {
  search: {
    title: 'Tìm nhanh',
    hint: 'Tìm hộ, người, đội, thôn…',
    hintFigures: 'Tìm đội, thôn, xã…',
    how: 'Gõ từ hai chữ trở lên, không cần dấu: tên người, hẻm và số nhà, tên đội, thôn, xã; ba số cuối máy của cán bộ, tình nguyện viên.',
    howFigures: 'Gõ từ hai chữ trở lên, không cần dấu: tên đội, thôn, xã.',
    nothing: 'Không thấy “{words}” trong phạm vi được xem.',
    doors: 'Hộ & người dân',
    people: 'Cán bộ, tình nguyện viên',
    teams: 'Đội',
    hamlets: 'Thôn',
    units: 'Xã, tỉnh',
  },
};
