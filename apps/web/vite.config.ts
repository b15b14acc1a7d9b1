import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { firstLook } from '../../scripts/lib/first-look.ts';
import { compiledAtOnce } from '../../scripts/lib/compiled-at-once.ts';
import { trustedDocuments } from '../../scripts/lib/trusted-documents.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const API = `http://localhost:${process.env.PORT ?? '4000'}`;

export default defineConfig({
  base: '/',
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    // Our sentences have a compiler of their own (packages/client/src/locale/compile.ts).
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
  },
  // Fonts stay files: a data: font would need a hole in the content security policy.
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    // What a later page needs lies in the worker's cache: to announce each file first only takes the phone's time.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, deps, { hostType }) => (hostType === 'html' ? deps : []),
    },
  },
  server: {
    proxy: { '/app': { target: API, ws: true }, '/graphql': API, '/livez': API, '/readyz': API, '/docs': API },
  },
  plugins: [
    vue(),
    tailwind(),
    firstLook(ROOT, { key: 'go-cua.portal.look', autoBy: 'sun' }),
    trustedDocuments('web', ROOT),
    compiledAtOnce(['index', 'locales', 'field', 'store', 'outbox']),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: null,
      injectManifest: { globPatterns: ['**/*.{js,css,html,woff2,svg,png,webmanifest}'] },
      manifest: {
        id: '/',
        name: 'Gõ Cửa',
        short_name: 'Gõ Cửa',
        description: 'Danh sách tối nay, ghi kết quả khi không có mạng.',
        lang: 'vi',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'portrait',
        background_color: '#0a2247',
        theme_color: '#0a2247',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
});
