import { GraphQLError } from 'graphql';
import type { Pool } from 'pg';
import { connectionOf, keyAfter, type Connection } from './connection';
import * as repository from './published.repository';
import type { CampaignRow, EditionRow, FigureRow, UnitRow } from './published.repository';

/** What a page of each list is asked with; `after` is a cursor of the page before. */
interface Page {
  readonly first: number;
  readonly after?: string | null;
}

const noSuch = (): GraphQLError => new GraphQLError('no such edition', { extensions: { code: 'NOT_FOUND' } });

async function editionOf(sql: Pool, day: string | null | undefined): Promise<EditionRow> {
  const found = await repository.edition(sql, day ?? null);
  if (!found) throw noSuch();
  return found;
}

export async function editions(sql: Pool, { first, after }: Page): Promise<Connection<EditionRow>> {
  const before = keyAfter('editions', after)?.[0] ?? null;
  return connectionOf('editions', await repository.editions(sql, before, first + 1), first, (e) => [e.date]);
}

export async function units(
  sql: Pool,
  { day, under, level, first, after }: Page & { day?: string | null; under?: string | null; level?: string | null },
): Promise<Connection<UnitRow>> {
  const on = day ?? (await editionOf(sql, undefined)).territoryDate;
  const wanted = {
    day: on,
    under: under ?? null,
    level: level ?? null,
    after: keyAfter('units', after),
    limit: first + 1,
  };
  return connectionOf('units', await repository.units(sql, wanted), first, (u) => [u.code, u.id]);
}

export async function unit(sql: Pool, { id, day }: { id: string; day?: string | null }): Promise<UnitRow | null> {
  const on = day ?? (await editionOf(sql, undefined)).territoryDate;
  return (await repository.unit(sql, id, on)) ?? null;
}

type Campaign = CampaignRow & { readonly editionDate: string };

export async function campaigns(
  sql: Pool,
  { edition, first, after }: Page & { edition?: string | null },
): Promise<Connection<Campaign>> {
  const { date } = await editionOf(sql, edition);
  const rows = await repository.campaigns(sql, date, keyAfter('campaigns', after), first + 1);
  const dated = rows.map((c) => ({ ...c, editionDate: date }));
  return connectionOf('campaigns', dated, first, (c) => [c.validFrom, c.id]);
}

export interface ProgressWanted extends Page {
  readonly campaignId: string;
  readonly unitId?: string | null;
  readonly service?: string | null;
  readonly measures?: readonly string[] | null;
  readonly edition?: string | null;
}
type Figure = FigureRow & {
  readonly id: string;
  readonly campaignId: string;
  readonly definitionVersion: number;
  readonly ruleVersion: string;
  readonly territoryDate: string;
  readonly editionDate: string;
};

/** Figures of one campaign in one edition; each says by itself how it is to be read. */
export async function progress(sql: Pool, wanted: ProgressWanted): Promise<Connection<Figure>> {
  const { date, definitionVersion, ruleVersion, territoryDate } = await editionOf(sql, wanted.edition);
  const { campaignId, first, after } = wanted;
  const { unitId = null, service = null, measures = null } = wanted;
  const rows = await repository.progress(sql, {
    ...{ day: date, campaignId, unitId, service, measures, after: keyAfter('progress', after), limit: first + 1 },
  });
  const figures = rows.map((f) => ({
    ...f,
    id: [date, campaignId, f.unit.id, f.service, f.measure].join('/'),
    ...{ campaignId, definitionVersion, ruleVersion, territoryDate, editionDate: date },
  }));
  return connectionOf('progress', figures, first, (f) => [f.unit.code, f.unit.id, f.service, f.measure]);
}
