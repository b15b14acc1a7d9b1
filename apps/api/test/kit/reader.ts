import type { Client } from 'pg';
import highsLoader, { type Highs } from 'highs';

/** What a reader of all editions makes of one hidden cell: no less than `low`, no more than `high`. */
export interface Finding {
  readonly where: string;
  readonly low: number;
  readonly high: number;
}

interface Row {
  readonly day: string;
  readonly unit: string;
  readonly campaign: string;
  readonly lastDay: string;
  readonly services: readonly string[];
  readonly cells: Readonly<Record<string, { value: number | null; reason: string | null }>>;
}
/** A commune for as long as nothing published of it moved. */
interface Stretch {
  readonly from: string;
  to: string;
  readonly rows: readonly Row[];
}

const TURNS = ['PERSON_TURNS', 'FIRST_TURNS', 'ANONYMOUS_TURNS', 'SERVICE_TURNS'];
const ENDLESS = 1e7;

/**
 * The hardest reader: has every edition, knows the definitions, the mergers and that turns never become fewer, holds that
 * nothing happened where nothing published moved and in the night of a merger, and lets a solver work out each hidden
 * cell from all of it at once. Shares no code with what publishes.
 */
export async function whatAReaderFinds(admin: Client): Promise<Finding[]> {
  const highs = await highsLoader();
  const communes = await stretches(admin);
  const grounds = await mergers(admin);
  const told = tellingsOf(communes);
  turnsOnlyGrow(told);
  const sets = [...told.values()].map((t) => [t]);
  for (const g of grounds) {
    const at = (unit: string, day: string) =>
      [...told.values()].filter((t) => t.unit === unit && t.from <= day && t.to >= day);
    sets.push([...g.before.flatMap((u) => at(u, g.eve)), ...g.after.flatMap((u) => at(u, g.day))]);
  }
  const merging = new Set(sets.filter((set) => set.length > 1));
  // What is found on one day is known on the days around it.
  for (let round = 0; round < 2; round += 1) {
    for (const set of sets) narrow(highs, set, merging.has(set) ? grounds : []);
    turnsOnlyGrow(told);
  }
  return [...told.values()].flatMap((t) => [...t.counts].flatMap(([where, c]) => (c.hidden ? [{ ...c, where }] : [])));
}

async function stretches(admin: Client): Promise<Map<string, Stretch[]>> {
  const { rows } = await admin.query<Row>(
    `select f.edition_day::text as day, f.unit_id as unit, f.campaign_id as campaign, least(c.valid_to, c.edition_day)::text as "lastDay", c.services,
       json_object_agg(f.service || ' ' || f.measure, json_build_object('value', f.value, 'reason', f.reason)) as cells
     from published.figure f join published.campaign c on c.edition_day = f.edition_day and c.id = f.campaign_id
     where f.unit_id in (select unit_id from published.figure where value is distinct from 0)
     group by f.edition_day, f.unit_id, f.campaign_id, c.valid_to, c.edition_day, c.services order by 1, 2, 3`,
  );
  const out = new Map<string, Stretch[]>();
  const byDay = new Map<string, Row[]>();
  for (const r of rows) byDay.set(`${r.unit} ${r.day}`, [...(byDay.get(`${r.unit} ${r.day}`) ?? []), r]);
  for (const own of byDay.values()) {
    const { unit, day } = own[0]!;
    const all = out.get(unit) ?? [];
    out.set(unit, all);
    const last = all.at(-1);
    const told = (r: readonly Row[]) => JSON.stringify(r.map(({ campaign, cells }) => [campaign, cells]));
    if (last && told(last.rows) === told(own)) last.to = day;
    else all.push({ from: day, to: day, rows: own });
  }
  return out;
}

/** Ground that was parted otherwise from one edition to the next, as the law on the merger tells it. */
interface Merger {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly eve: string;
  readonly day: string;
}
async function mergers(admin: Client): Promise<Merger[]> {
  const { rows } = await admin.query<{ eve: string; day: string; before: string; after: string }>(
    `with e as (select day, lag(day) over (order by day) as eve from published.edition),
       moved as (select e.* from e where exists (select from app.hamlet_version h where h.valid_from > e.eve and h.valid_from <= e.day))
     select distinct m.eve::text, m.day::text, a.parent_id as before, b.parent_id as after from moved m
       join app.hamlet_version a on (a.valid_from is null or a.valid_from <= m.eve) and (a.valid_to is null or a.valid_to >= m.eve)
       join app.hamlet_version b on b.hamlet_id = a.hamlet_id and (b.valid_from is null or b.valid_from <= m.day) and (b.valid_to is null or b.valid_to >= m.day)`,
  );
  return [...new Set(rows.map((r) => r.day))].flatMap((day) => {
    const own = rows.filter((r) => r.day === day);
    const groups = apart(
      own.flatMap((r) => [`-${r.before}`, `+${r.after}`]),
      own.map((r) => ({ before: [`-${r.before}`], after: [`+${r.after}`] })),
    );
    return groups.flatMap((g) => {
      const side = (sign: string) => g.filter((u) => u.startsWith(sign)).map((u) => u.slice(1));
      const [before, after] = [side('-'), side('+')];
      return before.join() === after.join() ? [] : [{ before, after, eve: own[0]!.eve, day }];
    });
  });
}

