import type { PoolClient } from 'pg';
import { may, type Permission } from '@go-cua/domain/access';
import { isId, type Id } from '@go-cua/domain/core';
import type { Actor } from '../../database/scope';
import { refused } from '../../graphql/auth-checker';
import type { AppContext } from '../../graphql/context';
import type { Node } from '../../graphql/node.type';
import { campaign } from '../campaign/campaign.service';
import { household } from '../household/household.service';
import { outing } from '../outing/outing.service';
import { person } from '../people/people.service';
import { team } from '../team/team.service';
import { unitOn } from '../territory/territory.service';
import { kindOf, type FoundNode } from './node.repository';

/** The right that the kind's own query asks for. */
const RIGHT: Readonly<Record<FoundNode['type'], Permission>> = {
  ...{ HouseholdDetail: 'household:read', HouseholdResident: 'household:read', Team: 'team:read' },
  ...{ Campaign: 'campaign:read', Outing: 'outing:read', Unit: 'territory:read', Person: 'person:read' },
};

/**
 * What an id stands for, read as the kind's own query reads it: the same right, the same scope, today's tree. Null for
 * what does not exist and for what lies outside the scope, which are one and the same to who asks.
 */
export async function node(ctx: AppContext, id: string): Promise<Node | null> {
  if (!isId(id)) return null;
  const roles = await ctx.roles();
  return ctx.inScope(async (sql, actor) => {
    const found = await kindOf(sql, id as Id<string>);
    if (!found) return null;
    if (!may(roles, RIGHT[found.type])) throw refused('FORBIDDEN');
    const value = await read(sql, actor, ctx, found, id, may(roles, 'person:read'));
    return value && { ...value, __typename: found.type };
  });
}

async function read(
  sql: PoolClient,
  actor: Actor,
  ctx: AppContext,
  { type, householdId }: FoundNode,
  id: string,
  names: boolean,
): Promise<Node | null> {
  if (type === 'HouseholdDetail' || type === 'HouseholdResident') {
    const door = householdId && (await household(sql, actor, ctx.keys, householdId));
    return (
      (type === 'HouseholdDetail' ? door : door && [...door.residents, ...door.gone].find((r) => r.id === id)) || null
    );
  }
  if (type === 'Team') return team(sql, actor, id as never, null, names);
  if (type === 'Campaign') return campaign(sql, actor, id as never);
  if (type === 'Outing') return outing(sql, actor, id as never);
  if (type === 'Person') return person(sql, actor, ctx.now(), id as never);
  return (await unitOn(sql, id as never, actor.today))?.unit ?? null;
}
