import type { Availability } from '@go-cua/domain/household';
import type { DeviceOwner, Gender, PhoneKind, Residence, ResidentCard } from '@go-cua/domain/resident';

/** What is asked of a resident: said by the forms and pages of people and homes, so it comes with the other pages. */
export const residents = {
  gender: { MALE: 'Nam', FEMALE: 'Nữ' } satisfies Record<Gender, string>,
  card: {
    CHIP_CARD: 'Có thẻ gắn chíp',
    OLD_PAPER: 'Giấy cũ, chưa gắn chíp',
    NONE: 'Chưa có thẻ',
    UNKNOWN: 'Chưa rõ',
  } satisfies Record<ResidentCard['card'], string>,
  phoneKind: {
    OWN_SMARTPHONE: 'Máy thông minh',
    FAMILY_SMARTPHONE: 'Dùng máy người nhà',
    KEYPAD: 'Máy bấm phím',
    NONE: 'Không có máy',
  } satisfies Record<PhoneKind, string>,
  residence: { PERMANENT: 'Thường trú', TEMPORARY: 'Tạm trú', AWAY: 'Tạm vắng' } satisfies Record<Residence, string>,
  deviceOwner: {
    OWN: 'Máy của {call}',
    FAMILY: 'Máy người nhà',
    VOLUNTEER: 'Máy của bạn',
  } satisfies Record<DeviceOwner, string>,
  availability: {
    MORNING: 'Buổi sáng',
    NOON: 'Buổi trưa',
    AFTERNOON: 'Buổi chiều',
    EVENING: 'Buổi tối',
    WEEKEND: 'Cuối tuần',
  } satisfies Record<Availability, string>,
};
