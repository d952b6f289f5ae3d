import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { bundledComponents } from './bundled-components.js';

/**
 * The back office is served by the web process under `/admin/`. It is emitted to `admin/dist`
 * (not `dist/`), so that building the server never removes it.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react(), bundledComponents(join(import.meta.dirname, '..'), '/admin/')],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Small images stay files: the CSP allows no data: URLs.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:3000', '/auth': 'http://127.0.0.1:3000' },
  },
});
