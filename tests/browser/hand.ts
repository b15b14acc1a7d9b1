import type { Person } from '../kit';

/**
 * From now on the browser refuses to write one more row, as on a full phone; all above it is the product itself. (A real
 * quota, which DevTools can set, is looked at by Chromium too seldom for a story.) @returns what makes room again
 */
export async function fillsUp({ page }: Person): Promise<() => Promise<unknown>> {
  const room = await page.evaluateHandle(() => {
    const { put, add } = IDBObjectStore.prototype;
    const full = (): never => {
      throw new DOMException('No more room', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: full, add: full });
    return { again: () => Object.assign(IDBObjectStore.prototype, { put, add }) };
  });
  return () => room.evaluate(({ again }) => void again());
}

/** More stops than any page has. */
const FAR = 80;

/** Goes on with the Tab key until the focus is on what bears this name, and can be seen there. */
export async function walksTo({ page }: Person, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < FAR; stop += 1) {
    await page.keyboard.press('Tab');
    const { called, seen } = await page.evaluate(whereTheFocusIs);
    passed.push(called);
    if (!(typeof name === 'string' ? called.startsWith(name) : name.test(called))) continue;
    if (seen) return;
    throw new Error(`The focus on ${String(name)} cannot be seen.`);
  }
  throw new Error(`The Tab key never came to ${String(name)}, only to:\n${passed.join('\n')}`);
}

/** Runs in the page. `seen`: a line is drawn around it, or around the field that it is the inside of. */
function whereTheFocusIs(): { called: string; seen: boolean } {
  const at = document.activeElement as HTMLElement | null;
  if (!at || at === document.body) return { called: '(nothing)', seen: false };
  const labels = [...((at as HTMLInputElement).labels ?? [])].map((label) => label.innerText);
  const called = at.getAttribute('aria-label') ?? (labels.join(' ') || at.innerText);
  const around = [at, at.parentElement, at.parentElement?.parentElement].filter((el) => el instanceof HTMLElement);
  const seen = around.some((el) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(el);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  });
  return { called: called.replace(/\s+/g, ' ').trim(), seen };
}
