/**
 * The service catalogue's codes (product.md, domain.md 1c). Words: «VNeID mức 1», «VNeID mức 2», «Làm thẻ căn cước»,
 * «Dịch vụ công», «Chuyển khoản, QR», «Sổ sức khỏe» (docs/glossary.md).
 */
export const SERVICES = [
  'EID_LEVEL_1',
  'EID_LEVEL_2',
  'ID_CARD',
  'PUBLIC_SERVICES',
  'CASHLESS_PAYMENT',
  'HEALTH_RECORD',
] as const;

export type ServiceCode = (typeof SERVICES)[number];

/** Services in the catalogue's order, whatever order they came in: level 1, the door's first work, before the others. */
export const inCatalogueOrder = <T>(all: readonly T[], serviceOf: (one: T) => string): T[] =>
  [...all].sort(
    (a, b) => SERVICES.indexOf(serviceOf(a) as ServiceCode) - SERVICES.indexOf(serviceOf(b) as ServiceCode),
  );

export function isServiceCode(text: unknown): text is ServiceCode {
  return (SERVICES as readonly unknown[]).includes(text);
}
