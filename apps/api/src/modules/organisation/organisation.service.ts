import type { PoolClient } from 'pg';
import { refuse, type OrganisationId, type UnitId } from '@go-cua/domain/core';
import { newOrganisation, type Organisation, type OrganisationKind } from '@go-cua/domain/organisation';
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
  const parentId = input.parentId ?? null;
  const parentKnown = await organisationKnown(sql, parentId);
  const made = newOrganisation({ ...input, id, parentId }, { parentKnown });
  if (!made.ok) return made;
  await repository.insertOrganisation(sql, made.value);
  return made;
}
