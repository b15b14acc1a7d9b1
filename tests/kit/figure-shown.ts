import type { Person } from './person';

/** The number of people that a console's tile shows: the first after the tile's words. */
export const figureShown = (person: Person, words: string): Promise<number> => person.page.evaluate(numberAfter, words);

function numberAfter(words: string): number {
  const text = document.querySelector('main')?.innerText ?? '';
  const after = text.slice(text.indexOf(words) + words.length);
  return Number((/([\d.]+) người/.exec(after)?.[1] ?? 'NaN').replaceAll('.', ''));
}
