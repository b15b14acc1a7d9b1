import type { ServiceCode } from '../activation';
import type { CampaignId, Day, UnitId } from '../core';
import type { Relation } from './bounds';
import { publishedCells, PUBLISHED_TURNS, type PublishedCell, type PublishedMeasure } from './measures';
import { protect } from './protect';
import type { PublishedValue } from './suppress';

/** A campaign in a commune, as an edition speaks of it. */
export interface CampaignInCommune {
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
  /** The day of its stands: the edition's, or the last one of a campaign that has ended. */
  readonly lastDay: Day;
  readonly services: readonly ServiceCode[];
}
export interface CommuneCounts extends CampaignInCommune {
  /** True counts; what is absent is 0. Never leaves the making of an edition. */
  readonly counts: readonly { readonly service: string; readonly measure: string; readonly amount: number }[];
}
export interface CommuneFigures extends CampaignInCommune {
  readonly figures: readonly (PublishedCell & PublishedValue)[];
}
/** An edition on another tree, whose communes hold the same hamlets as communes of this one, otherwise parted. */
export interface OtherTree {
  readonly communes: readonly CommuneFigures[];
  /** Communes here that lie where communes there lie: together the same ground. */
  readonly grounds: readonly { readonly here: readonly UnitId[]; readonly there: readonly UnitId[] }[];
}

/**
 * What is kept back first where several cells would do: what helped people are counted against before the help itself.
 */
const FIRST_KEPT_BACK: readonly PublishedMeasure[] = ['ELIGIBLE', 'REGISTERED', 'SERVICE_TURNS', 'NOT_KNOWN_YET'];
const rank = ({ measure }: PublishedCell): number => {
  const at = FIRST_KEPT_BACK.indexOf(measure);
  return at < 0 ? FIRST_KEPT_BACK.length : at;
};

/** The figures of an edition: each commune with all its campaigns at once, and with the ground it shares with others. */
export function publishCommunes(
  communes: readonly CommuneCounts[],
  otherTrees: readonly OtherTree[] = [],
): CommuneFigures[] {
  return together(communes, otherTrees).flatMap((own) => publishTogether(own, otherTrees));
}

function publishTogether(own: readonly CommuneCounts[], otherTrees: readonly OtherTree[]): CommuneFigures[] {
  const here = new Set(own.map((c) => c.unitId));
  const cells = new Map<string, number>();
  const all = own.flatMap((c) => publishedCells(c.services).map((cell) => ({ ...cell, of: c })));
  for (const { of, ...cell } of all.sort((a, b) => rank(a) - rank(b))) {
    const count = of.counts.find((x) => x.service === cell.service && x.measure === cell.measure);
    cells.set(keyOf(of, cell), count?.amount ?? 0);
  }
  const known = new Map<string, PublishedValue>();
  const relations = own.flatMap((c) => relationsOf(c));
  otherTrees.forEach(({ communes, grounds }, i) => {
    const at = `${i}:`;
    for (const ground of grounds.filter((g) => g.here.some((unit) => here.has(unit)))) {
      const there = communes.filter((c) => ground.there.includes(c.unitId));
      for (const c of there) {
        for (const { value, reason, ...cell } of c.figures)
          known.set(at + keyOf(c, cell), { value, reason } as PublishedValue);
        relations.push(...relationsOf(c, at));
      }
      relations.push(...sameGround(own, there, at));
    }
  });
  const published = protect({ cells, known, relations });
  return own.map(({ counts: _, ...c }) => ({
    ...c,
    figures: publishedCells(c.services).map((cell) => ({ ...cell, ...published.get(keyOf(c, cell))! })),
  }));
}

const isTurn = (m: PublishedMeasure): boolean => (PUBLISHED_TURNS as readonly string[]).includes(m);

/** A stand is the commune's: campaigns that ask for the same day have the same cell. */
const keyOf = (c: CampaignInCommune, { service, measure }: PublishedCell): string =>
  [c.unitId, isTurn(measure) ? c.campaignId : c.lastDay, service, measure].join(' ');

