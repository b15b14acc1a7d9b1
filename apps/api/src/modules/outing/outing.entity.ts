import type { CampaignId, HamletId, OutingId, TeamId } from '@go-cua/domain/core';
import type { OutingKind } from '@go-cua/domain/outing';
import { date, instant, key, maybe, smallint, table, text, uuid, version } from '../../database/table';

export const OutingEntity = table('outing', {
  id: key(uuid<OutingId>()),
  campaignId: uuid<CampaignId>(),
  teamId: uuid<TeamId>(),
  kind: text<OutingKind>(),
  day: date(),
  /** Minutes after midnight in Vietnam. */
  startsAt: smallint(),
  endsAt: smallint(),
  place: maybe(text()),
  cancelledAt: maybe(instant()),
  /** What stood before it was moved. */
  movedFromDay: maybe(date()),
  movedFromStartsAt: maybe(smallint()),
  movedFromEndsAt: maybe(smallint()),
  version: version(),
});

export const OutingHamletEntity = table('outing_hamlet', {
  outingId: key(uuid<OutingId>()),
  hamletId: key(uuid<HamletId>()),
});
