/** Personal ID numbers in volunteers' notes: the half that the rule is worked out on. */
export const WORKED_ID_NUMBERS = `
cccd ⟦099075002001⟧
CCCD: ⟦099 075 002 002⟧
CCCD số ⟦099075002003⟧ cấp 2022
số cccd ⟦0990 7500 2004⟧
căn cước ⟦099075002005⟧
Căn cước công dân: ⟦099075002006⟧
can cuoc cong dan so ⟦099075002007⟧
số căn cước công dân ⟦099.075.002.008⟧
thẻ căn cước số ⟦099-075-002-009⟧
số thẻ: ⟦099075002010⟧
số định danh cá nhân ⟦099075002011⟧
so dinh danh: ⟦099075002012⟧
mã định danh ⟦099075002013⟧
MĐD ⟦099075002014⟧
⟦099075002015⟧
Cô Lài ⟦099175002016⟧
⟦099175002017⟧ Nguyễn Thị Lài
Lài, 1975, ⟦099175002018⟧, có máy
Lài 1975 ⟦099175002019⟧
12 Trần Phú ⟦099175002020⟧
hẻm 5 nhà 12 ⟦099175002021⟧ cổng xanh
hẹn 19:30 ⟦099175002022⟧
ngày 24/11/2026 ⟦099175002023⟧
0952318630 ⟦099175002024⟧
0952318631, ⟦099175002025⟧
⟦099175002026⟧ - 0952318632
sđt 0952 318 633 căn cước ⟦099 175 002 027⟧
⟦099175002028⟧ ⟦099175002029⟧
⟦099175002030⟧,⟦099175002031⟧;⟦099175002032⟧
⟦099175002033⟧/⟦099175002034⟧
vợ ⟦099175002035⟧ chồng ⟦099075002036⟧
⟦0 9 9 1 7 5 0 0 2 0 3 7⟧
⟦0,9,9,1,7,5,0,0,2,0,3,8⟧
⟦0-9-9-1-7-5-0-0-2-0-3-9⟧
⟦09.91.75.00.20.40⟧
⟦09 91 75 00 20 41⟧
⟦0991 75 002042⟧
⟦099 1 75 002043⟧
⟦099/1/75/002044⟧
⟦099_175_002_045⟧
⟦099 ... 175 ... 002046⟧
⟦099   175   002   047⟧
⟦099;175;002;048⟧
⟦(099)175(002)049⟧
⟦099—175—002—050⟧
⟦099•175•002•051⟧
⟦０９９１７５００２０５２⟧
⟦099¬175¬002¬053⟧
⟦0¬9¬9¬1¬7¬5¬0¬0¬2¬0¬5¬4⟧
⟦không chín chín một bảy năm không không hai không năm lăm⟧
⟦khong chin chin mot bay nam khong khong hai khong nam sau⟧
⟦không chín chín một bẩy năm, không không hai, không năm bảy⟧
⟦KHÔNG CHÍN CHÍN MỘT BẢY NĂM KHÔNG KHÔNG HAI KHÔNG NĂM TÁM⟧
⟦không-chín-chín-một-bảy-năm-không-không-hai-không-năm-chín⟧
⟦099 một bảy năm 002 không sáu không⟧
⟦không chín chín 1 7 5 0 0 2 0 6 1⟧
cô đọc số thẻ ⟦không chín chín một bảy năm không không hai không sáu hai⟧ mình ghi lại
căn cước cô đọc: ⟦không chín chín, một bảy lăm, không không hai, không sáu tư⟧
⟦o99175002065⟧
⟦O99 175 OO2 O66⟧
⟦099l75002067⟧
⟦099I75002068⟧
CMND ⟦221750269⟧
CMND: ⟦221 750 270⟧
cmnd số ⟦221.750.271⟧
cmt ⟦221750272⟧
chứng minh thư ⟦221750273⟧
chung minh nhan dan: ⟦221-750-274⟧
số chứng minh ⟦221750275⟧
giấy CMND cũ số ⟦221750276⟧ còn hạn
CMND 9 số là ⟦221750277⟧
cccd ⟦09917500208⟧ thiếu 1 số
cccd ⟦0991750020781⟧ thừa 1 số
số căn cước ⟦0991750020⟧ mới đọc được chừng đó
cccd‖⟦099175002079⟧
Số căn cước là‖⟦099175002080⟧ tối mai ghé
cccd ⟦099175‖002081⟧
⟦099175‖002082⟧
⟦0‖99175002083⟧
⟦09917500208‖4⟧
Lài ⟦0991 75‖00 2085⟧ cổng xanh
cmnd ⟦22175‖0286⟧
căn cước ⟦không chín chín một bảy năm‖không không hai không tám bảy⟧
⟦099‖175‖002088⟧
⟦0991‖7500‖2089⟧
nhà 45‖⟦099175002090⟧
CC ⟦099175002091⟧
c.c.c.d: ⟦099175002092⟧
cancuoc ⟦099175002093⟧
socancuoc:⟦099175002094⟧
cccd⟦099175002095⟧.
“⟦099175002096⟧”
<⟦099175002097⟧>
số:⟦099175002098⟧
STT 1 ⟦099175002099⟧ STT 2 ⟦099175002100⟧
1. ⟦099175002101⟧ 2. ⟦099175002102⟧
1) Lài ⟦099175002103⟧ 2) Bình ⟦099075002104⟧
nhập ⟦099175002105⟧ báo đã có tài khoản
tài khoản VNeID ⟦099175002106⟧
BHYT ⟦099175002107⟧
hộ chiếu không có, căn cước ⟦099175002108⟧
bé Bi mã ⟦099222002109⟧
thẻ: ⟦099 175 002 110⟧ hạn 2035
đầu ⟦099⟧ giữa ⟦175002⟧ cuối ⟦111⟧ là số căn cước cô Lài
căn cước ⟦099⟧ chấm ⟦175⟧ chấm ⟦002⟧ chấm ⟦112⟧
căn cước ⟦099 175⟧ rồi tới ⟦002 113⟧
`;
