import { describe, expect, it } from 'vitest';
import { reportFit } from '../../src/core/memory/fit-report.ts';
import { DEFAULT_WEIGHTS } from '../../src/core/memory/fsrs.ts';
import { historyOf } from '../../src/core/memory/history.ts';
import { columnsOf } from '../../src/core/memory/log-columns.ts';
import { replay } from '../../src/core/memory/replay.ts';
import { LEARNERS } from './memory/learner.ts';
import { NOTES, PRESET, study } from './simulated-study.ts';

describe('a year of learning', () => {
  it('[SIM-7] gives the recall that was asked for when the weights are true', () => {
    const { recall } = study(LEARNERS.steady, { ...PRESET, weights: LEARNERS.steady });
    expect(Math.abs(recall - 0.9)).toBeLessThan(0.02);
  });

  it('[SIM-7] comes nearer to it with weights that were fitted to its log', () => {
    const truth = LEARNERS.forgetful;
    const usual = study(truth, PRESET);
    expect(NOTES.every((_, row) => usual.model.columns.reps[row] !== 0)).toBe(true);
    const history = historyOf([columnsOf(usual.log)], [], () => true);
    expect(history).toHaveLength(usual.log.length);
    expect(
      replay([columnsOf(usual.log)], usual.model.ids, () => DEFAULT_WEIGHTS).columns.stability.slice(0, 900),
    ).toEqual(usual.model.columns.stability.slice(0, 900));
    const fitted = reportFit([{ reviews: history, weights: DEFAULT_WEIGHTS }]);
    if (!fitted.ok) throw new Error(fitted.error);
    const { before, after, weights, later, items } = fitted.value;
    const own = study(truth, { ...PRESET, weights });
    console.info(
      `${usual.log.length} answers in a year, ${items} items: log loss ${before.logLoss.toFixed(4)} by default, ${after.logLoss.toFixed(4)} fitted; ` +
        `recall ${usual.recall.toFixed(3)} by default, ${own.recall.toFixed(3)} with the fitted weights, 0.9 asked`,
    );
    expect(after.logLoss).toBeLessThan(before.logLoss);
    expect(later?.after).toBeLessThan(later?.before ?? 0);
    expect(Math.abs(own.recall - 0.9)).toBeLessThan(Math.abs(usual.recall - 0.9));
  });
});
