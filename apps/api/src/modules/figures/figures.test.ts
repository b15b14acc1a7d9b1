import { parse, subscribe } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketOf, type PersonId, type ResidentId, type VisitId } from '@go-cua/domain/core';
import { LISTED_FIGURES } from '@go-cua/domain/figures';
import { buildAppSchema } from '../../graphql/app-schema';
import { anId, askVia, aVillage, countStatements, Phone, type Village } from '../../../test/kit';

let v: Village;
let ask: ReturnType<typeof askVia>;
let family: { residents: ResidentId[] };

/** A family of four helped, a closed door, a household's final no, a stated but unknown person, a blocked resident. */
beforeAll(async () => {
  v = await aVillage();
  ask = askVia(v);
  const phone = new Phone(v, v.volunteer);
  const { householdId, residents, acts } = phone.family(4);
  family = { residents };
  const visitId = anId<VisitId>(bucketOf(householdId));
  const step = (subjectId: ResidentId, more: object) =>
    phone.act('advanceActivation', {
      householdId,
      subjectId,
      visitId,
      service: 'EID_LEVEL_1',
      from: 'NOT_STARTED',
      ...more,
    });
  const steps = [
    step(residents[0]!, { to: 'ACTIVATED', how: 'HELPED' }),
    step(residents[1]!, { to: 'ACTIVATED', how: 'FOUND_ACTIVE' }),
    step(residents[2]!, { to: 'REGISTERED', blocker: 'NOT_APPROVED_YET' }),
    step(residents[3]!, { to: 'APP_INSTALLED' }),
  ];
  const shut = phone.newHousehold();
  const no = phone.family(2);
  // Of the three in that house only two are named.
  no.acts[0] = phone.household(no.householdId, 3, '16');
  const all = [
    ...[...acts, ...steps, phone.visit(householdId, 'MET', { visitId, met: residents })],
    ...[phone.household(shut, 3, '14'), phone.visit(shut, 'NOBODY_HOME')],
    ...[...no.acts, phone.visit(no.householdId, 'DECLINED', { decline: 'FINAL' })],
  ];
  // The numbers follow the order in which the acts are sent.
  const { receipts } = await v.submit(
    v.volunteer,
    all.map((a, i) => ({ ...a, seq: i + 1 })),
  );
  expect(receipts.map((r) => r.status)).toEqual(all.map(() => 'APPLIED'));
});
afterAll(() => v.end());

const TILES = `eligible notKnownYet denominator activated activatedHelped foundActive blocked declinedFinal reachedAndAnswered remaining
  personTurns serviceTurns firstTurns visits households registered distinctResidents`;
const figuresAs = async (who: PersonId, args = '') => {
  const { data, codes } = await ask(
    who,
    `{ figures${args} { basis { definitionVersion hamlets ofHamlets knownAt to } tiles { ${TILES} } rows { name isHamlet answeredIn7Days endsOn tiles { activated personTurns reachedAndAnswered remaining } } } }`,
  );
  expect(codes).toEqual([]);
  return data!['figures'] as {
    basis: Record<string, unknown>;
    tiles: Record<string, number>;
    rows: { name: string; answeredIn7Days: number; endsOn: string | null; tiles: Record<string, number> }[];
  };
};

