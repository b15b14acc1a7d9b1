import type { CampaignId, HamletId, OutingId, OutingSeriesId, TeamId } from '@go-cua/domain/core';
import type { OutingKind } from '@go-cua/domain/outing';
import { date, flag, instant, key, maybe, smallint, table, text, uuid, version } from '../../database/table';

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
  seriesId: maybe(uuid<OutingSeriesId>()),
  /** Where the rule of its series put it. */
  originalDay: maybe(date()),
  /** Changed by itself: a change of the whole series leaves it alone. */
  own: flag(),
  version: version(),
});

export const OutingHamletEntity = table('outing_hamlet', {
  outingId: key(uuid<OutingId>()),
  hamletId: key(uuid<HamletId>()),
});

export const OutingSeriesEntity = table('outing_series', {
  id: key(uuid<OutingSeriesId>()),
  campaignId: uuid<CampaignId>(),
  teamId: uuid<TeamId>(),
  /** RFC 5545: DTSTART, RRULE and EXDATE, whole days. */
  rule: text(),
  version: version(),
});