/** Those that have to do with each other, together. */
function apart(all: readonly string[], ties: readonly Pick<Merger, 'before' | 'after'>[]): string[][] {
  const groups: Set<string>[] = [];
  const nodes = new Set(all);
  const sets = [...ties.map((t) => [...t.before, ...t.after]), ...[...nodes].map((n) => [n])];
  for (const members of sets) {
    const touched = groups.filter((g) => members.some((m) => g.has(m)));
    const joined = new Set([...touched.flatMap((g) => [...g]), ...members.filter((m) => nodes.has(m))]);
    for (const g of touched) groups.splice(groups.indexOf(g), 1);
    if (joined.size > 0) groups.push(joined);
  }
  return groups.map((g) => [...g]);
}

interface Count {
  low: number;
  high: number;
  readonly hidden: boolean;
}
/** All that one stretch of one commune tells; campaigns side by side share its stands. */
interface Telling extends Stretch {
  readonly unit: string;
  readonly counts: Map<string, Count>;
}
const isTurn = (cell: string): boolean => TURNS.includes(cell.split(' ')[1]!);
const nameOf = (row: Row, cell: string): string =>
  [row.unit, row.day, isTurn(cell) ? row.campaign : row.lastDay === row.day ? 'now' : row.lastDay, cell].join(' ');

function tellingsOf(communes: ReadonlyMap<string, readonly Stretch[]>): Map<string, Telling> {
  const out = new Map<string, Telling>();
  for (const [unit, all] of communes)
    for (const stretch of all) {
      const counts = new Map<string, Count>();
      for (const row of stretch.rows)
        for (const [cell, told] of Object.entries(row.cells)) {
          const now = readingOf(told);
          const known = counts.get(nameOf(row, cell));
          if (known) Object.assign(known, { low: Math.max(known.low, now.low), high: Math.min(known.high, now.high) });
          else counts.set(nameOf(row, cell), { ...now, hidden: told.reason === 'TOO_FEW' });
        }
      out.set(`${unit} ${stretch.from}`, { ...stretch, unit, counts });
    }
  return out;
}

function readingOf({ value, reason }: { value: number | null; reason: string | null }): { low: number; high: number } {
  if (reason === 'TOO_FEW') return { low: 1, high: 9 };
  if (reason === 'PROTECTS_OTHERS') return { low: 10, high: ENDLESS };
  if (value === null || reason !== null) throw new Error(`An edition says ${value} and ${reason}.`);
  return value === 0 ? { low: 0, high: 0 } : { low: Math.max(10, value - 2), high: value + 2 };
}

/** Turns of a campaign in a commune: at least what they were, at most what they will be, unless something was taken back. */
function turnsOnlyGrow(told: ReadonlyMap<string, Telling>): void {
  const lines = new Map<string, Count[]>();
  for (const t of told.values())
    for (const row of t.rows)
      for (const cell of Object.keys(row.cells).filter(isTurn)) {
        const key = [row.unit, row.campaign, cell].join(' ');
        lines.set(key, [...(lines.get(key) ?? []), t.counts.get(nameOf(row, cell))!]);
      }
  for (const line of lines.values()) {
    if (line.some((c, i) => i > 0 && c.high < line[i - 1]!.low)) continue;
    line.forEach((c, i) => (c.low = Math.max(c.low, line[i - 1]?.low ?? 0)));
    line.reduceRight((high, c) => (c.high = Math.min(c.high, high)), ENDLESS);
  }
}

const seen = new Map<string, number[][]>();

