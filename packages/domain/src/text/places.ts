/**
 * Where the texts stand that a path of `freeTextFieldsOf` names. A path is one of a schema (`note`, `people[].note`,
 * `answers.*`); a place is one of a value (`people.0.note`).
 */
const stepsOf = (path: string): string[] =>
  path.split('.').flatMap((name) => {
    const bare = name.replace(/(\[\])+$/, '');
    const lists = Array<string>((name.length - bare.length) / 2).fill('[]');
    return bare === '' ? lists : [bare, ...lists];
  });

const below = (place: string, name: string | number): string => (place === '' ? String(name) : `${place}.${name}`);
const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function* texts(value: unknown, steps: readonly string[], place: string): Generator<[place: string, text: string]> {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (typeof value === 'string') yield [place, value];
    return;
  }
  if (!isGroup(value) || Array.isArray(value) !== (step === '[]')) return;
  const names = step === '[]' || step === '*' ? Object.keys(value) : Object.hasOwn(value, step) ? [step] : [];
  for (const name of names) yield* texts(value[name], rest, below(place, name));
}

/** The texts of a value from outside, by place, in the order of the paths; what is no text there is passed over. */
export function textsAt(value: unknown, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.flatMap((path) => [...texts(value, stepsOf(path), '')]));
}

/** A copy of the value with these texts in their places. */
export function withTextsAt<T>(value: T, changed: Readonly<Record<string, string>>): T {
  const copy = (at: unknown, place: string): unknown => {
    if (typeof at === 'string') return Object.hasOwn(changed, place) ? changed[place] : at;
    if (Array.isArray(at)) return at.map((item, i) => copy(item, below(place, i)));
    if (!isGroup(at)) return at;
    return Object.fromEntries(Object.entries(at).map(([name, item]) => [name, copy(item, below(place, name))]));
  };
  return copy(value, '') as T;
}
