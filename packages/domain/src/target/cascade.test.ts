import { describe, expect, it } from 'vitest';
import { cascade, type CascadePlace, type Target } from './index';

const place = (key: string, parent: string | null, eligible = 0, reached = 0): CascadePlace => ({
  ...{ key, parent, eligible, reached },
});
const places = [
  place('province', null),
  place('west', 'province'),
  place('north', 'province'),
  place('a', 'west', 60, 30),
  place('b', 'west', 40, 10),
  place('c', 'north'),
];
const targets = (all: Record<string, Pick<Target, 'kind' | 'value'>>) => new Map(Object.entries(all));
const number = (value: number) => ({ kind: 'NUMBER', value }) as const;
const share = (value: number) => ({ kind: 'SHARE', value }) as const;

describe('targets down the tree', () => {
  it('count people up from the hamlets, and tell what is not handed down yet', () => {
    const rows = cascade(places, targets({ province: share(80), west: number(70), a: number(42), b: number(30) }));
    expect(rows.get('province')).toEqual({ eligible: 100, reached: 40, people: 80, handedDown: 70, difference: 10 });
    expect(rows.get('west')).toEqual({ eligible: 100, reached: 40, people: 70, handedDown: 72, difference: -2 });
    expect(rows.get('a')).toEqual({ eligible: 60, reached: 30, people: 42, handedDown: null, difference: null });
    expect(rows.get('north')).toMatchObject({ eligible: 0, people: null, handedDown: null });
  });

  it('make no number of a share of nobody known', () => {
    const rows = cascade(places, targets({ province: number(10), west: number(10), north: share(50), c: share(50) }));
    expect(rows.get('north')).toMatchObject({ people: null, handedDown: null });
    expect(rows.get('province')).toMatchObject({ people: 10, handedDown: null, difference: null });
  });
});
