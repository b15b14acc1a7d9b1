import { peopleOf, type Target } from './target';

/** A place of the tree with what was counted in itself; a unit's own counts are 0, its hamlets have them. */
export interface CascadePlace {
  readonly key: string;
  /** null: the top. */
  readonly parent: string | null;
  readonly eligible: number;
  readonly reached: number;
}
export interface CascadeRow {
  /** Eligible people, those not known yet included, in the place and all below it. */
  readonly eligible: number;
  /** Reached and answered, likewise. */
  readonly reached: number;
  /** What the place's target stands for; null: it has none, or a share of nobody known. */
  readonly people: number | null;
  /** What the targets right below add up to; null: none below has one, or one of them stands for no number. */
  readonly handedDown: number | null;
  /** people − handedDown: above 0 some is not handed down yet. */
  readonly difference: number | null;
}

/** How targets go down a tree, place by place, so that every sum can be checked at a glance. */
export function cascade(
  places: readonly CascadePlace[],
  targets: ReadonlyMap<string, Pick<Target, 'kind' | 'value'>>,
): Map<string, CascadeRow> {
  const children = new Map<string, CascadePlace[]>();
  for (const p of places) if (p.parent !== null) children.set(p.parent, [...(children.get(p.parent) ?? []), p]);
  const rows = new Map<string, CascadeRow>();
  const of = (place: CascadePlace): CascadeRow => {
    const below = children.get(place.key) ?? [];
    const their = below.map(of);
    const add = (field: 'eligible' | 'reached') => their.reduce((sum, r) => sum + r[field], place[field]);
    const eligible = add('eligible');
    const target = targets.get(place.key);
    const people = target ? peopleOf(target, eligible) : null;
    const given = below.flatMap((p, i) => (targets.has(p.key) ? [their[i]!.people] : []));
    const handedDown =
      given.length === 0 || given.includes(null) ? null : given.reduce<number>((sum, n) => sum + n!, 0);
    const difference = people === null || handedDown === null ? null : people - handedDown;
    const row = { eligible, reached: add('reached'), people, handedDown, difference };
    rows.set(place.key, row);
    return row;
  };
  for (const p of places) if (p.parent === null) of(p);
  return rows;
}
