import type { CampaignId, Day, OutingId, PersonId, TeamId } from '../core';
import type { OutingWindow } from './clock';
import type { Fact } from './fact';

/**
 * What `decide` must know beyond the door itself. The phone fills it from its store, the server from its tables; both
 * ask the same function.
 */
export interface Situation {
  /** Unix milliseconds: the server's receipt, or the phone's corrected clock. */
  readonly now: number;
  readonly author: { readonly personId: PersonId; readonly teamId?: TeamId; readonly paused: boolean };
  /** Whether the act's hamlet lies in the author's scope today. */
  readonly inScope: boolean;
  /** Whether the author leads there: only leaders decide what waits, and take back what others wrote. */
  readonly leads: boolean;
  readonly outing?: OutingWindow & {
    readonly id: OutingId;
    readonly teamId: TeamId;
    readonly campaignId: CampaignId;
    /** It was called off: nobody begins it any more, and whoever is out comes home. */
    readonly cancelled?: boolean;
    /** The author leads the outing's team today, or is its deputy. */
    readonly leads?: boolean;
    /** Who is in that team today. */
    readonly memberIds?: readonly PersonId[];
  };
  readonly campaign?: { readonly id: CampaignId; readonly asksIdNumber: boolean; readonly validFrom: Day };
  /** The phone number in the act belongs to a volunteer or officer; known to the server alone. */
  readonly staffNumber: boolean;
  /** The subject's personal data were erased on request. */
  readonly erased: boolean;
  /** People of the neighbourhood whose data were erased: met at a door they are people without a name. */
  readonly erasedPeople?: ReadonlySet<string>;
  /**
   * What was written on receipt, where an act that waited is decided again: it keeps its day, hour, hamlet, team and
   * campaign, and its clock is not judged a second time, when its author's outing is no longer at hand.
   */
  readonly stamp?: Pick<Fact, 'day' | 'at' | 'hamletId' | 'teamId' | 'campaignId'>;
  readonly demo: boolean;
}
