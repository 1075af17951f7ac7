import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.WORKFLOWS_SERVER ?? 'http://localhost:5000';

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    proxy: {
      '/api': server,
      '/v2': server,
      '/hubs': { target: server, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    // The designer's libraries are large by nature and loaded only by the pages that need them.
    chunkSizeWarningLimit: 3000,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    // Patience for machines that build other things at the same time; nothing waits by design.
    testTimeout: 30_000,
  },
});
