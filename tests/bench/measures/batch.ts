import { ApiSession } from '../../kit/api';
import { serverOn } from '../../kit/server-on';
import { Pen } from '../../kit/pen';
import { AT_HALF_PAST_SEVEN } from '../../kit/today';
import { aVillage } from '../../kit/village';
import { type CountingWire, countingWire } from '../../kit/wire';
import { type Measure, percentile, told } from '../measure';

const ACTS = 50;
const TIMES = 30;

/** A full batch over HTTP: 25 doors registered, each knocked on; and the statements that it sends to the database. */
export const batch: Measure = {
  name: 'batch of 50 acts',
  run: async ({ cluster, password }) => {
    let wire: CountingWire | undefined;
    const throughWire = async (adminUrl: string) => {
      wire = await countingWire(adminUrl);
      return { ...AT_HALF_PAST_SEVEN, GO_CUA_DEMO: '1', DATABASE_URL: wire.url };
    };
    const server = await serverOn(cluster, throughWire, aVillage);
    try {
      const session = new ApiSession(server.origin, 'portal');
      await session.acceptInvitation(server.prepared.volunteer.token, password);
      const pen = new Pen(session, server.prepared.volunteer.id, server.prepared);
      const doors = (n: number, from: string) =>
        Array.from({ length: n }, (_, i) => {
          const id = pen.newHouseholdId();
          return [pen.door(id, `Hẻm ${from}`, String(i + 1), 4), pen.nobodyHome(id)];
        }).flat();
      const statementsOf = async (acts: ReturnType<typeof doors>): Promise<number> => {
        const before = wire?.statements() ?? 0;
        await pen.send(acts);
        return (wire?.statements() ?? 0) - before;
      };
      await pen.send(doors(1, 'ấm'));
      const milliseconds: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        const acts = doors(ACTS / 2, String(time));
        const began = performance.now();
        await pen.send(acts);
        milliseconds.push(performance.now() - began);
      }
      const [small, full] = [await statementsOf(doors(1, 'nhỏ')), await statementsOf(doors(ACTS / 2, 'lớn'))];
      return [
        told(`batch of ${ACTS} acts over HTTP, p95 of ${TIMES}`, percentile(milliseconds, 0.95), 'ms'),
        told(`batch of ${ACTS} acts, SQL statements`, full, 'statements'),
        told('batch of 2 acts, SQL statements', small, 'statements'),
      ];
    } finally {
      await server.end();
      await wire?.close();
    }
  },
};
