import type { Field, Outing } from '../../field';

/** The next day on which one of the own teams goes out, after today. */
export function nextOuting(field: Pick<Field, 'setup' | 'today'>): Outing | undefined {
  const mine = new Set(field.setup.value?.teams.map((team) => team.id));
  return [...(field.setup.value?.outings ?? [])]
    .filter((o) => o.day > field.today.value && !o.cancelled && mine.has(o.teamId))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.startsAt - b.startsAt))[0];
}
