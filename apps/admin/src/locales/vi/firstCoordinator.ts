export const firstCoordinator = {
  first: {
    title: 'Người điều phối đầu tiên',
    text: 'Hệ thống này chưa có ai. Người điều phối đầu tiên mời những người còn lại và chịu trách nhiệm về số liệu. Nên sớm thêm người thứ hai, để khỏi một người ôm hết.',
    name: 'Họ tên',
    phoneHint: 'Dùng để đăng nhập. Hệ thống lưu dạng mã hóa.',
    unit: 'Đơn vị phụ trách',
    unitHint: 'Xã, phường hoặc tỉnh, thành phố, theo danh mục nhà nước hôm nay.',
    unitMissing: 'Chưa chọn đơn vị.',
    unitSearch: 'Gõ tên xã hoặc tỉnh',
    password: 'Mật khẩu',
    begin: 'Bắt đầu',
    used: 'Liên kết này không dùng được nữa. Nếu đã có người điều phối, nhờ người đó gửi lời mời.',
    unitUnknown: 'Hôm nay không có đơn vị này. Chọn lại.',
    phoneTaken: 'Số này đã có người dùng.',
  },
};
