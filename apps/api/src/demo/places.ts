import { day, type Day, type HamletId, type PersonId, type UnitId } from '@go-cua/domain/core';
import type { Hands } from './run';

/** Communes of the sample, by their codes and a day on which the code was theirs. */
export const COMMUNES = {
  AN_XUAN: { code: '22141', on: day('2023-06-01'), search: 'An Xuân' },
  AN_NGHIEP: { code: '22132', on: day('2023-06-01'), search: 'An Nghiệp' },
  AN_LINH: { code: '22144', on: day('2023-06-01'), search: 'An Lĩnh' },
  TUY_AN_TAY: { code: '22132', on: day('2026-01-01'), search: 'Tuy An Tây' },
  TUY_AN_BAC: { code: '22114', on: day('2026-01-01'), search: 'Tuy An Bắc' },
  DAK_LAK: { code: '66', on: day('2026-01-01'), search: 'Đắk Lắk' },
} as const;
export type Commune = keyof typeof COMMUNES;

interface Match {
  readonly path: readonly { readonly id: UnitId; readonly code: string }[];
}

/** The unit that bore a code on a day; a code alone names nothing. */
export async function unitOf(h: Hands, by: PersonId, at: number, name: Commune): Promise<UnitId> {
  const { code, on, search } = COMMUNES[name];
  const found = await h.ask<readonly Match[]>(
    by,
    at,
    `query ($search: String!, $day: LocalDate!) { unitsByName(search: $search, day: $day) { path { id code } } }`,
    { search, day: on },
  );
  const unit = found.map((m) => m.path.at(-1)!).find((u) => u.code === code);
  if (!unit) throw new Error(`no unit ${code} on ${on}`);
  return unit.id;
}

/** A hamlet of the sample; all but Xuân Thành are invented. */
export async function aHamlet(
  h: Hands,
  by: PersonId,
  at: number,
  unitId: UnitId,
  name: string,
  validFrom?: Day,
): Promise<HamletId> {
  const made = await h.ask<{ hamlet: { id: HamletId } }>(
    ...([
      by,
      at,
      `mutation ($input: CreateHamletInput!) { createHamlet(input: $input) { hamlet { id } refusal { code field } } }`,
    ] as const),
    { input: { kind: 'THON', name, unitId, invented: name !== 'Xuân Thành', ...(validFrom && { validFrom }) } },
  );
  return made.hamlet.id;
}

/** Xuân Thành is the article's; the other five of An Xuân are invented. */
export const AN_XUAN_HAMLETS = ['Xuân Thành', 'Xuân Hòa', 'Xuân Yên', 'Xuân Trung', 'Xuân Mỹ', 'Xuân Bình'] as const;
