import { defineConfig } from 'vite';
import { workerEntities } from '../../../scripts/plugins/worker-entities.ts';

/** The harness as the app is built, but so that its errors can be read. */
export default defineConfig({
  base: './',
  build: { target: 'es2022', minify: false },
  worker: { format: 'es', plugins: () => [workerEntities()] },
});
