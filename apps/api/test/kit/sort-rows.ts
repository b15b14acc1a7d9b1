import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { aliasOf } from './random-reads';
import { DIGITS, MARKED_NAME, type Place, type Reader, type ThreeHamlets } from './three-hamlets';

/** Whose a row is: a door, a person of a door or an act by its hamlet, somebody of the organisation by the person. */
type Owner = { readonly place: Place } | { readonly person: string } | { readonly target: readonly Place[] };
/** All that the database holds of people, doors and figures: ids and names to whose they are. */
export type Truth = ReadonlyMap<string, Owner>;

export async function truthOf({ v, far, hamlets }: ThreeHamlets): Promise<Truth> {
  const truth = new Map<string, Owner>();
  const place = new Map(Object.entries(hamlets).map(([p, id]) => [id as string, p as Place]));
  const rows = async (text: string) => (await v.admin.query<{ id: string; of: string; name?: string }>(text)).rows;
  for (const r of [
    ...(await rows(`select id, scope_hamlet_id as of from app.household`)),
    ...(await rows(`select id, scope_hamlet_id as of, given_name as name from app.resident`)),
    ...(await rows(`select id, scope_hamlet_id as of from app.act`)),
    ...(await rows(`select distinct visit_id as id, scope_hamlet_id as of from app.act where visit_id is not null`)),
  ])
    for (const key of [r.id, r.name]) if (key) truth.set(key, { place: place.get(r.of)! });
  for (const r of [
    ...(await rows(`select id, id as of, given_name as name from app.person`)),
    ...(await rows(`select id, person_id as of from app.role_grant`)),
    ...(await rows(`select id, person_id as of from app.invitation`)),
  ])
    for (const key of [r.id, r.name]) if (key) truth.set(key, { person: r.of });
  for (const r of await rows(`select id, coalesce(hamlet_id, unit_id) as of from app.target`))
    truth.set(r.id, { target: r.of === v.commune ? ['A', 'B'] : r.of === far.commune ? ['C'] : [place.get(r.of)!] });
  return truth;
}

/** Sums of the ledger, told by their digits; first turns are residents, and have none. */
const SUMS =
  /^(FigureTiles\.(?!distinctResidents|firstTurns)|CurvePoint\.|FigureRow\.answeredIn7Days$|TargetRow\.(eligible|reached)$|ProgressPace\.(answered|base)$|FigureExplanation\.amount$|FigureCorrection\.delta$)/;
/** Numbers of rows that lie behind the wall: never more than there are own ones. */
const COUNTS: Readonly<Record<string, 'doors' | 'residents' | 'people'>> = {
  ...{ 'HouseholdViews.ALL': 'doors', 'HouseholdViews.BLOCKED': 'doors', 'HouseholdViews.LEFT': 'doors' },
  ...{ 'HouseholdViews.NEVER_KNOCKED': 'doors', 'HouseholdViews.PROMISED': 'doors', 'Tonight.open': 'doors' },
  ...{ 'Tonight.visited': 'doors', 'Tonight.leftOut': 'doors', 'Tonight.helpedTonight': 'residents' },
  ...{ 'CarriedOver.promises': 'doors', 'CarriedOver.unfinished': 'doors' },
  ...{ 'FigureExplanation.listed': 'residents', 'FigureExplanation.residentCount': 'residents' },
  ...{ 'FigureExplanation.unregistered': 'residents', 'WhatRemains.unregistered': 'residents' },
  ...{ 'RemainingCount.count': 'residents', 'BlockedCount.count': 'residents', 'PersonPage.total': 'people' },
  ...{ 'ReviewPage.total': 'doors', 'Query.reviewCount': 'doors' },
  ...{
    'FigureTiles.distinctResidents': 'residents',
    'FigureTiles.firstTurns': 'residents',
    'FieldHamlet.doors': 'doors',
  },
};
/** Numbers of the set-up, of the row that they stand in, or derived from those above. */
const HARMLESS_TYPES = [
  'Campaign',
  'CampaignPage',
  'Checkpoint',
  'FieldMoved',
  'FieldOuting',
  'FieldShare',
  'FigureBasis',
  'HouseholdAct',
  'HouseholdDetail',
  'HouseholdListed',
  'HouseholdResident',
  'ImportFindingPage',
  'KeyUsage',
  'Outing',
  'OutingSeries',
  'Person',
  'PlaceInSeries',
  'PublishedCell',
  'PublishedEdition',
  'ResidentBehind',
  'ReviewMatter',
  'Target',
  'Team',
  'TeamMember',
  'TeamOut',
  'TeamPage',
  'TonightDoor',
  'UnitNode',
  'WeekFigures',
];
const HARMLESS = new RegExp(
  `^(BlockedCount\\.waitedDays|Query\\.reviewCount|ProgressPace\\.(days|due|goal)|TargetRow\\.(difference|handedDown|people)|(${HARMLESS_TYPES.join('|')})\\.)`,
);

