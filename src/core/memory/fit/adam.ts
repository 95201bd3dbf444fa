import type { Objective } from './objective.ts';
import { randomFrom, shuffle } from './shuffle.ts';
import { WEIGHTS } from './weight-bounds.ts';

export type AdamOptions = {
  readonly epochs: number;
  readonly seed: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Brings weights back to what they may be, in place. */
  readonly restrain: (weights: Float64Array) => void;
  /** Told after each batch how much is done, 0 to 1; gives whether to stop. */
  readonly onBatch: (done: number) => boolean;
};

const MOMENTUM = 0.9;
const SECOND_MOMENTUM = 0.999;
const EPSILON = 1e-8;

/**
 * Adam over shuffled batches of whole cards, the rate annealed by a cosine, the weights restrained after each step,
 * in place. Gives whether it ran to the end. Cards stay whole so that one pass over a card yields all its items; they are
 * shuffled because batches of cards of one length pull the weights to and fro.
 * Source: fsrs-rs src/training.rs (train), src/cosine_annealing.rs.
 */
export function runAdam(objective: Objective, weights: Float64Array, options: AdamOptions): boolean {
  const { epochs, seed, batchSize, learningRate, restrain, onBatch } = options;
  const random = randomFrom(seed);
  const order = Uint32Array.from(objective.cards, (_, n) => n);
  const gradient = new Float64Array(WEIGHTS);
  const mean = new Float64Array(WEIGHTS);
  const square = new Float64Array(WEIGHTS);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    let seen = 0;
    for (let from = 0; from < order.length; ) {
      let to = from;
      let items = 0;
      while (to < order.length && items < batchSize) {
        items += objective.itemsOf[order[to] ?? 0] ?? 0;
        to += 1;
      }
      objective.evaluate(weights, gradient, order, from, to);
      step += 1;
      const done = (epoch + seen / objective.items) / epochs;
      const rate = (learningRate * (1 + Math.cos(Math.PI * done))) / 2;
      const [meanShare, squareShare] = [1 - MOMENTUM ** step, 1 - SECOND_MOMENTUM ** step];
      for (let k = 0; k < WEIGHTS; k += 1) {
        const slope = gradient[k] ?? 0;
        mean[k] = MOMENTUM * (mean[k] ?? 0) + (1 - MOMENTUM) * slope;
        square[k] = SECOND_MOMENTUM * (square[k] ?? 0) + (1 - SECOND_MOMENTUM) * slope * slope;
        const meanNow = (mean[k] ?? 0) / meanShare;
        const squareNow = (square[k] ?? 0) / squareShare;
        weights[k] = (weights[k] ?? 0) - (rate * meanNow) / (Math.sqrt(squareNow) + EPSILON);
      }
      restrain(weights);
      seen += items;
      from = to;
      if (onBatch((epoch + seen / objective.items) / epochs)) return false;
    }
  }
  return true;
}
