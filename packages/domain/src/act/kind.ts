import type * as v from 'valibot';
import type { ActId, CampaignId, Day, HamletId, InstallationId, PersonId, TeamId } from '../core';
import type { Door } from '../household/door';
import type { ActKind } from './envelope';
import type { Verdict } from './decision';
import type { Situation } from './situation';

/** The situation as a kind sees it: the business time is settled, and the act knows its own stamp. */
export interface KindSituation extends Situation {
  readonly day: Day;
  readonly self: {
    readonly actId: ActId;
    readonly authorId: PersonId;
    readonly installationId: InstallationId;
    readonly seq: number;
    readonly day: Day;
    readonly at: number;
    readonly hamletId: HamletId;
    readonly teamId?: TeamId;
    readonly campaignId?: CampaignId;
  };
}

type AnyObjectSchema = v.ObjectSchema<v.ObjectEntries, undefined>;

/** One kind of act in one version: its form, and its rule. */
export interface KindDefinition<K extends ActKind = ActKind, S extends AnyObjectSchema = AnyObjectSchema> {
  readonly kind: K;
  readonly v: number;
  readonly schema: S;
  decide(door: Door, payload: v.InferOutput<S>, situation: KindSituation): Verdict;
}

export function defineKind<K extends ActKind, S extends AnyObjectSchema>(
  definition: KindDefinition<K, S>,
): KindDefinition<K, S> {
  return definition;
}
