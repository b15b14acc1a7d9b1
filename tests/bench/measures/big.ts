import { ApiSession } from '../../kit/api';
import { serverOn } from '../../kit/server-on';
import { AT_HALF_PAST_SEVEN } from '../../kit/today';
import { aBigCommune, fillsUp, HAMLETS, HOMES } from '../big-commune';
import { atMost, type Measure, percentile, type Result, told } from '../measure';
import { bigQuestions, type Question } from './big-questions';
import { searchOnThePhone } from './phone-search';

const TIMES = 20;
const WARM = 2;

/** Milliseconds at the API, p95. */
export async function times(session: ApiSession, { query, variables, next }: Question): Promise<number> {
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
      const { coordinator, volunteer } = server.prepared;
      const console = new ApiSession(server.origin, 'console');
      await console.acceptInvitation(coordinator.token, password);
      await new ApiSession(server.origin, 'portal').acceptInvitation(volunteer.token, password);
      const { overview, tables } = bigQuestions(server.prepared);
      return [
        told(`commune of ${HAMLETS * HOMES * 4} residents, filled through the intake`, filled, 's'),
        ...(await slowest(console, 'overview of the commune', 150, overview)),
        ...(await slowest(console, 'table page of the console', 200, tables)),
        ...(await searchOnThePhone(server.origin, volunteer.phone, password)),
      ];
    } finally {
      await server.end();
    }
  },
};
