/** Keeps pieces of work from running into each other. */
export type Gate = {
  readonly isBusy: () => boolean;
  /** Runs it now; while something else runs it means nothing. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** Runs it now, or as soon as what came before is through. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
};

export function createGate(): Gate {
  let running = 0;
  let last: Promise<void> = Promise.resolve();
  const inTurn: Gate['inTurn'] = (work) => {
    running += 1;
    const result = running === 1 ? work() : last.then(work);
    last = result
      .catch(() => undefined)
      .then(() => {
        running -= 1;
      });
    return result;
  };
  const isBusy = () => running > 0;
  return { isBusy, inTurn, alone: async (work) => (isBusy() ? undefined : inTurn(work)) };
}