describe('the figures of a commune', () => {
  it('add up what the evening brought', async () => {
    const { tiles, basis } = await figuresAs(v.coordinator, `(campaignId: "${v.campaign}", unitId: "${v.commune}")`);
    expect(tiles).toMatchObject({
      ...{
        eligible: 6,
        notKnownYet: 4,
        denominator: 10,
        activated: 2,
        activatedHelped: 1,
        foundActive: 1,
        blocked: 1,
        declinedFinal: 3,
      },
      ...{
        reachedAndAnswered: 6,
        remaining: 4,
        personTurns: 4,
        firstTurns: 4,
        distinctResidents: 4,
        visits: 3,
        households: 3,
        registered: 6,
      },
    });
    expect(basis).toMatchObject({ definitionVersion: 1, hamlets: 2, ofHamlets: 2, to: '2026-11-24' });
    expect(basis['knownAt']).toBeGreaterThan(0);
  });

  it('are the same for an observer, who sees nobody behind them', async () => {
    const own = await figuresAs(v.observer);
    expect(own.tiles).toEqual((await figuresAs(v.coordinator)).tiles);
    expect((await ask(v.observer, '{ figureExplanation(figure: ELIGIBLE) { amount } }')).codes).toEqual(['FORBIDDEN']);
  });

  it('show a leader the own hamlet only, and of the commune a part without a total', async () => {
    expect((await figuresAs(v.leader)).tiles['eligible']).toBe(6);
    const part = await figuresAs(v.leader, `(unitId: "${v.commune}")`);
    expect(part.basis).toMatchObject({ hamlets: 1, ofHamlets: 2 });
    expect(part.tiles).toBeNull();
  });

  it('split into the hamlets, whose sum is the whole', async () => {
    const { rows, tiles } = await figuresAs(v.coordinator, `(unitId: "${v.commune}")`);
    expect(rows.map((r) => r.name)).toEqual(['Phú Mỹ', 'Xuân Thành']);
    expect(rows.reduce((sum, r) => sum + r.tiles['activated']!, 0)).toBe(tiles['activated']);
    // Everything happened tonight, so the week is the whole, and a place where somebody remains has a day at this pace.
    expect(rows.map((r) => r.answeredIn7Days)).toEqual(rows.map((r) => r.tiles['reachedAndAnswered']));
    expect(rows.map((r) => r.endsOn !== null)).toEqual([false, true]);
  });

  it('count turns of a period, and stocks as they stand on its last day', async () => {
    const before = await figuresAs(v.coordinator, '(from: "2026-11-01", to: "2026-11-23")');
    expect(before.tiles).toMatchObject({ personTurns: 0, eligible: 0, households: 0, distinctResidents: 0 });
  });
});

