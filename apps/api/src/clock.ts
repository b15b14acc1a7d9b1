/**
 * The business clock: real time, but in a demo or replay database the time that runs on from a given moment.
 * @returns Unix milliseconds
 */
export function businessClock(startsAt: string | undefined): () => number {
  if (startsAt === undefined) return () => Date.now();
  const offset = Date.parse(startsAt) - Date.now();
  return () => Date.now() + offset;
}
