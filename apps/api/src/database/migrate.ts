import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { StartTrouble } from '../trouble';
import { SetUp1700000000001 } from './migrations/1-set-up';
import { FieldWork1700000000002 } from './migrations/2-field-work';
import { Published1700000000003 } from './migrations/3-published';
import { Territory1700000000004 } from './migrations/4-territory';
import { SignIn1700000000005 } from './migrations/5-sign-in';
import { SetUpWalls1700000000006 } from './migrations/6-set-up-walls';
import { ThirdParties1700000000007 } from './migrations/7-third-parties';
import { Figures1700000000008 } from './migrations/8-figures';
import { People1700000000009 } from './migrations/9-people';
import { Freshness1700000000018 } from './migrations/18-freshness';
import { TargetWall1700000000019 } from './migrations/19-target-wall';
import { Waiting1700000000020 } from './migrations/20-waiting';
import { WhatBecameOfActs1700000000021 } from './migrations/21-what-became-of-acts';
import { ApiUsage1700000000029 } from './migrations/29-api-usage';
import { Evening1700000000031 } from './migrations/31-evening';
import { InvitedByLeaders1700000000032 } from './migrations/32-invited-by-leaders';
import { WhoLeft1700000000033 } from './migrations/33-who-left';
import { CorrectedDays1700000000034 } from './migrations/34-corrected-days';
import { ServicesOfAHousehold1700000000027 } from './migrations/27-services-of-a-household';
import { OutingSeries1700000000025 } from './migrations/25-outing-series';
import { Erasure1700000000035 } from './migrations/35-erasure';
import { Requests1700000000036 } from './migrations/36-requests';
import { PlanOfACampaign1700000000039 } from './migrations/39-plan-of-a-campaign';
import { QuickFigures1700000000040 } from './migrations/40-quick-figures';
import { ListsOfHouseholds1700000000041 } from './migrations/41-lists-of-households';
import { BehindFigures1700000000042 } from './migrations/42-behind-figures';
import { WhereItStands1700000000045 } from './migrations/45-where-it-stands';
import { Sample1700000000010 } from './migrations/10-sample';

const MIGRATIONS = [
  SetUp1700000000001,
  FieldWork1700000000002,
  Published1700000000003,
  Territory1700000000004,
  SignIn1700000000005,
  SetUpWalls1700000000006,
  ThirdParties1700000000007,
  Figures1700000000008,
  People1700000000009,
  Freshness1700000000018,
  Sample1700000000010,
  TargetWall1700000000019,
  Waiting1700000000020,
  WhatBecameOfActs1700000000021,
  ApiUsage1700000000029,
  Evening1700000000031,
  InvitedByLeaders1700000000032,
  WhoLeft1700000000033,
  CorrectedDays1700000000034,
  ServicesOfAHousehold1700000000027,
  OutingSeries1700000000025,
  Erasure1700000000035,
  Requests1700000000036,
  PlanOfACampaign1700000000039,
  QuickFigures1700000000040,
  ListsOfHouseholds1700000000041,
  BehindFigures1700000000042,
  WhereItStands1700000000045,
];

/** Brings the database to this version, as the owner role. A database of a newer version is left alone and said so. */
export async function migrate(ownerUrl: string, log: (line: string) => void): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'app',
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { max: 2, options: '-c lock_timeout=3000' },
  });
  await source.initialize();
  try {
    const known = new Set(MIGRATIONS.map((m) => m.name));
    const done = await source
      .query<{ name: string }[]>(`select name from app.migration`)
      .catch(() => [] as { name: string }[]);
    if (done.some((m) => !known.has(m.name)))
      throw new StartTrouble(
        'The database was made by a newer version of Gõ Cửa: install that version again, or restore an older backup.',
      );
    if (done.length === MIGRATIONS.length) return;
    log('Preparing the database …');
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
