/** Lets one piece of work through at a time; what comes while it runs means nothing. */
export type Gate = { readonly isBusy: () => boolean; readonly alone: (work: () => Promise<void>) => Promise<void> };

export function createGate(): Gate {
  let isBusy = false;
  return {
    isBusy: () => isBusy,
    async alone(work) {
      if (isBusy) return;
      isBusy = true;
      try {
        await work();
      } finally {
        isBusy = false;
      }
    },
  };
}
