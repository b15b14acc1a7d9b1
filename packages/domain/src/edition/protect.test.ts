import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceCode } from '../activation';
import { day, type CampaignId, type UnitId } from '../core';
import { publishCommunes, type CommuneCounts, type CommuneFigures, type OtherTree } from './commune';
import type { PublishedMeasure } from './measures';
import { publishedValue } from './suppress';

const [TAY, BAC, OLD_A, OLD_B] = ['tay', 'bac', 'a', 'b'] as unknown as UnitId[];
const [AUTUMN, WINTER] = ['autumn', 'winter'] as unknown as CampaignId[];
const DAY = day('2026-11-24');

type Counts = Partial<Record<PublishedMeasure, number>>;
const OF_ALL = ['PERSON_TURNS', 'FIRST_TURNS', 'ANONYMOUS_TURNS', 'HOUSEHOLDS', 'REGISTERED'];
const commune = (counts: Counts, unitId = TAY!, campaignId = AUTUMN!, services: ServiceCode[] = ['EID_LEVEL_1']) => ({
  ...{ campaignId, unitId, lastDay: DAY, services },
  counts: Object.entries(counts).map(([measure, amount]) => ({
    ...{ measure, amount, service: OF_ALL.includes(measure) ? 'ALL' : 'EID_LEVEL_1' },
  })),
});
const published = (all: CommuneCounts[], other: OtherTree[] = []) => publishCommunes(all, other).map(shown);
const shown = ({ figures }: CommuneFigures) =>
  Object.fromEntries(figures.map((f) => [f.measure, f.value ?? f.reason])) as Record<PublishedMeasure, unknown>;

/** The same, asked once for all counts that look alike to a reader. */
const seen = new Map<string, Record<PublishedMeasure, unknown>>();
function readerSees(counts: Counts): Record<PublishedMeasure, unknown> {
  const key = JSON.stringify(Object.entries(counts).map(([m, n]) => [m, publishedValue(n)]));
  const row = seen.get(key) ?? published([commune(counts)])[0]!;
  seen.set(key, row);
  return row;
}

describe('what cells of one commune say of each other', () => {
  it('is closed where ten eligible and ten helped would leave one person each to two hidden answers', () => {
    const [row] = published([
      commune({ REGISTERED: 30, ELIGIBLE: 12, ACTIVATED_HELPED: 10, FOUND_ACTIVE: 1, BLOCKED: 1 }),
    ]);
    expect(row).toMatchObject({
      ELIGIBLE: 'PROTECTS_OTHERS',
      ACTIVATED_HELPED: 10,
      FOUND_ACTIVE: 'TOO_FEW',
      REGISTERED: 30,
    });
  });
  it('is closed through a third cell, too: the registered bound the eligible', () => {
    const [row] = published([
      commune({ REGISTERED: 12, ELIGIBLE: 12, ACTIVATED_HELPED: 10, FOUND_ACTIVE: 1, BLOCKED: 1 }),
    ]);
    expect(row).toMatchObject({ ELIGIBLE: 'PROTECTS_OTHERS', REGISTERED: 'PROTECTS_OTHERS', ACTIVATED_HELPED: 10 });
  });
  it('is closed from below: eighteen turns of a service are nine of named and nine of unnamed people', () => {
    const [row] = published([commune({ PERSON_TURNS: 9, ANONYMOUS_TURNS: 9, SERVICE_TURNS: 18 })]);
    expect(row).toMatchObject({
      PERSON_TURNS: 'TOO_FEW',
      ANONYMOUS_TURNS: 'TOO_FEW',
      SERVICE_TURNS: 'PROTECTS_OTHERS',
    });
  });
  it('is left alone where a hidden cell may still be anything: a commune at work shows what it did before', () => {
    const [row] = published([
      commune({
        REGISTERED: 640,
        ELIGIBLE: 560,
        ACTIVATED_HELPED: 410,
        FOUND_ACTIVE: 60,
        BLOCKED: 4,
        PERSON_TURNS: 900,
        FIRST_TURNS: 500,
      }),
    ]);
    expect(Object.values(row!).filter((v) => v === 'PROTECTS_OTHERS')).toEqual([]);
  });
  it('is closed in both of two campaigns side by side: a stand kept back in one is not shown in the other', () => {
    const stands = { REGISTERED: 12, ELIGIBLE: 12, ACTIVATED_HELPED: 10, FOUND_ACTIVE: 1, BLOCKED: 1 };
    const rows = published([
      commune({ ...stands, PERSON_TURNS: 40 }),
      commune({ ...stands, PERSON_TURNS: 5 }, TAY, WINTER),
    ]);
    for (const row of rows) expect(row).toMatchObject({ ELIGIBLE: 'PROTECTS_OTHERS', REGISTERED: 'PROTECTS_OTHERS' });
  });
});

