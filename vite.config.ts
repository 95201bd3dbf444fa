import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/plugins/csp.ts';
import { decks } from './scripts/plugins/decks.ts';
import { precache } from './scripts/plugins/precache.ts';
import { workerEntities } from './scripts/plugins/worker-entities.ts';

export default defineConfig(({ mode }) => ({
  // Relative, so that one build works at the top of a host and under any sub-path.
  base: './',
  plugins: [react(), ...(mode === 'test' ? [] : [decks(), contentSecurityPolicy(), precache()])],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: {
    format: 'es',
    plugins: () => [workerEntities()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { port: 5173 },
  test: {
    // Vitest would leave one core to the editor.
    maxWorkers: '100%',
    // Says that a test hangs, not how fast it is: a machine that sleeps for some seconds breaks none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A poll whose question is still waiting for the page when its second is over would hang.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/e2e/**'],
          pool: 'threads',
          // The files of one worker share what they import, which remembers nothing; a stubbed global is taken back.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          // Each file has a window and modules of its own, but jsdom itself is loaded once a worker.
          pool: 'vmThreads',
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['tests/e2e/support/global-setup.ts'],
          // The files of one worker share its browser: tests/e2e/support/stage.ts.
          isolate: false,
          // Not beside the others: a browser wants a core.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}));
