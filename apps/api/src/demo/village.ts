import {
  addDays,
  bucketOf,
  day,
  newId,
  type Day,
  type HamletId,
  type HouseholdId,
  type Id,
  type ResidentId,
} from '@go-cua/domain/core';
import type { Availability } from '@go-cua/domain/household';
import type { Gender, PhoneKind, ResidentCard } from '@go-cua/domain/resident';
import type { Dice } from './dice';
import type { NameBook, PersonName } from './names';

/** A person of the sample villages as life has made them; what the record knows of them is another matter. */
export interface Villager extends PersonName {
  readonly id: ResidentId;
  readonly gender: Gender;
  readonly born: Day;
  /** Says only the year at the door. */
  readonly saysYearOnly: boolean;
  readonly phoneKind: PhoneKind;
  readonly phone?: string;
  readonly card: ResidentCard['card'];
  readonly isHead: boolean;
}
export interface House {
  readonly id: HouseholdId;
  readonly hamletId: HamletId;
  readonly lane: string;
  readonly number: string;
  readonly availability: readonly Availability[];
  readonly people: readonly Villager[];
}

/** Sizes of rural households; mean 3.4 (census 2019: 3.35 in Phú Yên). */
const SIZES = [9, 19, 25, 26, 13, 6, 2].map((weight, i) => ({ value: i + 1, weight }));
/** Ages of the heads of families; with children 21 to 36 years younger, about a quarter of all are under 14. */
const HEADS: readonly { value: readonly [number, number]; weight: number }[] = [
  { value: [25, 42], weight: 58 },
  { value: [43, 58], weight: 27 },
  { value: [59, 79], weight: 15 },
];
/** Smartphones by age: rural estimate around 73.5 % of adults (March 2022). */
const smartphone = (age: number): number => (age < 14 ? 0.1 : age < 25 ? 0.9 : age < 45 ? 0.85 : age < 60 ? 0.65 : 0.3);
const LANES = ['Hẻm 1', 'Hẻm 2', 'Hẻm 3', 'Đường liên thôn', 'Xóm Gò', 'Xóm Đình', 'Xóm Bàu'];

/** Ages are meant on this day: the summer of the first campaign. */
export const BASE_DAY: Day = day('2023-06-01');

/** The houses of one hamlet; the n-th call with the same dice gives the same. */
export function housesOf(hamletId: HamletId, count: number, dice: Dice, names: NameBook): House[] {
  return Array.from({ length: count }, (_, i) => aHouse(hamletId, i, dice, names));
}

/** Homes that were built since, each beside one that has a number: «7A» beside «7». */
export function newHomesBeside(known: readonly House[], count: number, dice: Dice, names: NameBook): House[] {
  const numbered = known.filter(({ number }) => /^\d+$/.test(number));
  const beside = Array.from({ length: count }, () => numbered.splice(dice.between(0, numbered.length - 1), 1)).flat();
  return housesOf(known[0]!.hamletId, beside.length, dice, names).map((home, i) => {
    const { lane, number } = beside[i]!;
    return { ...home, lane, number: `${number}A` };
  });
}

function aHouse(hamletId: HamletId, i: number, dice: Dice, names: NameBook): House {
  const bucket = bucketOf(hamletId);
  const id = <I extends Id<string>>() => newId<I>(bucket, { now: Date.UTC(2023, 4, 1) + i, random: dice.bytes(10) });
  const size = dice.weighted(SIZES);
  const family = names.family(dice);
  const [from, to] = size === 1 ? [30, 84] : dice.weighted(HEADS);
  const headAge = dice.between(from, to);
  const headGender: Gender = dice.chance(0.72) ? 'MALE' : 'FEMALE';
  const people = Array.from({ length: size }, (_, n): Villager => {
    const gender =
      n === 0
        ? headGender
        : n === 1
          ? headGender === 'MALE'
            ? 'FEMALE'
            : 'MALE'
          : dice.chance(0.503)
            ? 'MALE'
            : 'FEMALE';
    const age = n === 0 ? headAge : n === 1 ? Math.max(19, headAge + dice.between(-7, 5)) : ageOfOther(headAge, dice);
    return {
      id: id<ResidentId>(),
      gender,
      isHead: n === 0,
      ...aPerson(age, n === 1 ? undefined : family, gender, dice, names),
    };
  });
  return {
    id: id<HouseholdId>(),
    hamletId,
    lane: LANES[Math.min(LANES.length - 1, Math.floor(i / 11))]!,
    number: dice.chance(0.08)
      ? dice.pick(['Sau đình', 'Cạnh giếng làng', 'Đầu cầu', 'Nhà có cây me'])
      : String((i % 11) * 2 + 1),
    availability: dice.chance(0.7) ? ['EVENING'] : dice.chance(0.5) ? ['EVENING', 'WEEKEND'] : ['WEEKEND'],
    people,
  };
}

/** Children of the head, seldom a parent. */
function ageOfOther(headAge: number, dice: Dice): number {
  if (headAge < 55 && dice.chance(0.14)) return Math.min(92, headAge + dice.between(22, 34));
  return Math.max(0, headAge - dice.between(21, 36));
}

function aPerson(age: number, family: string | undefined, gender: Gender, dice: Dice, names: NameBook) {
  const born = addDays(BASE_DAY, -Math.round(age * 365.25) - dice.between(0, 364));
  const own = dice.chance(smartphone(age));
  const phoneKind: PhoneKind = own
    ? 'OWN_SMARTPHONE'
    : age < 14
      ? 'FAMILY_SMARTPHONE'
      : dice.chance(0.5)
        ? 'FAMILY_SMARTPHONE'
        : age > 50 && dice.chance(0.7)
          ? 'KEYPAD'
          : 'NONE';
  const hasNumber = phoneKind === 'OWN_SMARTPHONE' || phoneKind === 'KEYPAD';
  return {
    ...names.name(dice, gender, family),
    born,
    saysYearOnly: dice.chance(age > 60 ? 0.4 : 0.06),
    phoneKind,
    ...(hasNumber && { phone: `0955${String(dice.between(0, 999_999)).padStart(6, '0')}` }),
    card:
      age < 14
        ? ('NONE' as const)
        : dice.chance(0.86)
          ? ('CHIP_CARD' as const)
          : dice.chance(0.6)
            ? ('OLD_PAPER' as const)
            : ('UNKNOWN' as const),
  };
}
