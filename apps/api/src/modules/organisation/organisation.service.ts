import type { PoolClient } from 'pg';
import { refuse, type OrganisationId, type UnitId } from '@go-cua/domain/core';
import { checkOrganisation, type Organisation, type OrganisationKind } from '@go-cua/domain/organisation';
import type { Actor } from '../../database/scope';
import * as repository from './organisation.repository';
import { coordinates, newSetUpId, ok, type Answer } from './reach';

export interface CreateOrganisation {
  readonly id?: OrganisationId | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly parentId?: OrganisationId | null;
  readonly unitId: UnitId;
}

export type UpdateOrganisation = Omit<CreateOrganisation, 'id' | 'unitId'> & { readonly id: OrganisationId };

export const organisations = (sql: PoolClient, { personId }: Actor, unitId: UnitId | null): Promise<Organisation[]> =>
  repository.listOrganisations(sql, personId, unitId);

/** Whether there is such an organisation; none at all is known too. */
export const organisationKnown = async (sql: PoolClient, id: OrganisationId | null): Promise<boolean> =>
  id === null || (await repository.organisationById(sql, id)) !== null;

export async function createOrganisation(
  sql: PoolClient,
  actor: Actor,
  input: CreateOrganisation,
): Promise<Answer<Organisation>> {
  const id = input.id ?? newSetUpId<OrganisationId>();
  const known = await repository.organisationById(sql, id);
  if (known)
    return known.unitId && (await coordinates(sql, actor, known.unitId)) ? ok(known) : refuse('ID_TAKEN', 'id');
  if (!(await coordinates(sql, actor, input.unitId))) return refuse('OUT_OF_SCOPE', 'unitId');
  const wanted = { ...input, id, parentId: input.parentId ?? null };
  const made = checkOrganisation(wanted, { above: await repository.fromUpwards(sql, wanted.parentId) });
  if (made.ok) await repository.insertOrganisation(sql, made.value);
  return made;
}

/** Name, kind and what it stands under; its unit says who may change it and stays. The same again changes nothing. */
export async function updateOrganisation(
  sql: PoolClient,
  actor: Actor,
  input: UpdateOrganisation,
): Promise<Answer<Organisation>> {
  const known = await repository.organisationById(sql, input.id);
  if (!known) return refuse('ORGANISATION_UNKNOWN', 'id');
  if (!known.unitId || !(await coordinates(sql, actor, known.unitId))) return refuse('OUT_OF_SCOPE', 'id');
  // Two who move organisations at once could put each under the other.
  if (input.parentId) await repository.holdTree(sql);
  const wanted = { ...known, name: input.name, kind: input.kind, parentId: input.parentId ?? null };
  const checked = checkOrganisation(wanted, { above: await repository.fromUpwards(sql, wanted.parentId) });
  if (checked.ok) await repository.updateOrganisation(sql, checked.value);
  return checked;
}
