export const vi = {
  tab: { tonight: 'Tối nay', households: 'Hộ dân', sync: 'Đồng bộ', me: 'Tôi', bar: 'Bốn trang chính' },
  update: {
    title: 'Có bản mới',
    text: 'Phiếu trong máy vẫn gửi được. Rảnh tay thì bấm «Cập nhật».',
    now: 'Cập nhật',
    later: 'Để sau',
  },
  tonight: {
    none: 'Tối nay chưa có buổi nào',
    noneText: 'Có buổi thì danh sách nhà hiện ở đây. Hỏi tổ trưởng hoặc đội trưởng ngày đi.',
  },
  households: { none: 'Chưa có hộ nào', noneText: 'Hộ của đội hiện ở đây sau khi tải danh sách lần đầu.' },
  sync: {
    none: 'Chưa có phiếu nào trên máy này',
    noneText: 'Phiếu ghi ở nhà bà con sẽ hiện ở đây, mỗi phiếu kèm kết quả nhận.',
  },
  unsent: '{n} phiếu chưa gửi',
};
