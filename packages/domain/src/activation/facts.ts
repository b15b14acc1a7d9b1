import type { Day } from '../core/day';
import type { ActId, CampaignId, HamletId, InstallationId, PersonId, ResidentId, TeamId } from '../core/id';
import type { BlockerCode } from './blocker';
import type { ServiceCode } from './service';
import type { ActivationHow } from './step';
import type { ServiceState } from './workflow';

/** What one act says of one resident and service: enums, ids, days and counts only. */
export interface AdvanceFact {
  readonly actId: ActId;
  readonly authorId: PersonId;
  readonly installationId: InstallationId;
  /** Per installation and author, rising. */
  readonly seq: number;
  /** The business day of the act. */
  readonly day: Day;
  readonly residentId: ResidentId;
  readonly service: ServiceCode;
  readonly from: ServiceState;
  readonly to: ServiceState;
  readonly how?: ActivationHow;
  readonly blocker?: BlockerCode;
  /** The resident's own no to this service, for good. Says nothing about the account, so it contradicts nothing. */
  readonly declined?: true;
  readonly teamId?: TeamId;
  readonly campaignId?: CampaignId;
  readonly hamletId: HamletId;
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sameAuthor = (a: AdvanceFact, b: AdvanceFact): boolean =>
  a.authorId === b.authorId && a.installationId === b.installationId;

/** `b` was written after `a` on the same phone by the same person. */
export const saidLater = (a: AdvanceFact, b: AdvanceFact): boolean =>
  sameAuthor(a, b) && (b.seq > a.seq || (b.seq === a.seq && b.actId > a.actId));

/** `b` comes after `a` whatever phone brought it: by `seq` for one author, else by the business day. */
export const comesLater = (a: AdvanceFact, b: AdvanceFact): boolean =>
  sameAuthor(a, b) ? saidLater(a, b) : b.day > a.day;

/** One order for all facts that depends on the facts alone. */
export const inOrder = (a: AdvanceFact, b: AdvanceFact): number => byText(a.day, b.day) || byText(a.actId, b.actId);
