/** What the guard cuts: a password, passcode or PIN; a one-time code; a personal ID number. */
export const SECRET_KINDS = ['PASSWORD', 'OTP', 'ID_NUMBER'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** What stands in the place of a secret. */
export const MARKERS: Readonly<Record<SecretKind, string>> = {
  PASSWORD: '[đã cắt: mật khẩu]',
  OTP: '[đã cắt: mã OTP]',
  ID_NUMBER: '[đã cắt: số căn cước]',
};

const MARKER = /\[đã cắt: (?:mật khẩu|mã OTP|số căn cước)\]/g;

/** UTF-16 units, each marker as one. */
export function lengthWithoutMarkers(text: string): number {
  return text.replace(MARKER, '•').length;
}
