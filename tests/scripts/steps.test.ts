import { describe, expect, it } from 'vitest';
import { countTests, sum } from '../../scripts/steps.ts';

const test = (status: string) => ({ status });

describe('the count of tests', () => {
  it('[HOUSE-10] adds up what passed and what failed over all runs', () => {
    const run = JSON.stringify({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [{ status: 'failed', assertionResults: [test('passed'), test('passed'), test('failed')] }],
    });
    expect(sum([countTests(run), countTests(run)])).toEqual({ passed: 4, failed: 2 });
  });

  it('[HOUSE-10] counts a file that could not even start as a failure', () => {
    const run = JSON.stringify({
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [test('passed')] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(countTests(run)).toEqual({ passed: 1, failed: 1 });
  });
});
