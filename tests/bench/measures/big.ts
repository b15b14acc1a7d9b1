import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiSession } from '../../kit/api';
import { ROOT } from '../../kit/root';
import { serverOn } from '../../kit/server-on';
import { AT_HALF_PAST_SEVEN, TODAY } from '../../kit/today';
import { aBigCommune, fillsUp, HAMLETS, HOMES } from '../big-commune';
import { atMost, type Measure, percentile, type Result, told } from '../measure';
import { searchOnThePhone } from './phone-search';

const TIMES = 20;
const WARM = 2;

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
interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
  next?(data: never): string | null;
}

/** Milliseconds at the API, p95. */
async function times(session: ApiSession, { query, variables, next }: Question): Promise<number> {
  const milliseconds: number[] = [];
  let after: string | null = null;
  for (let time = -WARM; time < TIMES; time += 1) {
    const began = performance.now();
    const data: unknown = await session.ask(query, { ...variables, ...(after === null ? {} : { after }) });
    if (time >= 0) milliseconds.push(performance.now() - began);
    after = next?.(data as never) ?? null;
  }
  return percentile(milliseconds, 0.95);
}

/** Each number is told, and the slowest has the goal. */
async function slowest(session: ApiSession, what: string, goal: number, asked: readonly Question[]): Promise<Result[]> {
  const found: { name: string; p95: number }[] = [];
  for (const question of asked) found.push({ name: question.name, p95: await times(session, question) });
  found.sort((a, b) => b.p95 - a.p95);
  const [worst] = found;
  return [
    atMost(`${what}, the slowest (${worst?.name}), p95 of ${TIMES}`, worst?.p95 ?? Number.NaN, 'ms', goal),
    ...found.slice(1).map(({ name, p95 }) => told(`${what}, ${name}, p95 of ${TIMES}`, p95, 'ms')),
  ];
}

/** What a commune of 50,000 residents costs: its overview and tables at the API, the search on the phone of a hamlet. */
export const big: Measure = {
  name: 'commune of 50,000 residents',
  slow: true,
  run: async ({ cluster, password }) => {
    const server = await serverOn(cluster, { ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1' }, aBigCommune);
    try {
      const began = Date.now();
      await fillsUp(server);
      const filled = (Date.now() - began) / 1000;
      const { coordinator, volunteer, commune, hamlet, campaign } = server.prepared;
      const console = new ApiSession(server.origin, 'console');
      await console.acceptInvitation(coordinator.token, password);
      await new ApiSession(server.origin, 'portal').acceptInvitation(volunteer.token, password);
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
      ];
      const next = (list: string) => (data: Record<string, { next: string | null }>) => data[list]?.next ?? null;
      const households = (view: string, sort: string, search?: string): Question => ({
        name: `households ${view} by ${sort}${search ? ` «${search}»` : ''}`,
        query: query('Households'),
        variables: { unitId: commune, view, sort, first: 50, ...(search && { search }) },
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
        ...[
          households('ALL', 'VISIT'),
          households('ALL', 'HEAD', 'phuong'),
          behind('REMAINING'),
          behind('DENOMINATOR'),
        ],
        { name: 'one hamlet', query: query('Figures'), variables: { ...place, hamletId: hamlet } },
        { name: 'people', query: query('People'), variables: { first: 50 } },
        { name: 'teams', query: query('Teams'), variables: { unitId: commune, day: TODAY, first: 50 } },
        { name: 'campaigns', query: query('Campaigns'), variables: { unitId: commune } },
        { name: 'targets', query: query('TargetTable'), variables: { campaignId: campaign, service, unitId: commune } },
        { name: 'inbox', query: query('Review'), variables: { unitId: commune, first: 50 } },
        { name: 'search', query: query('Search'), variables: { words: 'nguyen phuong', day: TODAY } },
        { name: 'units', query: query('UnitsByName'), variables: { search: 'xuan', day: TODAY } },
      ];
      return [
        told(`commune of ${HAMLETS * HOMES * 4} residents, filled through the intake`, filled, 's'),
        ...(await slowest(console, 'overview of the commune', 150, [...overview, ...more])),
        ...(await slowest(console, 'table page of the console', 200, tables)),
        ...(await searchOnThePhone(server.origin, volunteer.phone, password)),
      ];
    } finally {
      await server.end();
    }
  },
};
