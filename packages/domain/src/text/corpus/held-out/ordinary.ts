/** Ordinary notes, in which nothing may be cut. Written before the rule; the rule is not tuned on them. */
export const HELD_OUT_ORDINARY = `
Nhà số 12 hẻm 5, cổng xanh
Hẹn 19:30 tối thứ Năm 26/11
Cô Phượng đi rẫy, 7 giờ tối mới về
Gọi trước 0952 318 604 rồi hẵng tới
sđt 0352000004
Điện thoại con trai: 0910.000.000
0385 000 006 là số của con gái, cô không có máy riêng
Số nhà 123/4/5 đường Trần Phú
Nhà 45A hẻm 12/7
Bác sinh năm 1955, chưa rõ ngày
Cả nhà 4 người, đã giúp 3
Ngày 24/11/2026 đã ghé, không có nhà
Quên mật khẩu, hẹn quay lại
Cô quên mật khẩu, tối mai ghé lại 19:30
Mật khẩu người dân tự giữ
Mật khẩu, mã OTP: người dân tự bấm, tự giữ
Chưa nhận được mã OTP
Chờ mãi không thấy mã
OTP về máy cũ
Mã OTP gửi về số cũ 0352000004
Không nhận được OTP, thử 3 lần rồi
OTP không về sau 15 phút
Gọi 1900.0368 xin kích hoạt
Tổng đài 1900 0368
Nhắc cô không cho ai mật khẩu
Không ghi mật khẩu, không ghi mã OTP, không chụp giấy tờ
Mật khẩu phải có 8 ký tự, chữ hoa, chữ thường và số
Mật khẩu từ 8 đến 20 ký tự
Passcode 6 số cô tự đặt
Cô tự đặt passcode rồi
Quên passcode, đã hướng dẫn đặt lại
Chú tự bấm mã PIN, mình không nhìn
Điện thoại yếu pin, còn 12%
Pin 5000 mAh vẫn hết
Sai mật khẩu 5 lần, khóa 30 phút
Nhập sai mã 3 lần, chờ 24 giờ
Mã xác nhận không tới
Mã xác thực hết hạn sau 2 phút
Chưa có căn cước gắn chíp
Căn cước hết hạn 15/08/2026
Căn cước cấp ngày 12/05/2021
Thẻ căn cước làm lại, hẹn 30/11 lấy
CCCD chưa đổi, còn CMND 9 số
Số căn cước có 12 số, cô đọc thiếu
Hộ nghèo, có 2 cháu đang đi học lớp 9
Nhà có chó dữ
Đường vào 300 m, trời mưa trơn
Cách nhà văn hóa 1,2 km
Giá ốp điện thoại 50.000 đồng
Phí làm thẻ 50.000 đồng
Nạp thẻ 100k mới có sóng
Tiền điện 1.250.000 đồng cô hỏi trả qua máy
Đi làm xa, Tết mới về
Con trai làm ở Sài Gòn, cuối tháng 12 về
Nhà vắng 3 lần: 21/11, 23/11, 24/11
Ghé 18:45, 19:20 đều không có nhà
7h30 tối có nhà
Hẹn 8h sáng thứ Bảy 28/11
Khoảng 20h cô mới rảnh
từ 18:30 đến 21:00
18:30–21:00
24/11/2026 18:30
05/11/2026 18:30
Lần đến thứ 2
Tổ 3, thôn Xuân Thành
Thôn 2, xã Tuy An Tây
Khu phố 5, phường 2
Đội 6 ghé hẻm 14
Nhà thứ 3 bên phải qua cầu
Km 12 quốc lộ 1
Cột điện số 118
Lô 15 khu tái định cư
Xe 78H1
Máy Samsung A12
iPhone 7 không quét được chíp
Oppo A3s đời 2018
Máy Nokia 105 bấm phím
Android 5 không cài được VNeID
Máy còn 200 MB trống
SIM Viettel 0978 xxx xxx không đứng tên cô
Đầu số 0352 của cô bị thu hồi
Mạng yếu, chỉ 1 vạch
Đăng ký mức 1 ngày 20/11, chờ duyệt
Duyệt ngày 22/11, còn 5 ngày
Quá 7 ngày chưa kích hoạt
Mức 2 hẹn công an xã 8:00 ngày 27/11
Bác 71 tuổi, tai nghễnh ngãng, nói to
Em 15 tuổi, cần mẹ đồng ý
Cháu 7 tuổi, hỏi cả cháu
2 vợ chồng, 3 đứa con
Nuôi 20 con bò, chiều 5 giờ cho ăn
Trồng 3 sào mía
Cô Tám nhà cô Phượng
Anh Ba, chị Tư, chú Năm đều vắng
Ông Bảy với bà Sáu ở chung
Năm nay cô chưa làm
Không có ai ở nhà
Hai ba hôm nữa quay lại
Ba má đi ruộng hết
Bốn năm người ngồi đợi
Má nói tối mới rảnh
Mã lực máy cày cũ
Mấy khóm mai đẹp
Mình đã đăng xuất, cô đã thấy
Đăng xuất lúc 20:15
Cho mượn máy lúc 19:05, trả 19:40
Không quét được mặt vì tối
Quét thẻ 10 lần không đọc chíp
Cô sợ lừa đảo, nghe giả danh công an
Có người gọi xin mã OTP, cô không đưa
Ai xin mật khẩu đều là lừa đảo
Cô hỏi mật khẩu có mất không
Cô đã đổi mật khẩu rồi
Mật khẩu đã đổi hôm 20/11
Cô ghi mật khẩu vào sổ riêng
Đã nhắc cô xé tờ giấy ghi mật khẩu
Mật khẩu cô để con gái giữ, số 0385000006
Cấp lại mật khẩu lúc 19:45
Wifi nhà cô yếu
Xin mật khẩu wifi nhà văn hóa mà chưa có
Mã hộ không rõ
Mã QR bị mờ
Quét mã QR không được
Mã số thuế không cần
Mã bưu chính 620000
Sổ sức khỏe chưa có
Chuyển công an xã vì lệch ngày sinh 02/03 với 03/02
Ngày sinh trên giấy 01/01/1960, thực 1958
Sinh 1960, giấy ghi 1958
Cô đi bệnh viện, phòng 305
Xe buýt số 8 lúc 5:30
Nhà trọ phòng 12
2 máy dùng chung 1 số
Mỗi số một tài khoản, số này gắn tài khoản khác
Số 0560000003 đã gắn tài khoản khác
Gọi 0708 000 003 gặp cháu Ánh
+84 352 000 004 là số ở nước ngoài về
84910000000
0257 3823 456 máy bàn
Gọi 113 khi cần
115 tới đón bác
Báo về 20:58
Người thứ 30 của tối nay
560 người đã kích hoạt
Còn 2.549 người
72,9% đã gặp
Còn 3/4 người
Buổi 21/11 làm được 18/30
Nghị định 69/2024 cho phép dưới 14 tuổi
Đề án 06 cô chưa nghe
Thẻ cấp trước 01/07/2024
Cô muốn nghe thêm, hẹn mùng 5
Rằm tháng 10 nhà có giỗ
H'Hoa ở buôn trên, cần phiên dịch
Y Băk chỉ có máy bấm phím
Nhà mới xây, sơn vàng, 2 tầng
Cổng khóa ngoài
`;