describe('a commune that merges', () => {
  const before = (a: number, b: number): OtherTree => ({
    communes: publishCommunes([commune({ HOUSEHOLDS: a }, OLD_A), commune({ HOUSEHOLDS: b }, OLD_B)]),
    grounds: [{ here: [TAY!], there: [OLD_A!, OLD_B!] }],
  });
  it('keeps its sum back where two hidden parts could be read off it', () => {
    expect(published([commune({ HOUSEHOLDS: 18 })], [before(9, 9)])).toMatchObject([{ HOUSEHOLDS: 'PROTECTS_OTHERS' }]);
    // The neighbour of a sum that betrays is kept back with it, or the keeping back would tell which it was.
    expect(published([commune({ HOUSEHOLDS: 14 })], [before(7, 7)])).toMatchObject([{ HOUSEHOLDS: 'PROTECTS_OTHERS' }]);
    expect(published([commune({ HOUSEHOLDS: 10 })], [before(5, 5)])).toMatchObject([{ HOUSEHOLDS: 10 }]);
  });
  it('shows it once so much has happened that it says nothing of the parts', () => {
    expect(published([commune({ HOUSEHOLDS: 60 })], [before(9, 9)])).toMatchObject([{ HOUSEHOLDS: 60 }]);
  });
  it('bothers nobody elsewhere', () => {
    expect(published([commune({ HOUSEHOLDS: 18 }, BAC)], [before(9, 9)])).toMatchObject([{ HOUSEHOLDS: 20 }]);
  });
});

describe('a reader who knows how cells are kept back', () => {
  /** By what is published of each truth: every count that each hidden cell can have. */
  function possibilities(truths: Iterable<{ readonly true: Counts; readonly out: Record<string, unknown> }>): number {
    const seen = new Map<string, Map<string, Set<number>>>();
    for (const t of truths) {
      const key = JSON.stringify(t.out);
      const cells = seen.get(key) ?? new Map<string, Set<number>>();
      seen.set(key, cells);
      for (const [m, v] of Object.entries(t.out))
        if (v === 'TOO_FEW') cells.set(m, (cells.get(m) ?? new Set()).add(t.true[m as PublishedMeasure]!));
    }
    return Math.min(...[...seen.values()].flatMap((cells) => [...cells.values()].map((s) => s.size)));
  }

  it('pins no answer: every commune of up to 40 residents was tried', () => {
    function* communes() {
      for (let h = 0; h <= 14; h += 1)
        for (let f = 0; f <= 11; f += 1)
          for (let b = 0; b <= 11; b += 1)
            for (let e = h + f + b; e <= 40; e += 1) {
              const counts = { ACTIVATED_HELPED: h, FOUND_ACTIVE: f, BLOCKED: b, ELIGIBLE: e, REGISTERED: e };
              yield { true: counts, out: readerSees(counts) };
            }
    }
    expect(possibilities(communes())).toBeGreaterThanOrEqual(2);
  });
  it('pins no turn: every evening of up to 12 named, 12 unnamed was tried', () => {
    function* evenings() {
      for (let p = 0; p <= 12; p += 1)
        for (let a = 0; a <= 12; a += 1)
          for (let s = 0; s <= p + a; s += 1)
            for (let first = Math.min(p, 1); first <= p; first += 1) {
              const counts = {
                PERSON_TURNS: p,
                ANONYMOUS_TURNS: a,
                SERVICE_TURNS: s,
                FIRST_TURNS: first,
                REGISTERED: 60,
              };
              yield { true: counts, out: readerSees(counts) };
            }
    }
    expect(possibilities(evenings())).toBeGreaterThanOrEqual(2);
  });
  it('pins no merged commune: every pair up to 30 was tried', () => {
    function* pairs() {
      for (let a = 0; a <= 30; a += 1)
        for (let b = 0; b <= 30; b += 1) {
          const communes = publishCommunes([commune({ HOUSEHOLDS: a }, OLD_A), commune({ HOUSEHOLDS: b }, OLD_B)]);
          const other = { communes, grounds: [{ here: [TAY!], there: [OLD_A!, OLD_B!] }] };
          const [now] = published([commune({ HOUSEHOLDS: a + b })], [other]);
          const [x, y] = communes.map(shown);
          yield {
            true: { HOUSEHOLDS: a, REGISTERED: b },
            out: { HOUSEHOLDS: x!.HOUSEHOLDS, REGISTERED: y!.HOUSEHOLDS, ELIGIBLE: now!.HOUSEHOLDS },
          };
        }
    }
    const hidden = [...pairs()].map((p) => ({
      ...p,
      out: { ...p.out, ELIGIBLE: p.out.ELIGIBLE === 'TOO_FEW' ? 'hidden' : p.out.ELIGIBLE },
    }));
    expect(possibilities(hidden)).toBeGreaterThanOrEqual(2);
  });
});

it('whatever is counted: zeros stay, small counts stay hidden, and what is shown is the count', () => {
  const n = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(
      fc.record({ PERSON_TURNS: n, ANONYMOUS_TURNS: n, SERVICE_TURNS: n, ELIGIBLE: n, BLOCKED: n }),
      (counts) => {
        const [row] = published([commune(counts)]);
        for (const [m, count] of Object.entries(counts)) {
          const value = row![m as PublishedMeasure];
          if (count < 10) expect(value).toBe(count === 0 ? 0 : 'TOO_FEW');
          else expect([Math.round(count / 5) * 5, 'PROTECTS_OTHERS']).toContain(value);
        }
      },
    ),
  );
});
