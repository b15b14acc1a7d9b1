/** A page that nobody looks at draws nothing: then no longer than this. */
const AT_MOST_MS = 150;

/** What was just put on the page has been drawn. */
export function painted(): Promise<void> {
  return new Promise((drawn) => {
    const late = setTimeout(drawn, AT_MOST_MS);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(drawn);
    });
  });
}
