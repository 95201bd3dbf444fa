import { decksStep, lintStep, runStep, runTests, sum, type Tally, typeSteps } from './steps.ts';

/** Everything fast: the decks, the types of every realm, the linter, and the unit, property and component tests. */
export async function runChecks(): Promise<Tally> {
  const cheap = await Promise.all([decksStep, lintStep, ...typeSteps].map(runStep));
  return sum([...cheap, await runTests('unit', 'component')]);
}

export async function main(): Promise<number> {
  const { passed, failed } = await runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
