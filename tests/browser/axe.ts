import axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Person } from '../kit';

/** All of WCAG 2.2 AA, and of those the ones that colours alone decide. */
export const RULES = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const satisfies Record<string, RunOptions['runOnly']>;

/**
 * Rules that the open page breaks, with where. They are tried within the page itself, which has no frames: only what is
 * broken leaves it. Handing everything out and weighing it in a page of its own takes twice the time.
 */
export async function broken({ page }: Person, rules: keyof typeof RULES = 'all'): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('A frame would not be looked into.');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly = { type: RULES[rules].type, values: [...RULES[rules].values] } as RunOptions['runOnly'];
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    { runOnly, resultTypes: ['violations'] } satisfies RunOptions,
  );
}
