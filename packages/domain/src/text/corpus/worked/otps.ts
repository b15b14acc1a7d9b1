/** One-time codes in volunteers' notes: the half that the rule is worked out on. */
export const WORKED_OTPS = `
OTP ⟦518203⟧
mã OTP: ⟦518204⟧
Mã OTP của cô là ⟦518205⟧
otp ve ⟦518206⟧ luc 19:42
otp về rồi: ⟦518 207⟧
OTP mới ⟦518208⟧, OTP cũ ⟦518209⟧
otp đọc là ⟦năm một tám hai một không⟧
otp nam mot tam hai mot mot: ⟦nam mot tam hai mot mot⟧
mã OTP ⟦5 1 8 2 1 2⟧
mã OTP ⟦5.1.8.2.1.3⟧
mã OTP ⟦518-214⟧
mã xác nhận: ⟦518215⟧
mã xác nhận của chị ⟦5182⟧
ma xac nhan cua chi la ⟦51821⟧
mã xác thực ⟦518218⟧
mã xác thực VNeID là ⟦518219⟧
mã xác thực (OTP): ⟦518220⟧
Mã xác thực OTP kích hoạt tài khoản của quý công dân là ⟦518221⟧
ma OTP cua Quy khach la ⟦518222⟧, het han sau 3 phut
⟦518223⟧ la ma OTP cua Quy khach
⟦518224⟧ là mã xác nhận Zalo
⟦518225⟧ (OTP)
⟦518226⟧ - mã xác thực
mã kích hoạt là ⟦518227⟧
mã kích hoạt mức 1: ⟦518228⟧
mã kích hoạt tài khoản ⟦518229⟧
mã đăng nhập là ⟦518230⟧
mã đăng ký ⟦518231⟧
mã xác minh: ⟦518232⟧
mã bảo mật là ⟦518233⟧
mã dùng 1 lần: ⟦518234⟧
mã gửi về điện thoại: ⟦518235⟧
mã gửi về máy chồng cô ⟦518236⟧
mã tin nhắn ⟦518237⟧
Tin nhắn về mã ⟦518238⟧
Cô đọc mã ⟦518239⟧
cô nhận mã ⟦518240⟧
nhập mã ⟦518241⟧ không được
bấm ⟦518242⟧ vào ô mã OTP
gõ ⟦518243⟧ vào chỗ mã xác nhận
mã ⟦518244⟧ hết hạn rồi
mã là ⟦518245⟧
mã: ⟦518246⟧
mã số xác nhận ⟦518247⟧
mã 6 số: ⟦518248⟧
mã sáu số ⟦năm một tám hai bốn chín⟧
mã 6 chữ số là ⟦518250⟧
mã gồm 4 số ⟦5182⟧
6 số trong tin nhắn: ⟦518252⟧
số trong tin nhắn là ⟦518253⟧
code ⟦518254⟧
code: ⟦5182⟧
code VNeID ⟦518256⟧
Your code is ⟦518257⟧
your OTP is ⟦518258⟧
verification code ⟦518259⟧
security code: ⟦518260⟧
G-⟦518261⟧ là mã xác minh Google
Zalo: ⟦518262⟧ là mã kích hoạt
OTP=⟦518263⟧
OTP>⟦518264⟧
OTP→⟦518265⟧
OTP [⟦518266⟧]
OTP "⟦518267⟧"
o.t.p: ⟦518268⟧
o-t-p ⟦518269⟧
O T P ⟦518270⟧
otp⟦518271⟧
OTP:⟦518272⟧.
ma otp‖⟦518273⟧
Mã OTP là:‖⟦518274⟧ nhập 2 lần
OTP ⟦518‖275⟧
mã xác nhận ⟦51‖8276⟧
mã xác thực là ⟦5‖18277⟧
code‖⟦518278⟧
OTP ⟦５１８２７９⟧
ＯＴＰ：⟦518280⟧
o¬tp ⟦518281⟧
OTP ⟦51¬82¬82⟧
otp hộ 4 người: ⟦518283⟧ ⟦518284⟧ ⟦518285⟧ ⟦518286⟧
otp anh ⟦518287⟧, otp chị ⟦518288⟧
OTP của vợ là ⟦518289⟧ còn của chồng là ⟦518290⟧
OTP lần 1: ⟦518291⟧; lần 2: ⟦518292⟧; lần 3: ⟦518293⟧
OTP lần thứ hai là ⟦518294⟧
19:40 otp ⟦518295⟧
otp 19:41 ⟦518296⟧
Ngày 24/11 OTP ⟦518297⟧
OTP về 0952318620 là ⟦518298⟧
OTP về số 0952.318.621 ⟦518299⟧
OTP gửi vào sim 0952 318 622: ⟦518300⟧
OTP sau 3 lần mới nhận: ⟦518301⟧
OTP có hiệu lực 3 phút ⟦518302⟧
OTP chỉ dùng 1 lần: ⟦518303⟧
OTP 6 số ⟦518304⟧
OTP 4 số ⟦5183⟧
OTP 8 số ⟦51830600⟧
mxn: ⟦518307⟧
ma xn: ⟦518308⟧
mã xt ⟦518309⟧
maxacnhan ⟦518310⟧
maxacthuc: ⟦518311⟧
opt: ⟦518312⟧
mã opt ⟦518313⟧
otb ⟦518314⟧
mã OTP chú đọc nhầm ⟦518315⟧, đúng là ⟦518316⟧
mã OTP bà cụ đọc chậm: ⟦năm một, tám ba, một bảy⟧
mã OTP ⟦năm-một-tám-ba-một-tám⟧
mã OTP ⟦5 một 8 ba 1 chín⟧
Mã OTP đuôi ⟦8320⟧
`;
