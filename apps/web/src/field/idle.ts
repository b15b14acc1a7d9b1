/** Not later than this, however busy the page is. */
const AT_THE_LATEST_MS = 2_000;

/** When the page has nothing to draw and nobody taps; where a browser does not tell, a moment later. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: AT_THE_LATEST_MS });
  else setTimeout(work, 200);
}
