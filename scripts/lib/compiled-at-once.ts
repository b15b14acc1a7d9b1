import type { Plugin } from 'vite';

/** V8's explicit compile hint (Chrome 136); to every other browser it is a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Chunks whose functions are nearly all called before the first page stands: the browser compiles them while it loads
 * them, on a thread beside the page's, instead of one by one as each is called.
 * @param names of chunks, without hash @throws where no chunk bears a name: the hint would be lost without a word
 */
export function compiledAtOnce(names: readonly string[]): Plugin {
  return {
    name: 'go-cua:compiled-at-once',
    apply: 'build',
    generateBundle(_, bundle) {
      const missing = new Set(names);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !names.includes(chunk.name)) continue;
        missing.delete(chunk.name);
        chunk.code = HINT + chunk.code;
      }
      if (missing.size > 0) this.error(`No chunk is called ${[...missing].join(', ')}.`);
    },
  };
}
