import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '@go-cua/domain/core';
import { ROOT } from '../../kit/root';
import { TODAY } from '../../kit/today';
import type { Village } from '../../kit/village';

/** The console's own questions, by name, as it was built. */
function documents(): (name: string) => string {
  const file = join(ROOT, 'apps/admin/dist/.trusted-documents.json');
  const texts = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return (name) => {
    const text = texts.find((t) => RegExp(`^query ${name}\\b`).test(t));
    if (!text) throw new Error(`The console asks nothing that is called ${name}.`);
    return text;
  };
}

/** One question of a page of the console; where it has pages, the next ones are asked for, too. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
  next?(data: never): string | null;
}

/** What the overview of the commune asks at once, and each page of a table. */
export function bigQuestions({ commune, campaign, hamlet }: Pick<Village, 'commune' | 'campaign' | 'hamlet'>): {
  readonly overview: readonly Question[];
  readonly tables: readonly Question[];
} {
  const query = documents();
  const service = 'EID_LEVEL_1';
  const place = { unitId: commune, campaignId: campaign, service };
  const overview = ['Figures', 'ProgressCurve', 'ProgressPace', 'WhatRemains'].map((name): Question => ({
    name,
    query: query(name),
    variables: place,
  }));
  const more: Question[] = [
    { name: 'OverviewCampaigns', query: query('OverviewCampaigns'), variables: { unitId: commune } },
    { name: 'Week', query: query('Week'), variables: { ...place, day: TODAY } },
    { name: 'TeamsOut', query: query('TeamsOut'), variables: { unitId: commune } },
    { name: 'ReviewCount', query: query('ReviewCount'), variables: {} },
    { name: 'OldestInReview', query: query('OldestInReview'), variables: { unitId: commune } },
  ];
  const next = (list: string) => (data: Record<string, { next: string | null }>) => data[list]?.next ?? null;
  const households = (view: string, sort: string, more: { search?: string; hamletId?: string } = {}): Question => ({
    name: `households ${view} by ${sort}${more.search ? ` «${more.search}»` : ''}${more.hamletId ? ' of a hamlet' : ''}`,
    query: query('Households'),
    variables: { unitId: commune, view, sort, first: 50, ...more },
    next: next('households') as Question['next'] & object,
  });
  const behind = (figure: string): Question => ({
    name: `behind ${figure}`,
    query: query('FigureExplanation'),
    variables: { ...place, figure },
    next: next('figureExplanation') as Question['next'] & object,
  });
  const tables = [
    ...[households('ALL', 'HEAD'), households('ALL', 'DOOR'), households('LEFT', 'LEFT')],
    ...[households('ALL', 'VISIT'), households('PROMISED', 'VISIT'), households('ALL', 'HEAD', { search: 'phuong' })],
    households('LEFT', 'LEFT', { hamletId: hamlet }),
    ...(['REMAINING', 'DENOMINATOR', 'ACTIVATED', 'BLOCKED', 'DISTINCT_RESIDENTS'] as const).map(behind),
    { name: 'people', query: query('People'), variables: { sort: 'NAME', first: 50 } },
    { name: 'teams', query: query('Teams'), variables: { unitId: commune, day: TODAY, first: 50 } },
    { name: 'campaigns', query: query('Campaigns'), variables: { unitId: commune } },
    { name: 'targets', query: query('TargetTable'), variables: { campaignId: campaign, service, unitId: commune } },
    {
      name: 'outings',
      query: query('Outings'),
      variables: { campaignId: campaign, from: TODAY, to: addDays(TODAY, 31) },
    },
    { name: 'requests', query: query('DataRequests'), variables: { unitId: commune, closed: false, first: 50 } },
    { name: 'unit tree', query: query('UnitTree'), variables: { day: TODAY } },
    { name: 'inbox', query: query('Review'), variables: { unitId: commune, first: 50 } },
    { name: 'search', query: query('Search'), variables: { words: 'nguyen phuong', day: TODAY } },
    { name: 'units', query: query('UnitsByName'), variables: { search: 'xuan', day: TODAY } },
  ];
  return { overview: [...overview, ...more], tables };
}
