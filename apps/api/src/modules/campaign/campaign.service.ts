import type { PoolClient } from 'pg';
import type { ServiceCode } from '@go-cua/domain/activation';
import * as rules from '@go-cua/domain/campaign';
import type { Campaign, CampaignEvent, CampaignFacts, CampaignService, CampaignState } from '@go-cua/domain/campaign';
import { refuse, type CampaignId, type Day, type OrganisationId, type TeamId, type UnitId } from '@go-cua/domain/core';
import type { Actor } from '../../database/scope';
import { badInput } from '../../graphql/errors';
import { organisationKnown } from '../organisation/organisation.service';
import { allOrNothing, coordinates, newSetUpId, ok, stale, type Answer } from '../organisation/reach';
import * as lists from './campaign.list.repository';
import * as repository from './campaign.repository';
import { joinTeams } from './campaign-teams.service';

export interface CampaignFields {
  readonly name: string;
  readonly organisationId?: OrganisationId | null;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly asksIdNumber?: boolean | null;
  readonly hotline?: string | null;
  readonly planNo?: string | null;
  readonly planDay?: Day | null;
  readonly planTitle?: string | null;
}
export interface ServiceWanted {
  readonly service: ServiceCode;
  /** Without them: the campaign's own days. */
  readonly validFrom?: Day | null;
  readonly validTo?: Day | null;
}
export interface CreateCampaign extends CampaignFields {
  readonly id?: CampaignId | null;
  readonly unitId: UnitId;
  readonly services?: readonly ServiceWanted[] | null;
  readonly teamIds?: readonly TeamId[] | null;
}
export interface UpdateCampaign extends CampaignFields {
  readonly id: CampaignId;
  readonly version: number;
}

type MayBeLeftOut = Pick<Campaign, 'organisationId' | 'asksIdNumber' | 'hotline' | 'planNo' | 'planDay' | 'planTitle'>;
/** Of a campaign that nothing was said of yet. */
const NOTHING: MayBeLeftOut = {
  ...{ organisationId: null, asksIdNumber: false, hotline: '', planNo: null, planDay: null, planTitle: '' },
};
/** What is left out stays as it was; null takes it out. */
function fieldsOf(f: CampaignFields, before: MayBeLeftOut = NOTHING) {
  const said = <K extends keyof MayBeLeftOut>(k: K): MayBeLeftOut[K] =>
    f[k] === undefined ? before[k] : ((f[k] ?? NOTHING[k]) as MayBeLeftOut[K]);
  return {
    ...{ name: f.name, validFrom: f.validFrom, validTo: f.validTo },
    ...{ organisationId: said('organisationId'), asksIdNumber: said('asksIdNumber'), hotline: said('hotline') },
    ...{ planNo: said('planNo'), planDay: said('planDay'), planTitle: said('planTitle') },
  };
}
const serviceOf = (campaign: Pick<Campaign, 'validFrom'>, w: ServiceWanted): CampaignService => ({
  ...{ service: w.service, validFrom: w.validFrom ?? campaign.validFrom, validTo: w.validTo ?? null },
});

export async function campaigns(
  sql: PoolClient,
  { personId, today }: Actor,
  a: { unitId?: UnitId | null; status?: CampaignState | null; first: number; after?: CampaignId | null },
) {
  const ask = { me: personId, day: today, unitId: a.unitId ?? null, status: a.status ?? null, id: null };
  const found = await lists.shownCampaigns(sql, { ...ask, first: a.first, after: a.after ?? null });
  if (found.lost) throw badInput('CURSOR');
  const last = found.campaigns.at(-1);
  const next = last && found.campaigns.length === a.first ? last.id : null;
  return { campaigns: found.campaigns.map((c) => withMoves(c, today)), total: found.total, next };
}

export async function campaign(sql: PoolClient, { personId, today }: Actor, id: CampaignId) {
  const ask = { me: personId, day: today, unitId: null, status: null, id, first: 1, after: null };
  const [shown] = (await lists.shownCampaigns(sql, ask)).campaigns;
  return shown ? withMoves(shown, today) : null;
}

const factsOf = (c: lists.ShownCampaign): CampaignFacts => ({
  ...{ services: c.services.length, teams: c.teams.length, hotline: c.hotline, validTo: c.validTo },
  outingsAhead: c.outingsAhead,
});
const withMoves = (c: lists.ShownCampaign, today: Day) => ({
  ...c,
  moves: rules.nextMoves(c.status, factsOf(c), today),
});

/** A draft, with its services and teams where they are named; all of it or nothing. */
export async function createCampaign(
  sql: PoolClient,
  actor: Actor,
  input: CreateCampaign,
): Promise<Answer<CampaignId>> {
  const id = input.id ?? newSetUpId<CampaignId>();
  const known = await repository.campaignById(sql, id);
  if (known) return (await coordinates(sql, actor, known.unitId)) ? ok(id) : refuse('ID_TAKEN', 'id');
  if (!(await coordinates(sql, actor, input.unitId))) return refuse('OUT_OF_SCOPE', 'unitId');
  const wanted: Campaign = { id, unitId: input.unitId, programme: 'PROJECT_06', status: 'DRAFT', ...fieldsOf(input) };
  const services = (input.services ?? []).map((s) => serviceOf(wanted, s));
  const rest = { organisationKnown: await organisationKnown(sql, wanted.organisationId), outingDays: [] };
  const offered = rules.checkServices(services, wanted);
  const made = rules.checkCampaign(wanted, { ...rest, services: offered.ok ? services : [] });
  if (!made.ok) return made;
  if (!offered.ok) return offered;
  return allOrNothing(sql, async () => {
    if (!(await repository.insertCampaign(sql, made.value))) return ok(id);
    await repository.saveServices(sql, id, services);
    return joinTeams(sql, actor, made.value, input.teamIds ?? []);
  });
}

