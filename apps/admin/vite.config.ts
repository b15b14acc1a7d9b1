import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { firstLook } from '../../scripts/lib/first-look.ts';
import { trustedDocuments } from '../../scripts/lib/trusted-documents.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const API = `http://localhost:${process.env.PORT ?? '4000'}`;

export default defineConfig({
  base: '/admin/',
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    // Sentences are put together by the client package itself, without the compiler of messages.
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
  },
  // Fonts stay files: a data: font would need a hole in the content security policy.
  build: { assetsInlineLimit: 0, target: 'es2022' },
  server: { proxy: { '/app': { target: API, ws: true }, '/graphql': API, '/docs': API } },
  plugins: [
    vue(),
    tailwind(),
    firstLook(ROOT, { key: 'go-cua.console.look', autoBy: 'device' }),
    trustedDocuments('admin', ROOT),
  ],
});
