/** The 21 weights by name, and what follows from them alone: worked out once for all cards. */
export type Formula = ReturnType<typeof formulaOf>;

/** Source of the formulas: fsrs-rs 6.6 src/model.rs. */
export function formulaOf(weights: Float64Array) {
  const w = (k: number) => weights[k] ?? 0;
  const step = Math.exp(w(5));
  const decay = -w(20);
  const powerFactor = 0.9 ** (1 / decay);
  return {
    /** By rating: the first stability. */
    first: [0, w(0), w(1), w(2), w(3)],
    /** By rating; before it is brought into 1 to 10. */
    firstDifficulty: [0, w(4), w(4) - step + 1, w(4) - step * step + 1, w(4) - step * step * step + 1],
    /** By rating: e^(w5 (rating - 1)). */
    steps: [0, 1, step, step * step, step * step * step],
    w6: w(6),
    w7: w(7),
    w9: w(9),
    w10: w(10),
    w11: w(11),
    w12: w(12),
    w13: w(13),
    w14: w(14),
    w15: w(15),
    w16: w(16),
    w17: w(17),
    w18: w(18),
    w19: w(19),
    growth: Math.exp(w(8)),
    /** The most that a lapse leaves of the stability. */
    cap: Math.exp(-w(17) * w(18)),
    /** The forgetting curve: R = (1 + factor t/S)^decay. */
    decay,
    factor: powerFactor - 1,
    /** Of the factor by the decay. */
    factorSlope: (-powerFactor * Math.log(0.9)) / (decay * decay),
  };
}
