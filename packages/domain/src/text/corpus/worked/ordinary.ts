/** Ordinary notes, in which nothing may be cut: the half that the rule is worked out on. */
export const WORKED_ORDINARY = `
Nhà số 7 hẻm 20, đối diện trường học
Số nhà 18/3/2 khu phố 4
12 Trần Phú, phường 2
hẻm 5 nhà 12, cổng xanh, gọi 0352000004
sđt 0352000004, 12 Trần Phú
sđt 0352000004 hẹn 12/5
Gọi 0352 000 004 trước 19 giờ
0352.000.004 hoặc 0910.000.000
0352000004 / 0910000000
0352000004 0910000000
0952318604 12 giờ trưa gọi lại
Số 0560 000 003 gắn tài khoản khác
Điện thoại 0257.3823.456
+84352000004
Hẹn 19:30
Hẹn 19h30 ngày 24/11
Hẹn lúc 7 giờ rưỡi tối thứ Năm
24/11/2026 18:30, 25/11/2026 19:00
21/11/2026 - 24/11/2026
01/01/2026–05/11/2026
Ghé 18:45, 19:05, 19:20, 20:10 không gặp
05-11-2026 18.30
Sinh 01/01/1960
Sinh năm 1962, giấy tờ ghi 1964
Căn cước ghi 01/01/1960, hộ khẩu ghi 02/03/1961
Thẻ căn cước hạn đến 24/11/2031
Căn cước cấp 2021, còn hạn
Căn cước bị mất, hẹn 30/11 làm lại
CCCD 12 số, CMND 9 số, cô chưa đổi
CCCD gắn chíp, quét 3 lần không được
CCCD của cô để ở nhà con, gọi 0352000004
Căn cước chưa có, số điện thoại 0910000000
CMND hết hạn từ 2015
Chứng minh nhân dân cũ quá, mờ hết số
Cô đọc thiếu 1 số căn cước
mật khẩu người dân tự giữ
Mật khẩu cô tự bấm, tự giữ
quên mật khẩu
Quên mật khẩu VNeID, hẹn 20:00
quên mk, quên luôn passcode
Quên mk rồi, gọi 1900.0368
mk quên hết rồi
mật khẩu sai 5 lần
Nhập mật khẩu sai quá 5 lần, khóa 30 phút
mật khẩu cần 8 ký tự
Mật khẩu 8 đến 20 ký tự, có chữ hoa và số
Mật khẩu phải có ký tự đặc biệt như @ # $
Mật khẩu yếu quá, VNeID không chịu
Mật khẩu chưa đặt
Mật khẩu không đúng, làm lại hôm 24/11
Mật khẩu mới cô đặt tối 24/11/2026
Mật khẩu: cô tự giữ
Mật khẩu: không ghi
mật khẩu là của riêng cô
mật khẩu là do con gái đặt
mật khẩu thì cô nhớ
Mật khẩu VNeID khác mật khẩu Zalo
Mật khẩu dịch vụ công cô cũng quên
Đổi mật khẩu xong lúc 19:45
Đặt lại mật khẩu mất 15 phút
Cô hỏi đổi mật khẩu ở đâu, gọi 1900 0368
Mật khẩu của 4 người đều tự đặt
Nhà 4 người đã tự đặt mật khẩu, hẹn 28/11 xem lại
mật khẩu gửi về số 0910000000
Pass thì cô giữ
Cô hỏi pass wifi
passcode 6 số, tự bấm
Passcode gồm 6 chữ số
Passcode không được trùng ngày sinh
Sai passcode 3 lần
Mã PIN 4 số của SIM cô không nhớ
Pin điện thoại còn 5%
Điện thoại hết pin lúc 20:10
pin 20%
pin 4000 mAh chai rồi
chưa nhận được mã OTP
OTP về máy cũ
Mã OTP gửi về máy con trai ở Sài Gòn
OTP không về, thử lúc 19:30 và 19:45
Chờ OTP 15 phút
OTP về trễ 10 phút
OTP gửi 3 lần đều không tới
OTP có 6 số
OTP hết hạn sau 5 phút
Không đọc mã OTP cho ai
Nhà số 12 chưa nhận OTP
Chưa có OTP, nhà số 1234 đường liên thôn
OTP về 0352000004 mà máy đó hư
OTP về số cũ 0352 000 004, cô đổi số năm 2024
Mã OTP về số 0910000000 của con gái
Vướng mã OTP, chuyển công an xã ngày 25/11/2026
Năm 2023 nhận OTP được, giờ không
OTP năm ngoái về, năm nay không về
Mã OTP ba lần không về, bốn người cùng bị
mã xác nhận chưa tới, hẹn 19:30
Mã xác nhận gửi về email con
Mã xác thực không về vì hết tiền
Chờ mã kích hoạt 1 ngày
mã kích hoạt quá 7 ngày
Mã gửi qua số 0910000000
Mã vùng 0257
Mã QR trên thẻ bị trầy
Mã hộ 1204 trong sổ thôn
Mã khách hàng điện lực không nhớ
Mã bưu điện 56000
Mã vạch mờ
Má cô 80 tuổi, không đi được
Mã số 5 trong danh sách
code VNeID lỗi
Giá 120.000 đồng một sim
Nạp 50k
Lương hưu 3.500.000 đồng, lãnh ngày 5
1.200.000 đ đến 1.500.000 đ
Vay 200.000.000 đồng
Diện tích 1.500 m2
Cách 300 m, rẽ trái 200 m
Đi 2 km tới cầu, qua 3 nhà
Nhà thứ 5 từ ngã tư
Cột điện 45/7/12
Thửa 123 tờ bản đồ 45
Xe máy 78H1-123.45
Nhà trọ 5 phòng, phòng 3 có người
Lớp 12A1
Trường cấp 2, cấp 3
Tổ 12, khu phố 3
Thôn 4 có 120 hộ
Có 30 nhà, đã gõ 18
18/30 người xong, còn 12
72,9% của 560 người
Hộ 6 khẩu, 4 người đủ tuổi
Con 14 tuổi ngày 24/11/2026
Cháu sinh 2012, chưa đủ 14 tuổi
Bác 81 tuổi
Bốn người, một máy
Hai vợ chồng già, ba đứa con đi làm xa
Không, năm nay chưa
Một hai bữa nữa quay lại
Chín giờ tối mới về
Ba Tư ở nhà, má Năm đi chợ
Chú Sáu, bác Bảy, cô Tám, dì Chín đều có nhà
Không ai ở nhà, hai lần
Tháng 11 mưa nhiều, đường ngập 0,5 m
Lúa vụ 3, gặt ngày 10/12
Nuôi 200 con gà
Máy iPhone 12 chạy iOS 17.5.1
Samsung A05s
Android 13
VNeID bản 2.1.6
Còn 1,5 GB trống
Wi-Fi nhà văn hóa yếu
Mạng 4G 1 vạch
SIM 2 sóng
Hotline 1900.0368
Gọi 18001091
Quyết định 06/QĐ-TTg
Nghị định 69/2024/NĐ-CP
Buổi 24/11 đội 3 có 6 người
Check lại phiếu 41–43
Phiếu số 118
Lịch trực 2-4-6
H'Hoa nói tiếng Ê Đê
Xuân Thành 2, nhà ông Ba Đen
Đội mình về tới nhà lúc 21:05
`;