/** Works out the least and the most of every hidden count of some tellings, and notes them. */
function narrow(highs: Highs, tellings: readonly Telling[], grounds: readonly Merger[]): void {
  const names = tellings.flatMap((t) => [...t.counts.keys()]);
  const all = tellings.flatMap((t) => [...t.counts.values()]);
  const hidden = all.flatMap((c, i) => (c.hidden ? [i] : []));
  if (hidden.length === 0) return;
  const index = new Map(names.map((n, i) => [n, i]));
  const atMost = (parts: string[], wholes: string[]): string =>
    [...parts.map((p) => `+ x${index.get(p)}`), ...wholes.map((w) => `- x${index.get(w)}`)].join(' ') + ' <= 0';
  const rows = tellings.flatMap((t) => t.rows);
  const sure = rows.flatMap((row) => {
    const of = (cell: string) => nameOf(row, cell);
    return [
      atMost([of('ALL FIRST_TURNS')], [of('ALL PERSON_TURNS')]),
      atMost([of('ALL FIRST_TURNS')], [of('ALL REGISTERED')]),
      ...row.services.flatMap((s) => {
        const [helped, found, held] = ['ACTIVATED_HELPED', 'FOUND_ACTIVE', 'BLOCKED'].map((m) => of(`${s} ${m}`));
        return [
          atMost([helped!, found!], [of(`${s} ELIGIBLE`)]),
          atMost([helped!, found!, held!], [of(`${s} ELIGIBLE`), of(`${s} NOT_KNOWN_YET`)]),
          atMost([of(`${s} ELIGIBLE`)], [of('ALL REGISTERED')]),
          atMost([of(`${s} SERVICE_TURNS`)], [of('ALL PERSON_TURNS'), of('ALL ANONYMOUS_TURNS')]),
        ];
      }),
    ];
  });
  const quiet = grounds.flatMap((g) =>
    [...new Set(rows.map((r) => r.campaign))].flatMap((campaign) => {
      const side = (units: readonly string[], day: string) =>
        tellings
          .filter((t) => units.includes(t.unit) && t.from <= day && t.to >= day)
          .flatMap((t) => t.rows.filter((r) => r.campaign === campaign));
      const [then, now] = [side(g.before, g.eve), side(g.after, g.day)];
      if (then.length === 0 || now.length === 0) return [];
      return Object.keys(then[0]!.cells)
        .filter((cell) => now[0]!.cells[cell])
        .flatMap((cell) => {
          const [a, b] = [then, now].map((r) => r.map((row) => nameOf(row, cell)));
          return [atMost(a!, b!), atMost(b!, a!)];
        });
    }),
  );
  const bounds = all.map((c, i) => ` ${c.low} <= x${i} <= ${c.high}`);
  const key = [...bounds, ...sure, ...quiet].join('\n');
  const found = seen.get(key) ?? solve(highs, bounds, sure, quiet, hidden);
  seen.set(key, found);
  hidden.forEach((i, at) => Object.assign(all[i]!, { low: found[at]![0], high: found[at]![1] }));
}

/** Least and most of each wanted count, with everything that is sure and each guess that does not contradict it. */
function solve(
  highs: Highs,
  bounds: readonly string[],
  sure: readonly string[],
  guesses: readonly string[],
  wanted: readonly number[],
): number[][] {
  const problem = (rules: readonly string[]) =>
    [
      ...['Minimize', ' obj: x0', 'Subject To', ...rules.map((r, i) => ` c${i}: ${r}`)],
      ...['Bounds', ...bounds, 'End'],
    ].join('\n');
  const fits = (rules: readonly string[]): boolean =>
    highs.solve(problem(rules), { output_flag: false }).Status === 'Optimal';
  const held = keep(keep([], [...sure], fits), [...guesses], fits);
  return highs.withModel({ format: 'lp', data: problem(held) }, (model) => {
    model.options.set({ output_flag: false });
    const columns = bounds.map((_, i) => model.getColByName(`x${i}`));
    const weigh = (i: number, cost: number) => model.changeColsCost({ kind: 'set', indices: [columns[i]!] }, [cost]);
    weigh(0, 0);
    const best = (i: number, cost: 1 | -1): number => {
      weigh(i, cost);
      model.run();
      const value = model.getSolution().colValue[columns[i]!]!;
      weigh(i, 0);
      return value;
    };
    return wanted.map((i) => [Math.ceil(best(i, 1) - 1e-6), Math.floor(best(i, -1) + 1e-6)]);
  });
}

/** All guesses at once where they fit; else half by half, so that only those that contradict are dropped. */
function keep(rules: string[], guesses: string[], fits: (rules: string[]) => boolean): string[] {
  const all = [...rules, ...guesses];
  if (guesses.length === 0 || fits(all)) return all;
  if (guesses.length === 1) return rules;
  const half = guesses.length >> 1;
  return keep(keep(rules, guesses.slice(0, half), fits), guesses.slice(half), fits);
}
