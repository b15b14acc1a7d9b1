import { newId, type OrganisationId, type UnitId } from '@go-cua/domain/core';
import type { OrganisationKind } from '@go-cua/domain/organisation';
import { Dice } from './dice';
import type { World } from './world';

export interface DemoOrganisations {
  /** The Youth Union of the commune where the sample lives today; it carries out the province's plan. */
  readonly communeUnion: OrganisationId;
}

/** The Youth Union from the province down to a branch, and the committee beside it. */
export async function organisationsOf(w: World, province: UnitId, commune: UnitId): Promise<DemoOrganisations> {
  // Dice of their own: the evenings of the sample fall as they fell without them.
  const dice = new Dice(66);
  const make = async (name: string, kind: OrganisationKind, unitId: UnitId, parentId: OrganisationId | null = null) => {
    const id = newId<OrganisationId>(dice.between(0, 1023), { now: w.at, random: dice.bytes(10) });
    await w.h.ask(
      w.by,
      w.at,
      `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { refusal { code field } } }`,
      { input: { id, name, kind, unitId, parentId } },
    );
    return id;
  };
  const top = await make('Tỉnh đoàn (mẫu)', 'PROVINCE_UNION', province);
  const communeUnion = await make('Đoàn xã Tuy An Tây (mẫu)', 'COMMUNE_UNION', commune, top);
  await make('Chi đoàn Xuân Thành (mẫu)', 'BRANCH', commune, communeUnion);
  await make('UBND xã Tuy An Tây (mẫu)', 'PEOPLES_COMMITTEE', commune);
  return { communeUnion };
}

/** The province's plan that the campaign of today carries out. */
export const PLAN = { planNo: '12-KH/TĐTN', planTitle: 'Thanh niên hỗ trợ bà con kích hoạt định danh điện tử' };
