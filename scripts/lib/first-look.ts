// The look of an app before its first paint: a small script of its own in the page's head, made of the same rules as the
// app's. Without it a page that opens at night is white until all of the app is there.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

/** @param look where the device remembers the look, and what `auto` follows: as the app's `createLook` is told */
export function firstLook(root: string, look: { readonly key: string; readonly autoBy: 'sun' | 'device' }): Plugin {
  let base = '/';
  let file = 'look.js';
  let code = '';
  return {
    name: 'first-look',
    configResolved(config) {
      base = config.base;
    },
    async buildStart() {
      const { outputFiles } = await build({
        ...{
          entryPoints: [join(root, 'packages/client/src/theme/first.ts')],
          bundle: true,
          minify: true,
          write: false,
        },
        ...{ format: 'iife', target: 'es2022', legalComments: 'none' },
      });
      code = outputFiles[0]!.text;
    },
    configureServer(server) {
      server.middlewares.use((req, res, next) => {
        if (req.url !== `${base}look.js`) return next();
        res.setHeader('content-type', 'text/javascript').end(code);
      });
    },
    generateBundle() {
      file = `assets/look-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
      this.emitFile({ type: 'asset', fileName: file, source: code });
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'script',
          attrs: { src: base + file, 'data-key': look.key, 'data-auto-by': look.autoBy },
          injectTo: 'head',
        },
      ],
    },
  };
}