/** What follows from the definitions of the measures, for everybody to see. */
export function relationsOf(c: CampaignInCommune, at = ''): Relation[] {
  const of = (measure: PublishedMeasure, service: PublishedCell['service'] = 'ALL') =>
    at + keyOf(c, { service, measure });
  return [
    { parts: [of('FIRST_TURNS')], wholes: [of('PERSON_TURNS')] },
    { parts: [of('FIRST_TURNS')], wholes: [of('REGISTERED')] },
    ...c.services.flatMap((s): Relation[] => [
      { parts: [of('SERVICE_TURNS', s)], wholes: [of('PERSON_TURNS'), of('ANONYMOUS_TURNS')] },
      { parts: [of('ACTIVATED_HELPED', s), of('FOUND_ACTIVE', s)], wholes: [of('ELIGIBLE', s)] },
      {
        parts: [of('ACTIVATED_HELPED', s), of('FOUND_ACTIVE', s), of('BLOCKED', s)],
        wholes: [of('ELIGIBLE', s), of('NOT_KNOWN_YET', s)],
      },
      { parts: [of('ELIGIBLE', s)], wholes: [of('REGISTERED')] },
    ]),
  ];
}

/**
 * Ground that was parted otherwise holds as much before as after, if nothing happened between the two editions: a reader
 * may know that nothing did. Where something did, a relation fails and says nothing.
 */
function sameGround(here: readonly CampaignInCommune[], there: readonly CampaignInCommune[], at: string): Relation[] {
  return [...new Set(here.map((c) => c.campaignId))].flatMap((campaign) => {
    const [now, then] = [here, there].map((all) => all.filter((c) => c.campaignId === campaign));
    if (!now?.length || !then?.length) return [];
    const services = now[0]!.services.filter((s) => then[0]!.services.includes(s));
    return publishedCells(services).flatMap((cell): Relation[] => {
      const a = then.map((c) => at + keyOf(c, cell));
      const b = now.map((c) => keyOf(c, cell));
      return [
        { parts: a, wholes: b },
        { parts: b, wholes: a },
      ];
    });
  });
}

/** Communes that share ground on another tree are published together; every other one alone. */
function together(communes: readonly CommuneCounts[], otherTrees: readonly OtherTree[]): CommuneCounts[][] {
  const group = new Map<UnitId, UnitId>();
  const rootOf = (unit: UnitId): UnitId => {
    const up = group.get(unit);
    return up === undefined || up === unit ? unit : rootOf(up);
  };
  for (const { grounds } of otherTrees)
    for (const { here } of grounds) for (const unit of here) group.set(rootOf(unit), rootOf(here[0]!));
  const groups = new Map<UnitId, CommuneCounts[]>();
  for (const c of communes) groups.set(rootOf(c.unitId), [...(groups.get(rootOf(c.unitId)) ?? []), c]);
  return [...groups.values()];
}

/**
 * Ground that was parted otherwise, from where each hamlet lies here and there; communes with the same hamlets in both
 * are left out.
 */
export function groundsOf(pairs: readonly { readonly here: UnitId; readonly there: UnitId }[]): OtherTree['grounds'] {
  const open = new Set(pairs);
  const grounds: { here: UnitId[]; there: UnitId[] }[] = [];
  for (const first of pairs) {
    if (!open.delete(first)) continue;
    const here = new Set([first.here]);
    const there = new Set([first.there]);
    for (let size = 0; size !== here.size + there.size;) {
      size = here.size + there.size;
      for (const p of open)
        if (here.has(p.here) || there.has(p.there)) {
          open.delete(p);
          here.add(p.here);
          there.add(p.there);
        }
    }
    const same = here.size === 1 && there.size === 1 && there.has(first.here);
    if (!same) grounds.push({ here: [...here], there: [...there] });
  }
  return grounds;
}
