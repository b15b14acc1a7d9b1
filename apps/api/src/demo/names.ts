import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Gender } from '@go-cua/domain/resident';
import type { Dice } from './dice';

interface Weighted {
  readonly value: string;
  readonly weight: number;
}
export interface PersonName {
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
}
/** Vietnamese names by their frequency in data/names.csv; people made of them are invented. */
export interface NameBook {
  family(dice: Dice): string;
  name(dice: Dice, gender: Gender, family?: string): PersonName;
}

export function openNames(dataDir: string): NameBook {
  const rows = parse(readFileSync(join(dataDir, 'names.csv')), { columns: true }) as Record<
    'kind' | 'gender' | 'text' | 'weight',
    string
  >[];
  const of = (kind: string, gender?: Gender): Weighted[] =>
    rows
      .filter((r) => r.kind === kind && (!gender || r.gender === gender.toLowerCase()))
      .map((r) => ({ value: r.text, weight: Number(r.weight) }));
  const families = of('family');
  const middles = { MALE: of('middle', 'MALE'), FEMALE: of('middle', 'FEMALE') };
  const givens = { MALE: of('given', 'MALE'), FEMALE: of('given', 'FEMALE') };
  return {
    family: (dice) => dice.weighted(families),
    name: (dice, gender, family) => ({
      familyName: family ?? dice.weighted(families),
      middleName: dice.weighted(middles[gender]),
      givenName: dice.weighted(givens[gender]),
    }),
  };
}
