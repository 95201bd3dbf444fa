import { main as findBrowser } from './browser.ts';
import { runChecks } from './check.ts';
import { buildStep, runStep, runTests, sum, type Tally } from './steps.ts';

/** Everything: the fast checks, the production build, and the end-to-end tests in a real Chromium. */
export async function main(): Promise<number> {
  const { passed, failed } = sum([await runChecks(), await runEndToEnd()]);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function runEndToEnd(): Promise<Tally> {
  if ((await findBrowser()) !== 0) return { passed: 0, failed: 1 };
  const built = await runStep(buildStep);
  if (built.failed > 0) return built;
  process.env.SAEGIM_DIST = 'dist';
  return runTests('e2e');
}
