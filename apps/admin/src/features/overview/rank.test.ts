import { describe, expect, it } from 'vitest';
import { day } from '@go-cua/domain/core';
import { ranked, type PlaceRow } from './rank';

const row = (name: string, answered: number, of: number, endsOn: string | null): PlaceRow =>
  ({
    ...{ id: name, name, isHamlet: true, answeredIn7Days: 0, endsOn },
    tiles: { denominator: of, activated: 0, reachedAndAnswered: answered, remaining: of - answered },
  }) as unknown as PlaceRow;

describe('the order of hamlets', () => {
  it('is the day on which each is through: done, on the way, standing still, served by nobody', () => {
    const rows = [
      row('Đồng Mít', 90, 100, null),
      row('Lĩnh Tây', 20, 100, '2028-02-01'),
      row('Xuân Mỹ', 30, 100, '2026-12-03'),
      row('Suối Cau', 60, 100, null),
      row('Xuân Hòa', 80, 100, '2026-12-08'),
      row('Nghiệp Hạ', 100, 100, '2026-11-19'),
      row('Xuân Thành', 100, 100, '2026-11-11'),
    ];
    expect(ranked(rows, new Set(['Đồng Mít']), day('2026-11-24')).map((r) => r.name)).toEqual([
      ...['Xuân Thành', 'Nghiệp Hạ', 'Xuân Mỹ', 'Xuân Hòa', 'Suối Cau', 'Lĩnh Tây', 'Đồng Mít'],
    ]);
  });
});
