import { createStore } from 'zustand/vanilla';
import type { Engine } from './engine.ts';
import type { MemoryState, MemoryTools } from './memory-state.ts';

/** What the memory screen does. Its steps are fetched with the first of them: a review needs none. */
export function createMemoryTools(engine: Engine): MemoryTools {
  const store = createStore<MemoryState>(() => ({ fit: { view: 'idle' }, weightsBack: null, movesBack: null }));
  let stop = () => {};
  /** A fit that is stopped, or followed by another, is wanted no more: also while its code is still being fetched. */
  let wanted = 0;
  const show = (fit: MemoryState['fit']) => store.setState({ fit });
  const steps = () => Promise.all([import('./optimize.ts'), import('./move-due-days.ts')]);

  const readBacks = async () => {
    const [{ readWeightsBack }, { readMovesBack }] = await steps();
    const loaded = engine.loaded();
    const [weightsBack, movesBack] = await Promise.all([readWeightsBack(loaded), readMovesBack(loaded)]);
    return { weightsBack, movesBack };
  };
  const refresh = async () => store.setState(await readBacks());

  return {
    store,
    refresh,
    async fit(scope) {
      stop();
      wanted += 1;
      const mine = wanted;
      show({ view: 'working', done: 0 });
      const { startFit } = await import('./optimize.ts');
      if (mine !== wanted) return;
      const running = startFit(engine.loaded(), scope, (done) => show({ view: 'working', done }));
      stop = running.stop;
      try {
        const fit = await running.result;
        if (fit !== 'stopped') show({ view: 'fitted', fit });
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        show({ view: 'failed', detail: error.message });
      }
    },
    stop() {
      wanted += 1;
      stop();
      show({ view: 'idle' });
    },
    async take() {
      const { fit } = store.getState();
      if (fit.view !== 'fitted' || fit.fit.outcome !== 'better') return;
      await (await import('./optimize.ts')).takeWeights(engine, fit.fit);
      // At once, for the way back is what answers the press.
      store.setState({ fit: { view: 'taken', fit: fit.fit }, ...(await readBacks()) });
    },
    keep: () => show({ view: 'idle' }),
    async undoTake() {
      await (await import('./optimize.ts')).undoWeights(engine);
      const backs = await readBacks();
      const { fit } = store.getState();
      store.setState({ fit: fit.view === 'taken' ? { view: 'idle' } : fit, ...backs });
    },
    planMoves: async () => (await import('./move-due-days.ts')).planMoves(engine.loaded()),
    async move() {
      const moved = await (await import('./move-due-days.ts')).moveDueDays(engine);
      await refresh();
      return moved;
    },
    async undoMove() {
      await (await import('./move-due-days.ts')).undoMoves(engine);
      await refresh();
    },
    outlook: async (preset) => (await import('./simulate.ts')).readOutlook(engine.loaded(), preset),
    simulate(input, retentions, onCourse) {
      let isWanted = true;
      let end = () => {};
      void import('./simulate.ts').then(({ simulate }) => {
        if (isWanted) end = simulate(input, retentions, onCourse);
      });
      return () => {
        isWanted = false;
        end();
      };
    },
  };
}