describe('a figure explains itself', () => {
  it('each list, counted, equals its figure', async () => {
    for (const figure of LISTED_FIGURES) {
      const { data, codes } = await ask(
        v.coordinator,
        `{ figureExplanation(figure: ${figure}, campaignId: "${v.campaign}", first: 100) { amount listed unregistered residentCount residents { residentId count reason givenName } } }`,
      );
      expect(codes).toEqual([]);
      const e = data!['figureExplanation'] as {
        amount: number;
        listed: number;
        unregistered: number;
        residentCount: number;
        residents: { count: number }[];
      };
      expect([figure, e.listed + e.unregistered]).toEqual([figure, e.amount]);
      expect(e.residents).toHaveLength(e.residentCount);
      expect(e.residents.reduce((sum, r) => sum + r.count, 0)).toBe(e.listed);
      expect([figure, e.amount > 0]).toEqual([figure, true]);
    }
  });

  it('says who remains and why, page by page', async () => {
    const page = async (after: string | null) => {
      const { data } = await ask(
        v.coordinator,
        `query ($after: String) { figureExplanation(figure: REMAINING, first: 1, after: $after) { residents { residentId reason } unregistered next } }`,
        { after },
      );
      return data!['figureExplanation'] as {
        residents: { residentId: string; reason: string }[];
        unregistered: number;
        next: string | null;
      };
    };
    const first = await page(null);
    expect(first.residents).toEqual([{ residentId: family.residents[3], reason: 'IN_PROGRESS' }]);
    expect(first.unregistered).toBe(3);
    expect((await page(first.next)).residents).toEqual([]);
  });

  it('counts who remains by reason, and who is blocked by what, with the same sums as the tiles', async () => {
    const { data } = await ask(
      v.coordinator,
      '{ whatRemains { reasons { reason count } unregistered blockers { blocker count waitedDays } } }',
    );
    expect(data!['whatRemains']).toEqual({
      ...{ reasons: [{ reason: 'IN_PROGRESS', count: 1 }], unregistered: 3 },
      blockers: [{ blocker: 'NOT_APPROVED_YET', count: 1, waitedDays: 0 }],
    });
  });

  it('goes towards everybody who counts, or towards the target once there is one', async () => {
    const pace = async () => {
      const { data, codes } = await ask(
        v.coordinator,
        `{ progressPace(campaignId: "${v.campaign}", unitId: "${v.commune}") { goal isTarget from until due answered perDay endsOn needed } }`,
      );
      expect(codes).toEqual([]);
      return data!['progressPace'];
    };
    const days = { from: '2026-11-01', until: '2026-12-31', answered: 6 };
    expect(await pace()).toMatchObject({ ...days, goal: 10, isTarget: false, due: 4, endsOn: '2026-12-04' });
    await v.admin.query(
      `insert into app.target (id, campaign_id, service, unit_id, kind, value) values ($1, $2, 'EID_LEVEL_1', $3, 'SHARE', 80)`,
      [anId(), v.campaign, v.commune],
    );
    expect(await pace()).toMatchObject({ ...days, goal: 8, isTarget: true, due: 3 });
    expect(
      (await ask(v.leader, `{ progressPace(campaignId: "${v.campaign}", unitId: "${v.commune}") { goal } }`)).data,
    ).toEqual({ progressPace: null });
  });

  it('says which phones still hold work, without saying whose', async () => {
    const fresh = async (who: PersonId) =>
      (await ask(who, '{ figures { basis { unsentPhones unsentSince } } }')).data!['figures'];
    expect(await fresh(v.observer)).toEqual({ basis: { unsentPhones: 0, unsentSince: null } });
    await v.admin.query(`update app.device set unsent = 4, oldest_unsent_at = '2026-11-24T19:00:00+07'`);
    const late = { basis: { unsentPhones: 1, unsentSince: Date.parse('2026-11-24T19:00:00+07:00') } };
    expect(await fresh(v.observer)).toEqual(late);
    expect(await fresh(v.coordinator)).toEqual(late);
    await v.admin.query(`update app.device set unsent = 0, oldest_unsent_at = null`);
  });

  it('draws a curve that ends where the tiles stand', async () => {
    const { data } = await ask(
      v.coordinator,
      `{ progressCurve(campaignId: "${v.campaign}") { day activated denominator } }`,
    );
    const points = data!['progressCurve'] as { day: string; activated: number }[];
    expect(points[0]).toEqual({ day: '2026-11-01', activated: 0, denominator: 0 });
    expect(points.at(-1)).toEqual({ day: '2026-11-24', activated: 2, denominator: 10 });
  });
});

it('tells of moves in the own scope alone; without names of hamlets, anything may have moved', async () => {
  const schema = await buildAppSchema();
  const heardBy = async (who: PersonId): Promise<number> => {
    v.live.heard.splice(0, Infinity, [v.otherHamlet], [v.hamlet], []);
    const moves = await subscribe({
      ...{ schema, document: parse('subscription { figuresMoved { at } }'), contextValue: v.contextOf(who) },
    });
    if (!(Symbol.asyncIterator in moves)) throw new Error(JSON.stringify(moves.errors));
    let count = 0;
    for await (const move of moves) if (move.data) count += 1;
    return count;
  };
  expect(await heardBy(v.coordinator)).toBe(3);
  expect(await heardBy(v.leader)).toBe(2);
});

it('costs the same number of statements for three households and for fifty more', async () => {
  const count = () =>
    countStatements(v.pool, () =>
      ask(
        v.coordinator,
        `{ figureExplanation(figure: REMAINING, first: 100) { amount } figures { tiles { eligible } } }`,
      ),
    );
  const few = await count();
  const phone = new Phone(v, v.mate);
  await v.submit(
    v.mate,
    Array.from({ length: 50 }, () => phone.household(phone.newHousehold(), 2)),
  );
  expect(await count()).toBe(few);
});
