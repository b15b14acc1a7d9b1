export const bulk = {
  bulk: {
    running: 'Đang làm lần lượt',
    at: '{at}/{of}',
    most: 'mỗi lần nhiều nhất {n}',
    report: 'Xong {done}, còn {left} chưa làm được',
    reportText: 'Những dòng dưới đây vẫn như cũ và vẫn đang được chọn.',
    left: 'Chưa làm được',
    notSent: 'Chưa gửi: mất kết nối giữa chừng.',
  },
};
