import type { Availability } from '@go-cua/domain/household';
import type { Gender, PhoneKind, Residence, ResidentCard } from '@go-cua/domain/resident';
import { hidePhone } from '@go-cua/client/format';
import { locale } from '../../locales';
import type { Change } from './changes';

const FIELDS = [
  ...(['name', 'gender', 'birthYear', 'card', 'phoneEnd', 'phoneKind', 'residence'] as const),
  ...(['address', 'people', 'hours', 'note', 'head'] as const),
];
type Field = (typeof FIELDS)[number];

/** A changed field in words: «Họ tên: Nguyễn Văn A → Nguyễn Văn Á». */
export function useChangeWords() {
  const { t, f } = locale.use();
  function valueOf(field: Field, value: string | null): string {
    if (value === null || value === '') return t('ui.unknown');
    switch (field) {
      case 'gender':
        return t(`gender.${value as Gender}`);
      case 'card':
        return t(`card.${value as ResidentCard['card']}`);
      case 'phoneEnd':
        return hidePhone(value);
      case 'phoneKind':
        return t(`phoneKind.${value as PhoneKind}`);
      case 'residence':
        return t(`residence.${value as Residence}`);
      case 'people':
        return f.count(Number(value), 'person');
      case 'hours':
        return value
          .split(',')
          .map((h) => t(`availability.${h as Availability}`))
          .join(', ');
      default:
        return value;
    }
  }
  const fieldOf = (c: Change): Field => FIELDS.find((x) => x === c.field) ?? 'note';
  const labelOf = (c: Change): string => t(`correction.field.${fieldOf(c)}`);
  const nowOf = (c: Change): string => valueOf(fieldOf(c), c.now);
  const lineOf = (c: Change): string =>
    t('correction.line', { field: labelOf(c), was: valueOf(fieldOf(c), c.was), now: nowOf(c) });
  return { lineOf, labelOf, nowOf };
}
