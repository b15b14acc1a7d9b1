/** One share of a meter; blocked is hatched as well as coloured. */
export interface MeterPart {
  readonly value: number;
  readonly kind: 'done' | 'had' | 'blocked' | 'no' | 'ok';
}
