import type { ServiceCode } from '../activation';
import type { Measure } from '../figures';

/**
 * Turns so far in the campaign, and the stand of its communes. Refusals are missing on purpose: who declines is seen by
 * team leaders alone, and what answers add up to would give refusals back by subtraction.
 */
export const PUBLISHED_TURNS = ['PERSON_TURNS', 'FIRST_TURNS', 'ANONYMOUS_TURNS', 'SERVICE_TURNS'] as const;
export const PUBLISHED_STAND = [
  'HOUSEHOLDS',
  'REGISTERED',
  'ELIGIBLE',
  'NOT_KNOWN_YET',
  'ACTIVATED_HELPED',
  'FOUND_ACTIVE',
  'BLOCKED',
] as const;
export const PUBLISHED_MEASURES = [...PUBLISHED_TURNS, ...PUBLISHED_STAND] as const satisfies readonly Measure[];
export type PublishedMeasure = (typeof PUBLISHED_MEASURES)[number];

/** Measures that belong to no service. */
const OF_THE_COMMUNE: readonly Measure[] = [
  'PERSON_TURNS',
  'FIRST_TURNS',
  'ANONYMOUS_TURNS',
  'HOUSEHOLDS',
  'REGISTERED',
];

export interface PublishedCell {
  readonly service: ServiceCode | 'ALL';
  readonly measure: PublishedMeasure;
}

/** Every cell that an edition holds for one commune of a campaign with these services. */
export function publishedCells(services: readonly ServiceCode[]): PublishedCell[] {
  return PUBLISHED_MEASURES.flatMap((measure): PublishedCell[] =>
    OF_THE_COMMUNE.includes(measure)
      ? [{ service: 'ALL', measure }]
      : services.map((service) => ({ service, measure })),
  );
}
