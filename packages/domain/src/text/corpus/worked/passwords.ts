/** Passwords, passcodes, PINs in volunteers' notes: the half that the rule is worked out on. */
export const WORKED_PASSWORDS = `
mật khẩu của cô Nga là ⟦Nga@1971⟧
mk: ⟦Nga@1972⟧
mk ⟦nga1973⟧ nha tụi bây
Mật khẩu VNeID: ⟦Xoai#2026⟧
Mk VNeID của chú Ba ⟦chuba@66⟧, sáng mai ghé
pass: ⟦Abc12345@⟧
pass bác Lý ⟦ly1950⟧
passcode ⟦314159⟧
Passcode của chị là ⟦27 18 28⟧
passcode la ⟦hai bay mot tam hai tam⟧
pascode ⟦271829⟧
mã PIN: ⟦5566⟧
ma pin la ⟦556677⟧
PIN VNeID ⟦556678⟧
pw: ⟦Tre@Lang9⟧
pwd ⟦Tre@Lang8⟧
password ⟦TreLang7!⟧
passwd=⟦TreLang6!⟧
mat khau moi la ⟦Dua@1010⟧
mat khau cu la ⟦Dua@1011⟧
Cô đổi mật khẩu thành ⟦Dua@1012⟧
đổi mk sang ⟦Dua#1013⟧
đặt mật khẩu là ⟦Dua#1014⟧ cho dễ nhớ
Đặt giùm chị mật khẩu ⟦Lua#2020⟧
Bác nhờ viết lại mật khẩu: ⟦Lua#2021⟧
Anh Toàn để mật khẩu ⟦toan+1982⟧
mật khẩu điện thoại ⟦1122⟧
mật khẩu màn hình ⟦334455⟧
mk mở máy ⟦8899⟧
mk máy: ⟦0246⟧
mã mở máy ⟦1590⟧
mã khóa máy là ⟦7410⟧
mật mã: ⟦Kim@8520⟧
mật mã là ⟦kim8521⟧
mật khẩu là ⟦conmeomap⟧
mật khẩu: ⟦yeucongai⟧ (chữ thường)
pass wifi ủy ban ⟦ubndxa2026⟧
mật khẩu wifi: ⟦88888888⟧
mật khẩu email cô ⟦Mail@7777⟧
mật khẩu Facebook ⟦Face@6767⟧
mật khẩu ngân hàng ⟦Bank@5757⟧ cô viết sau bìa sổ
mật khẩu là: ⟦Chanh.Day9⟧
mật khẩu là "⟦Chanh Day 10⟧"
mật khẩu “⟦vườn chanh⟧”
mật khẩu 'Chanh' thêm số: ⟦Chanh@11⟧
Mật khẩu tạm là ⟦Tam#1234⟧
Mật khẩu có chữ hoa: ⟦NhaRong@5⟧
Mật khẩu 10 ký tự: ⟦NhaRong@65⟧
Mật khẩu có số ⟦nharong77⟧
mk của e là ⟦bebong2k9⟧
mk cua em ne ⟦bebong2k8⟧
mk e nek: ⟦bebong2k7⟧
mk đây ⟦bebong2k6⟧
mk nè ⟦bebong2k5⟧
mk vẫn ⟦Cam#3131⟧
mk chắc là ⟦Cam#3132⟧
mk hình như ⟦Cam#3133⟧
mk thì ⟦Cam#3134⟧
M K: ⟦Cam#3135⟧
m/k ⟦Cam#3136⟧
mkh ⟦Cam#3137⟧
mật-khẩu ⟦Cam#3138⟧
MẬT KHẨU ⟦CAM#3139⟧
Mật khẩu:⟦Cam#3140⟧.
mật khẩu>>>⟦Cam#3141⟧
mật khẩu → ⟦Cam#3142⟧
mật khẩu [⟦Cam#3143⟧]
mật khẩu/passcode: ⟦Cam#3144⟧ / ⟦314400⟧
mật khẩu và passcode lần lượt là ⟦Cam#3145⟧ và ⟦314500⟧
mk ⟦Cam#3146⟧, passcode ⟦314600⟧, hẹn 19:30
⟦Cam#3147⟧ là mk của chú
⟦Cam#3148⟧ (mật khẩu)
⟦Cam#3149⟧ làm mật khẩu nghe
Dùng ⟦Cam#3150⟧ làm pass
tk 0952318610 pass ⟦Cam#3151⟧
0952318611/⟦Cam#3152⟧ là tk mk
tài khoản 0952318612 mật khẩu ⟦Cam#3153⟧
user: 0952318613, mk: ⟦cam3154⟧
Mật khẩu cô Út đọc là ⟦Ut!1960⟧
Con dâu đọc giùm mật khẩu ⟦Dau@1995⟧
Bác Chín cho mình mật khẩu luôn: ⟦chin1949⟧
nhớ mk bác Chín: ⟦chin1950⟧
ghi mật khẩu ⟦chin1951⟧ vào giấy cho bác
Đã ghi mật khẩu lên giấy: ⟦chin1952⟧
bác quên mật khẩu nên mình đặt lại ⟦Chin#1953⟧
quên pass, đặt lại thành ⟦Chin#1954⟧
mật khẩu‖⟦Buoi@2201⟧
Mật khẩu là‖⟦Buoi@2202⟧ tối mai ghé
mk VNeID:‖⟦buoi2203⟧
passcode‖⟦220400⟧
mk ⟦Buoi@‖2205⟧
passcode ⟦22‖0600⟧
mật khẩu ⟦Buoi‖#2207⟧
pass:‖⟦Buoi2208!⟧
mật khẩu ⟦Ｂｕｏｉ＠２２０９⟧
mk ⟦２２１０２２⟧
m¬k: ⟦Buoi@2211⟧
mật khẩu ⟦Bu¬oi@22¬12⟧
pass.code ⟦221300⟧
mật khẩu: ⟦!Buoi2214!⟧
Mật khẩu ⟦Buoi-2215-Nam-Roi⟧
mật khẩu ⟦buoi_nam_roi⟧
mật khẩu ⟦buoi.nam.roi⟧
mật khẩu là ⟦Buoi 2216⟧
mật khẩu ⟦@@Buoi2217⟧
mật khẩu số ⟦221800⟧
Mã PIN bốn số ⟦2219⟧
mã pin ⟦hai hai một chín⟧
mã 6 số mở app là ⟦222000⟧
mã bí mật ⟦Buoi2221⟧
mk zalo ⟦buoi2222⟧
mk ⟦Buoi2223⟧ mk2 ⟦Buoi2224⟧
Cô Hường máy Oppo, pass máy ⟦9630⟧, pass VNeID ⟦Huong@9630⟧
mật khẩu bắt đầu bằng ⟦Huong⟧ rồi tới ⟦9631⟧
Mật khẩu viết liền ⟦huongnhai9632⟧
MK: ⟦Trường@1234⟧
mật khẩu là ⟦Đào#1965⟧
mật khẩu là ⟦đào1966⟧
`;
