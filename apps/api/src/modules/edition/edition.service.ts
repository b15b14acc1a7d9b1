import { Client } from 'pg';
import { addDays, dayOfInstant, type Day } from '@go-cua/domain/core';
import {
  CATCH_UP_DAYS,
  editionsDue,
  groundsOf,
  mayBePublished,
  publishCommunes,
  PUBLISHED_STAND,
  PUBLISHED_TURNS,
  type OtherTree,
} from '@go-cua/domain/edition';
import { RULE_VERSION } from '@go-cua/domain/eligibility';
import { DEFINITION_VERSION } from '@go-cua/domain/figures';
import * as repository from './edition.repository';

export type EditionOutcome = 'MADE' | 'EXISTS' | 'NOT_OVER';

/** Runs work on one connection of the `jobs` role. */
export async function asJobs<T>(jobsUrl: string, work: (sql: Client) => Promise<T>): Promise<T> {
  const sql = new Client({ connectionString: jobsUrl });
  sql.on('error', () => undefined);
  await sql.connect();
  try {
    return await work(sql);
  } finally {
    await sql.end().catch(() => undefined);
  }
}

/**
 * Makes the edition of a day that is over, whole or not at all; one that exists is left as it is.
 * @param now Unix milliseconds by the business clock
 */
export async function makeEdition(sql: Client, day: Day, now: number): Promise<EditionOutcome> {
  if (!mayBePublished(day, dayOfInstant(now))) return 'NOT_OVER';
  await sql.query('begin');
  try {
    await repository.lockEditions(sql);
    const exists = await repository.editionExists(sql, day);
    if (!exists) await fill(sql, day, now);
    await sql.query('commit');
    return exists ? 'EXISTS' : 'MADE';
  } catch (error) {
    await sql.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function fill(sql: Client, day: Day, now: number): Promise<void> {
  const versions = { definitionVersion: DEFINITION_VERSION, ruleVersion: RULE_VERSION };
  const tree = await repository.keepTree(sql, day);
  await repository.insertEdition(sql, { day, madeAt: now, tree, ...versions });
  await repository.insertCampaigns(sql, day);
  const communes = await repository.countCommunes(sql, day, PUBLISHED_TURNS, PUBLISHED_STAND);
  const figures = publishCommunes(communes, await otherTrees(sql, day)).flatMap(({ campaignId, unitId, figures }) =>
    figures.map((f) => ({ ...f, campaignId, unitId })),
  );
  await repository.insertFigures(sql, day, figures);
}

/** What stands published of the same ground at times when it was parted otherwise. */
async function otherTrees(sql: Client, day: Day): Promise<OtherTree[]> {
  const trees: OtherTree[] = [];
  for (const other of await repository.daysOfOtherPlaces(sql, day)) {
    const grounds = groundsOf(await repository.placesOn(sql, day, other));
    const units = grounds.flatMap((g) => g.there);
    if (units.length > 0) trees.push({ grounds, communes: await repository.publishedOf(sql, other, units) });
  }
  return trees;
}

/** Makes every edition that is due, oldest first. @returns the days made */
export async function makeDueEditions(sql: Client, now: number, stopped: () => boolean = () => false): Promise<Day[]> {
  const today = dayOfInstant(now);
  const { start, made } = await repository.editionState(sql, addDays(today, -CATCH_UP_DAYS));
  const done: Day[] = [];
  for (const day of editionsDue(today, start, new Set(made))) {
    if (stopped()) break;
    if ((await makeEdition(sql, day, now)) === 'MADE') done.push(day);
  }
  return done;
}
