import { type SecretKind } from './markers';

/** `weak`: the word alone proves little, so that only what looks exactly like a code counts. */
export interface Key {
  readonly kind: SecretKind;
  readonly weak: boolean;
}

const table = new Map<string, Key>();
const add = (kind: SecretKind, weak: boolean, phrases: string) => {
  for (const phrase of phrases.split(',')) table.set(phrase.trim(), { kind, weak });
};

// Folded, words parted by one space. As volunteers write them, teen spelling and slips included.
add(
  'PASSWORD',
  false,
  `mk, mkh, mkhau, mkau, m k, m kh, m khau, mat khau, matkhau, mat khau vneid, mat ma, matma, pass, pas, pass code, passcode, pascode,
  pass word, password, passwd, passw, pw, pwd, ma pin, mapin, pin vneid, pin sim, pin the, pin app, pin zalo, pin la,
  ma mo khoa, ma khoa, ma mo may, ma mo app, ma mo man hinh, ma may, ma bi mat, ma so bi mat, so bi mat, mk2`,
);
add('PASSWORD', true, 'pin');
add(
  'OTP',
  false,
  `otp, opt, otb, maotp, maopt, o t p, mxn, mxt, ma xn, ma xt, ma kh, ma xac nhan, ma xac thuc, ma xac minh, maxacnhan, maxacthuc,
  maxacminh, ma so xac nhan, ma so xac thuc, ma so xac minh, ma kich hoat, ma so kich hoat, makichhoat, ma dang nhap, ma dang ky,
  ma bao mat, ma an toan, ma giao dich, ma dung mot lan, ma dung 1 lan, ma mot lan, ma 1 lan, ma tin nhan, ma sms, ma nhan,
  ma gui, ma ve, ma trong, ma 4 so, ma 6 so, ma 8 so, ma bon so, ma sau so, ma 6 chu so, ma gom, code, verification code,
  security code, ma ban, ma doc, ma moi, ma cu`,
);
add('OTP', true, 'ma, tin nhan, sms, so trong');
add(
  'ID_NUMBER',
  false,
  `cccd, c c c d, cmnd, cmtnd, cmt, c m n d, can cuoc, cancuoc, socancuoc, so can cuoc, chung minh, chung minh nhan dan,
  chung minh thu, giay chung minh, dinh danh, so dinh danh, ma dinh danh, mdd, so the, tren the, cc, so cc`,
);

/** The most words in one key. */
export const KEY_WORDS = 4;
export function keyFor(phrase: string): Key | undefined {
  return table.get(phrase);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** After a bare «mã»: a code of another sort. */
export const OTHER_CODES = set('ho qr vung vach khach buu so hang thue phieu ve tinh xa luc may lop doi to sinh');
/** Between digits that belong together («099 rồi 175 chấm 002»). */
export const FILLERS = set('roi toi tiep cham gach phay giua cuoi cach va muoi dau den');
/** After a number: it counts or measures something. */
export const UNITS = set(
  'dong d vnd k nghin ngan trieu tr ty m km m2 cm kg mah mb gb kb nguoi ho con luot phieu lan phut gio giay ngay thang tuoi h p ky chu tin nha cai khau buoi met',
);
/** Of these, what leaves no doubt even after six digits. */
export const MONEY = set('dong d vnd k nghin ngan trieu ty m2');
export const PRICES = set('gia hotline dai');
/** Before a number: it names a place, a day, a price. */
export const PLACES = set(
  'nha hem duong ho phong thon to ngay thang nam sinh luc hotline dai km gia khoang xom lo thua cot lop phieu doi hom dien',
);
/** Between a keyword and its secret, saying: here it is. */
export const CONNECTORS = set('la lak ne nek day do');
/** Words with foreign letters that are no password. */
export const KNOWN_WORDS = set(
  'vneid zalo facebook face email gmail mail wifi internet app google otp sim samsung oppo nokia iphone android vivo xiaomi viettel mobifone vinaphone passcode password pass code momo online web website user username login tiktok youtube chrome store play qr nfc cccd cmnd dvc dvcqg okay thoi',
);

/** Digits said in words: what may stand there with its accents, or without any. */
export const DIGIT_WORDS: ReadonlyMap<string, { readonly digit: string; readonly spelled: ReadonlySet<string> }> =
  new Map(
    Object.entries({
      khong: ['0', 'không khong'],
      mot: ['1', 'một mốt mot'],
      hai: ['2', 'hai'],
      ba: ['3', 'ba'],
      bon: ['4', 'bốn bon'],
      tu: ['4', 'tư tu'],
      nam: ['5', 'năm nam'],
      lam: ['5', 'lăm lam'],
      nham: ['5', 'nhăm nham'],
      sau: ['6', 'sáu sau'],
      bay: ['7', 'bảy bẩy bay'],
      tam: ['8', 'tám tam'],
      chin: ['9', 'chín chin'],
    }).map(([word, [digit, spelled]]) => [word, { digit: digit!, spelled: set(spelled!) }]),
  );

const SYLLABLE =
  /^(?:ngh|ng|nh|ch|tr|th|ph|kh|gh|gi|qu|[bcdghklmnpqrstvx])?(?:uye|uya|oai|oay|uay|uoi|uou|ieu|yeu|oeo|uyu|uy|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|ai|ao|au|ay|eo|eu|ye|y|a|e|i|o|u)(?:ng|nh|ch|[cmnpt])?$/;

/** Whether folded letters can be one Vietnamese syllable; the longest, «nghieng», has seven letters. */
export function isSyllable(word: string): boolean {
  return word.length <= 7 && SYLLABLE.test(word);
}
