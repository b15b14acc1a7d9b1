/** Passwords, passcodes, PINs in volunteers' notes. Written before the rule; the rule is not tuned on them. */
export const HELD_OUT_PASSWORDS = `
Cô Phượng nhờ ghi giùm, mật khẩu VNeID là ⟦Phuong@1968⟧
mk: ⟦Tuan2001@⟧
mk cô Hoa ⟦hoa1975⟧, tối mai ghé lại
Đã kích hoạt xong. Mật khẩu: ⟦Xuanthanh#54⟧. Passcode: ⟦258036⟧
pass vneid của bác Tám là ⟦Bactam@62⟧ nha
matkhau ⟦Abc@12345⟧
mat khau cua chu la ⟦Chu2023$⟧
Mật khẩu bác đặt là ⟦Hoanhai_68⟧, bác sợ quên nên nhờ nhớ giùm
passcode ⟦147258⟧
passcode của cô là ⟦369 258⟧
Mã PIN ⟦1979⟧ cô tự bấm
mã pin 6 số là ⟦200875⟧
Chị Lan dùng pass cũ ⟦lanlan90⟧
pw=⟦Qwerty!23⟧
PW: ⟦nguyen*1955⟧
Bác Hai quên hoài, mình đặt lại mật khẩu thành ⟦Bachai@1950⟧ rồi
Đặt mk mới ⟦Song@Cau77⟧ cho anh Tín
mật khẩu mới của em là ⟦Thuy^0909⟧
Mật khẩu “⟦Ban@Tuy2026⟧” ghi trên giấy dán sau máy
Đăng nhập bằng mật khẩu ⟦Minh(2005)⟧ thì được
tài khoản thì như số điện thoại, mật khẩu thì ⟦Gianh@2024⟧
password la ⟦Khanh$321⟧
Password: ⟦ThuHa*88⟧
Pass là ⟦bimat123⟧
pass: ⟦0p3nSesame!⟧
Chú Năm đọc: mật khẩu ⟦chunam1960⟧
mk dvc ⟦Dichvu@1⟧
Mật khẩu dịch vụ công ⟦Dvc#2026⟧, mật khẩu VNeID ⟦Vne#2026⟧
Mật khẩu Zalo của cô là ⟦thom1234⟧
mật khẩu gồm ⟦Hue@1981⟧
mk lak ⟦iuanh2k5⟧
mk dt ⟦0000⟧
mật khẩu máy ⟦1357⟧, mở ra mới quét được
mật khẩu mở máy là ⟦2468⟧
passcode: ⟦1-2-3-7-8-9⟧
passcode ⟦một hai ba bốn năm sáu⟧
mật khẩu sáu số là ⟦hai năm tám không ba sáu⟧
mat khau la ⟦sau bay tam chin khong mot⟧
Mã passcode chị ấy chọn ⟦112233⟧
Pass code ⟦9 8 7 6 5 4⟧
m.k: ⟦Hoang@86⟧
MK ⟦HOANG@1986⟧
mk là ⟦Ngoc.1972⟧ đó
mk = ⟦ngoc_1972⟧
Mật khẩu:⟦Loan@7788⟧
mật khẩu-⟦Dung#1970⟧
mật khẩu (⟦Dung#1971⟧) nhớ kỹ
Cô cho mật khẩu ⟦Hanh@1964!⟧ để lần sau mình vào giùm
ghi lại mk giùm bà: ⟦baMuoi@45⟧
Mật khẩu bà đặt theo tên cháu: ⟦BeNa2019@⟧
⟦Phuc@1999⟧ là mật khẩu của anh Phúc
⟦123qwe!@#⟧ là pass nha
Lấy ⟦Trang$2003⟧ làm mật khẩu
Đặt ⟦Nhi#2010x⟧ làm mk cho dễ nhớ
máy cô Sáu mk ⟦sau6666⟧
Wifi nhà văn hóa mật khẩu ⟦12345678⟧
pass wifi: ⟦thonxuanthanh⟧
mật khẩu là ⟦hoasentrang⟧
mật khẩu: ⟦tuyhoaphuyen⟧
mật khẩu VNeID: ⟦Ｐｈｕ＠１２３４⟧
passcode ⟦２５８０３６⟧
mật¬khẩu ⟦Hai@1959⟧
mk: ⟦Ha¬i@19¬60⟧
MẬT KHẨU LÀ ⟦VNEID@2026⟧
Mật Khẩu: ⟦Tam@0101⟧
Mật khẩu: ⟦Tam@0102⟧
mat khẩu ⟦Nhan@555⟧
mậtkhẩu ⟦Nhan@556⟧
matkhau:⟦nhan@557⟧
mkhau ⟦Lien@558⟧
mkhẩu là ⟦Lien@559⟧
pas: ⟦Lien@560⟧
pass app ⟦Sen#1212⟧ passcode ⟦121212⟧
pin sim ⟦4321⟧
Mã PIN của thẻ là ⟦8642⟧
mã mở khóa ⟦7531⟧
Mã khóa màn hình ⟦159753⟧, cô không nhớ nên mình ghi
mật mã ⟦Khe@2468⟧
mat ma la ⟦Khe2469⟧
mật khẩu cấp 2 ⟦Cap2@8899⟧
Mật khẩu cũ ⟦Cu@1111⟧ đổi sang mật khẩu mới ⟦Moi@2222⟧
Mật khẩu đổi từ ⟦Xua@3333⟧ sang ⟦Nay@4444⟧
mật khẩu: ⟦Hoa‖@1975⟧
Mật khẩu VNeID‖⟦Quang@1980⟧
Passcode là‖⟦902134⟧
mk:‖⟦mai*1969⟧ hẹn thứ Bảy quay lại
passcode ⟦258‖036⟧
pass là ⟦Thanh#‖1990⟧
Máy người nhà, pass‖⟦vinh1988⟧
Cô đã đăng nhập lại được, mk vẫn là ⟦Cuc@6789⟧ như bữa trước
Nhà cô Mận: máy Samsung cũ, mk máy ⟦2580⟧, mk VNeID ⟦Man@2580⟧
Nhớ giùm bác mật khẩu ⟦BacTu!1948⟧ nghen
Anh Kiệt tự đặt mật khẩu là ⟦Kiet~2000⟧
Tài khoản bác Sâm, pass ⟦sam@1949⟧, còn passcode ⟦494949⟧
Con gái cô nhắn mật khẩu qua Zalo: ⟦Yen&1993⟧
đăng nhập 0952318604 / ⟦Yen&1994⟧ (mật khẩu)
user 0952318605 pass ⟦Yen%1995⟧
tk 0952318606 mk ⟦yen1996⟧
Mật khẩu có 8 ký tự là ⟦Abcd@123⟧
mật khẩu là tên con ⟦Bao@2015⟧
Cô nói mật khẩu "⟦hoa cúc 75⟧"
mật khẩu ⟦P@ssw0rd⟧ ai cũng đoán ra, nhắc cô đổi
pass cua e la ⟦e2k3xinhdep⟧
m.khẩu: ⟦Ly@7070⟧
Mật khẩu ví điện tử ⟦Momo@6060⟧
mã số bí mật ⟦650912⟧
`;
