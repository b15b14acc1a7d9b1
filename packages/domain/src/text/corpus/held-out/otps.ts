/** One-time codes in volunteers' notes. Written before the rule; the rule is not tuned on them. */
export const HELD_OUT_OTPS = `
mã OTP ⟦482913⟧
OTP: ⟦482914⟧
otp ⟦482 915⟧
OTP về là ⟦482916⟧, cô đọc cho mình
mã xác nhận ⟦7731⟧
mã xác nhận là ⟦773122⟧
ma xac nhan ⟦773123⟧
ma xac thuc la ⟦773124⟧
Mã xác thực: ⟦773125⟧
mã kích hoạt ⟦905611⟧
Cô nhận được mã ⟦905612⟧ lúc 19:40
mã về máy con gái: ⟦905613⟧
⟦905614⟧ là mã OTP của bác
⟦905615⟧ la ma xac thuc cua ban
VNeID: ⟦905616⟧ la ma OTP kich hoat tai khoan. Khong chia se cho bat ky ai
Ma xac thuc OTP cua Quy khach la ⟦310278⟧. Hieu luc trong 2 phut
Bo Cong an thong bao: ma xac thuc ⟦310279⟧
OTP gửi về máy cũ, con trai đọc qua điện thoại là ⟦310280⟧
Con trai cô đọc mã qua điện thoại: ⟦3 1 0 2 8 1⟧
otp=⟦310282⟧
OTP(⟦310283⟧)
otp lần 1 ⟦310284⟧ không được, lần 2 ⟦310285⟧
mã otp là ⟦bốn tám hai chín một ba⟧
otp ⟦bon tam hai chin mot ba⟧
mã xác nhận ⟦chín chín không một hai bảy⟧
mã xác thực đọc là ⟦ba không, một bảy, tám sáu⟧
OTP ⟦30.17.86⟧
OTP ⟦30-17-87⟧
mã OTP ⟦3¬0¬1¬7¬8¬8⟧
mã OTP ⟦３０１７８９⟧
ＯＴＰ ⟦301790⟧
O.T.P ⟦301791⟧
o t p ⟦301792⟧
mã o-t-p: ⟦301793⟧
MÃ OTP LÀ ⟦301794⟧
Mã OTP: ⟦301795⟧
mãOTP⟦301796⟧
maotp ⟦301797⟧
code ⟦660123⟧
code về là ⟦660124⟧
verification code: ⟦660125⟧
Nhập mã ⟦660126⟧ rồi mà báo sai
nhập otp ⟦660127⟧ báo hết hạn
bấm mã ⟦660128⟧ vô là xong
mã 6 số ⟦660129⟧
mã sáu số là ⟦660130⟧
mã gồm 6 số: ⟦660131⟧
mã 4 số ⟦6601⟧
tin nhắn báo mã ⟦660133⟧
tin nhắn VNeID có số ⟦660134⟧ là mã xác nhận
mã trong tin nhắn: ⟦660135⟧
Mã nhắn về điện thoại cô Bích ⟦660136⟧
mã sms ⟦660137⟧
sms otp ⟦660138⟧
OTP Zalo gửi: ⟦7 0 5 5 1 2⟧
OTP dịch vụ công ⟦705513⟧
mã OTP của em là ⟦705514⟧ nha anh
otp nè ⟦705515⟧
otp đây: ⟦705516⟧
otp đó ⟦705517⟧ nhập lẹ
gửi otp cho mình ⟦705518⟧
Chú đọc số OTP ⟦705519⟧ to quá ai cũng nghe
mã OTP‖⟦705520⟧
OTP là‖⟦705521⟧
Mã xác nhận:‖⟦705522⟧ chị Thu đọc
otp ⟦705‖523⟧
mã xác thực ⟦7055‖24⟧
ma otp la ⟦7‖05525⟧
ma otp ve sdt cu: ⟦128840⟧
mxn ⟦128841⟧
mã xn ⟦128842⟧
ma xn la ⟦128843⟧
mã kh ⟦128844⟧
Mã kích hoạt tài khoản mức 1 là ⟦128845⟧
mã đăng nhập ⟦128846⟧
mã đăng ký: ⟦128847⟧
mã bảo mật ⟦128848⟧
mã an toàn ⟦128849⟧
mã giao dịch OTP ⟦12885012⟧
OTP ngân hàng ⟦128851⟧, không làm trên máy mình
mã dùng một lần ⟦128852⟧
mã một lần: ⟦128853⟧
số OTP của hộ cô Nhạn ⟦940017⟧
Cả nhà 4 người, OTP lần lượt ⟦940018⟧, ⟦940019⟧, ⟦940020⟧, ⟦940021⟧
OTP của chồng ⟦940022⟧ của vợ ⟦940023⟧
Mã OTP thứ hai ⟦940024⟧ mới vào được
Lúc 19:42 OTP về ⟦940025⟧
Hẹn 20:00 mà 19:50 mã xác nhận mới về: ⟦940026⟧
mã OTP mình nhập là ⟦940027⟧, sai một số
Mã OTP gửi tới 0952318604 là ⟦940028⟧
OTP về số 0952 318 604: ⟦940029⟧
dùng mã ⟦940030⟧ để kích hoạt
G-⟦940031⟧ là mã xác minh
mã xác minh ⟦940032⟧
Ma xac minh cua ban: ⟦940033⟧
Mã OTP có hiệu lực 5 phút: ⟦940034⟧
opt ⟦940035⟧
mã opt là ⟦940036⟧
mã OPT về rồi ⟦940037⟧
cô Vân đọc giùm otp hai lần, ⟦94 00 38⟧
OTP ⟦940 - 039⟧
tổng đài gửi mã, số là ⟦940040⟧
`;