/** Types that an answer of a query can hold. */
function typesBelow(schema: GraphQLSchema, type: GraphQLNamedType, known = new Set<GraphQLObjectType>()) {
  if (isAbstractType(type)) for (const t of schema.getPossibleTypes(type)) typesBelow(schema, t, known);
  if (!isObjectType(type) || known.has(type)) return known;
  known.add(type);
  for (const f of Object.values(type.getFields())) typesBelow(schema, getNamedType(f.type), known);
  return known;
}

/** Numbers in answers of queries that nobody has sorted: each must be one of the three. */
export const unsortedNumbers = (schema: GraphQLSchema): string[] =>
  [...typesBelow(schema, schema.getQueryType()!)].flatMap((t) =>
    Object.values(t.getFields())
      .filter((f) => getNamedType(f.type).name === 'Int')
      .map((f) => `${t.name}.${f.name}`)
      .filter((name) => !SUMS.test(name) && !(name in COUNTS) && !HARMLESS.test(name)),
  );

export interface Sorted {
  own: number;
  readonly foreign: string[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Sorts all that an answer says about people, doors and figures into own and foreign. */
export class Sorter {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly truth: Truth,
    private readonly reader: Reader,
    /** How many rows there are of each kind that is the reader's own. */
    private readonly most: Readonly<Record<'doors' | 'residents' | 'people', number>>,
  ) {}

  sort(data: Record<string, unknown>, query: string): Sorted {
    const found: Sorted = { own: 0, foreign: [] };
    const field = this.schema.getQueryType()!.getFields()[query]!;
    // The figure of distinct residents is counted from rows, which have no digits of their own.
    const rowsOnly = JSON.stringify(data).includes('"figure":"DISTINCT_RESIDENTS"');
    this.#value(data[query], field.type, query, found, rowsOnly);
    return found;
  }

  #value(value: unknown, type: GraphQLOutputType, path: string, found: Sorted, rowsOnly: boolean): void {
    const plain = getNullableType(type);
    if (value === null || value === undefined) return;
    if (isListType(plain)) {
      for (const x of value as unknown[]) this.#value(x, plain.ofType as GraphQLOutputType, path, found, rowsOnly);
      return;
    }
    if (isLeafType(plain)) return this.#text(typeof value === 'string' ? value : JSON.stringify(value), path, found);
    const row = value as Record<string, unknown> & { __typename: string };
    const object = this.schema.getType(row.__typename);
    if (!isObjectType(object)) throw new Error(`${path} is of no type that the schema knows.`);
    for (const f of Object.values(object.getFields())) {
      const at = `${path} › ${object.name}.${f.name}`;
      const x = row[f.name] ?? row[aliasOf(object.name, f.name)];
      if (typeof x !== 'number') this.#value(x, f.type, at, found, rowsOnly);
      else if (SUMS.test(`${object.name}.${f.name}`) && !(rowsOnly && f.name === 'amount')) this.#sum(x, at, found);
      else this.#count(x, COUNTS[`${object.name}.${f.name}`], at, found);
    }
  }

  #text(text: string, path: string, found: Sorted): void {
    for (const key of [...text.matchAll(UUID), ...text.matchAll(MARKED_NAME)].map(([m]) => m)) {
      const owner = this.truth.get(key);
      if (!owner) continue;
      if (this.#isOwn(owner)) found.own += 1;
      else found.foreign.push(`${path}: ${key}`);
    }
  }

  #isOwn(owner: Owner): boolean {
    const { identity, figures, people } = this.reader;
    if ('person' in owner) return (people as readonly string[]).includes(owner.person);
    return 'place' in owner ? identity.includes(owner.place) : owner.target.some((p) => figures.includes(p));
  }

  #sum(n: number, path: string, found: Sorted): void {
    for (const p of ['A', 'B', 'C'] as const) {
      if (Math.floor(Math.abs(n) / DIGITS[p]) % 10_000 === 0) continue;
      if (this.reader.figures.includes(p)) found.own += 1;
      else found.foreign.push(`${path}: ${n} holds ${p}`);
    }
  }

  #count(n: number, of: 'doors' | 'residents' | 'people' | undefined, path: string, found: Sorted): void {
    if (of && n > this.most[of]) found.foreign.push(`${path}: ${n}, of ${this.most[of]} own`);
  }
}