export async function updateCampaign(
  sql: PoolClient,
  actor: Actor,
  input: UpdateCampaign,
): Promise<Answer<CampaignId>> {
  const held = await holdOwnCampaign(sql, actor, input.id);
  if (!held.ok) return held;
  const { version, ...before } = held.value;
  const wanted = { ...before, ...fieldsOf(input, before) };
  const checked = rules.checkCampaign(wanted, {
    organisationKnown: await organisationKnown(sql, wanted.organisationId),
    services: await repository.services(sql, input.id),
    outingDays: await repository.outingDays(sql, input.id),
  });
  if (!checked.ok) return checked;
  const same = (Object.keys(before) as (keyof Campaign)[]).every((k) => before[k] === checked.value[k]);
  const found = stale(same, version, input.version);
  if (found) return found === 'DONE' ? ok(input.id) : found;
  await repository.updateCampaign(sql, checked.value);
  return ok(input.id);
}

/** Exactly these services. What a campaign has begun with, or has a target for, ends by its last day and is not taken away. */
export async function setCampaignServices(
  sql: PoolClient,
  actor: Actor,
  input: { id: CampaignId; version: number; services: readonly ServiceWanted[] },
): Promise<Answer<CampaignId>> {
  const held = await holdOwnCampaign(sql, actor, input.id);
  if (!held.ok) return held;
  const campaign = held.value;
  if (campaign.status === 'CLOSED') return refuse('CAMPAIGN_CLOSED', 'id');
  const before = await repository.services(sql, input.id);
  const wanted = input.services.map((s) => serviceOf(campaign, s));
  const checked = rules.checkServices(wanted, campaign);
  if (!checked.ok) return checked;
  const key = (all: readonly CampaignService[]) =>
    all
      .map((s) => `${s.service} ${s.validFrom} ${s.validTo}`)
      .sort()
      .join();
  const found = stale(key(before) === key(wanted), campaign.version, input.version);
  if (found) return found === 'DONE' ? ok(input.id) : found;
  const kept = new Set<string>(wanted.map((s) => s.service));
  const bound =
    campaign.status === 'DRAFT' ? await repository.servicesWithTargets(sql, input.id) : before.map((s) => s.service);
  if (bound.some((s) => !kept.has(s))) return refuse('SERVICE_IN_USE', 'services');
  await repository.saveServices(sql, input.id, wanted);
  await repository.updateCampaign(sql, campaign);
  return ok(input.id);
}

/** One step of its life, where the table of the domain has it and no guard stands in the way. */
export async function moveCampaign(
  sql: PoolClient,
  actor: Actor,
  input: { id: CampaignId; version: number },
  event: CampaignEvent,
): Promise<Answer<CampaignId>> {
  const held = await holdOwnCampaign(sql, actor, input.id);
  if (!held.ok) return held;
  const shown = await campaign(sql, actor, input.id);
  if (!shown) return refuse('UNKNOWN', 'id');
  const found = stale(false, held.value.version, input.version);
  // A repeated request finds the step done: the version it read is the one before.
  if (found && held.value.version === input.version + 1 && arrived(held.value.status, event)) return ok(input.id);
  if (found && found !== 'DONE') return found;
  const moved = rules.moveCampaign(held.value.status, event, factsOf(shown), actor.today);
  if (!moved.ok) return moved;
  const { version: _, ...before } = held.value;
  await repository.updateCampaign(sql, { ...before, status: moved.value });
  return ok(input.id);
}

/** A draft with its services, teams, planned outings and targets; the history of the set-up keeps what they were. */
export async function discardCampaign(
  sql: PoolClient,
  actor: Actor,
  input: { id: CampaignId; version: number },
): Promise<Answer<CampaignId>> {
  const held = await holdOwnCampaign(sql, actor, input.id);
  if (!held.ok) return held;
  const allowed = rules.mayDiscard(held.value.status);
  if (!allowed.ok) return allowed;
  const found = stale(false, held.value.version, input.version);
  if (found && found !== 'DONE') return found;
  await repository.deleteCampaign(sql, input.id);
  return ok(input.id);
}

const arrived = (status: CampaignState, event: CampaignEvent): boolean =>
  rules.CAMPAIGN_TABLE.some((row) => row.event === event && row.to === status);

async function holdOwnCampaign(
  sql: PoolClient,
  actor: Actor,
  id: CampaignId,
): Promise<Answer<repository.StoredCampaign>> {
  const known = await repository.campaignById(sql, id);
  if (!known) return refuse('UNKNOWN', 'id');
  if (!(await coordinates(sql, actor, known.unitId))) return refuse('OUT_OF_SCOPE', 'id');
  const held = await repository.holdCampaign(sql, id);
  return held ? ok(held) : refuse('OUT_OF_SCOPE', 'id');
}
