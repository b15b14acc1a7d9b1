import type { ServiceCode } from '@go-cua/domain/activation';
import type { CampaignId, HamletId, UnitId } from '@go-cua/domain/core';
import type { TargetId, TargetKind } from '@go-cua/domain/target';
import { flag, key, maybe, numeric, table, text, uuid, version } from '../../database/table';

export const TargetEntity = table('target', {
  id: key(uuid<TargetId>()),
  campaignId: uuid<CampaignId>(),
  service: text<ServiceCode>(),
  unitId: maybe(uuid<UnitId>()),
  hamletId: maybe(uuid<HamletId>()),
  kind: text<TargetKind>(),
  value: numeric(),
  locked: flag(),
  version: version(),
});
