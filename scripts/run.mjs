// Node 20 cannot run TypeScript: Vite transforms the script and everything it imports, then its `main` is called.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [script, ...argv] = process.argv.slice(2);
if (script === undefined) {
  console.error('Usage: node scripts/run.mjs <script.ts> [arguments]');
  process.exit(2);
}
const { module } = await runnerImport(resolve(script), { configFile: false, logLevel: 'warn' });
process.exitCode = (await module.main(argv)) ?? 0;
