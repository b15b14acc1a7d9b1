import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTargetValue, peopleOf, shareOut, type Share } from './index';

const shares = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.option(fc.integer({ min: 0, max: 500 }), { freq: 3 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((all) => all.map(([weight, locked], i): Share => ({ key: String(i), weight, locked })));
const total = fc.integer({ min: 0, max: 1_000_000 });
const sum = (ns: readonly number[]) => ns.reduce((a, b) => a + b, 0);

describe('sharing out', () => {
  it('adds up to the total whenever somebody is free and the locked ones leave room; the rest is told', () => {
    fc.assert(
      fc.property(total, shares, (n, all) => {
        const out = shareOut(n, all);
        const locked = sum(all.map((s) => s.locked ?? 0));
        expect(out.sum).toBe(sum(out.parts.map((p) => p.value)));
        expect(out.sum + out.remainder).toBe(n);
        const free = all.filter((s) => s.locked === null);
        if (free.length > 0 && locked <= n) expect(out.remainder).toBe(0);
        if (locked > n) expect(out.remainder).toBe(n - locked);
      }),
    );
  });

  it('gives each free place its exact part, rounded up or down, and leaves the locked ones alone', () => {
    fc.assert(
      fc.property(total, shares, (n, all) => {
        const out = shareOut(n, all);
        const free = all.filter((s) => s.locked === null);
        const left = Math.max(0, n - sum(all.map((s) => s.locked ?? 0)));
        const known = sum(free.map((s) => s.weight));
        expect(out.basis).toBe(known > 0 ? 'ELIGIBLE' : 'EQUAL');
        all.forEach((s, i) => {
          const { value, locked } = out.parts[i]!;
          if (s.locked !== null) return expect([value, locked]).toEqual([s.locked, true]);
          const exact = known > 0 ? (left * s.weight) / known : left / free.length;
          expect(Math.abs(value - exact)).toBeLessThan(1);
        });
      }),
    );
  });

  it('never gives the smaller place more', () => {
    fc.assert(
      fc.property(total, shares, (n, all) => {
        const parts = shareOut(n, all)
          .parts.map((p, i) => ({ ...p, weight: all[i]!.weight }))
          .filter((p) => !p.locked);
        for (const a of parts)
          for (const b of parts) if (a.weight > b.weight) expect(a.value).toBeGreaterThanOrEqual(b.value);
      }),
      { numRuns: 60 },
    );
  });

  it('by largest remainder, a tie to the first in order', () => {
    const three = (w: number[], n: number) =>
      shareOut(
        n,
        w.map((weight, i) => ({ key: String(i), weight, locked: null })),
      ).parts.map((p) => p.value);
    expect(three([7, 4], 8)).toEqual([5, 3]);
    expect(three([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(three([0, 0], 3)).toEqual([2, 1]);
    expect(three([5, 0], 7)).toEqual([7, 0]);
  });
});

describe('the value of a target', () => {
  it('is a share from 0 to 100 or a whole number of people', () => {
    const code = (kind: 'SHARE' | 'NUMBER', value: number) => {
      const r = checkTargetValue(kind, value);
      return r.ok ? 'OK' : r.code;
    };
    expect([0, 100, 72.5, 100.01, -0.1].map((n) => code('SHARE', n))).toEqual([
      'OK',
      'OK',
      'OK',
      'TARGET_ABOVE_100',
      'TARGET_BELOW_0',
    ]);
    expect([0, 534_744, 0.5, -1, 1e9].map((n) => code('NUMBER', n))).toEqual([
      ...['OK', 'OK', 'TARGET_NOT_WHOLE', 'TARGET_BELOW_0', 'TARGET_TOO_LARGE'],
    ]);
    expect([NaN, Infinity].map((n) => code('SHARE', n))).toEqual(['TARGET_NOT_WHOLE', 'TARGET_NOT_WHOLE']);
  });

  it('stands for people where the eligible are known', () => {
    // The province of the design: 80 % of 668,430.
    expect(peopleOf({ kind: 'SHARE', value: 80 }, 668_430)).toBe(534_744);
    expect(peopleOf({ kind: 'SHARE', value: 80 }, 0)).toBeNull();
    expect(peopleOf({ kind: 'NUMBER', value: 7 }, 0)).toBe(7);
  });
});
