import { accept, refuse, type OrganisationId, type Result, type UnitId } from '../core';
import { checkLabel, type LabelCode } from './label';

/**
 * The organisation tree, apart from the territory (domain.md 1a): Youth Union committees (tỉnh đoàn, thành đoàn, huyện
 * đoàn, xã đoàn, chi đoàn) and who else leads a team (UBND of a commune, police).
 */
export const ORGANISATION_KINDS = [
  'PROVINCE_UNION',
  'CITY_UNION',
  'DISTRICT_UNION',
  'COMMUNE_UNION',
  'BRANCH',
  'PEOPLES_COMMITTEE',
  'POLICE',
  'OTHER',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const ORGANISATION_NAME_MAX = 120;

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly parentId: OrganisationId | null;
  readonly unitId: UnitId | null;
}

export const ORGANISATION_REFUSALS = [
  'ORGANISATION_NO_UNIT',
  'ORGANISATION_UNKNOWN',
  'ORGANISATION_UNDER_ITSELF',
] as const;
export type OrganisationRefusal = (typeof ORGANISATION_REFUSALS)[number];

/**
 * An organisation as it may be written down. It stands in a unit, since whoever may change it is told by the unit.
 * `above`: the parent that is wanted with all above it; empty where there is no such parent.
 */
export function checkOrganisation(
  wanted: Organisation,
  { above }: { readonly above: readonly OrganisationId[] },
): Result<Organisation, OrganisationRefusal | LabelCode> {
  const name = checkLabel(wanted.name, { field: 'name', max: ORGANISATION_NAME_MAX });
  if (!name.ok) return name;
  if (wanted.unitId === null) return refuse('ORGANISATION_NO_UNIT', 'unitId');
  if (wanted.parentId !== null && above.length === 0) return refuse('ORGANISATION_UNKNOWN', 'parentId');
  if (above.includes(wanted.id)) return refuse('ORGANISATION_UNDER_ITSELF', 'parentId');
  return accept({ ...wanted, name: name.value });
}
