import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AddedDay } from '../core/insight/added.ts';
import type { CardStats, HistoryStats, StatsFilter, StatsLabels } from '../core/insight/stats.ts';
import type { StudyDay } from '../core/kernel/ids.ts';
import { packModel } from '../core/memory/model-pack.ts';
import type { StatsInput, StatsReply, StatsRequest } from '../workers/stats.ts';
import type { Engine } from './engine.ts';
import { dayClock, type Loaded, moment, presetsByDeck } from './loaded.ts';

/** What the statistics page shows; a part is null until it is known for the filter. */
export type StatsState = {
  readonly filter: StatsFilter;
  readonly today: StudyDay | null;
  readonly cards: CardStats | null;
  readonly history: HistoryStats | null;
  readonly added: readonly AddedDay[] | null;
  readonly labels: StatsLabels | null;
  readonly failed: { readonly detail: string } | null;
};

export type Stats = {
  readonly store: StoreApi<StatsState>;
  /** Begins to count, in a worker, what is stored at this moment. */
  open(): void;
  filter(change: Partial<StatsFilter>): void;
  /** Ends the worker and forgets its numbers; the filter stays for the next time. */
  close(): void;
};

const EMPTY = { today: null, cards: null, history: null, added: null, labels: null, failed: null } as const;
const WHOLE: StatsFilter = { deck: null, tag: null, source: null, range: 'month' };

export function createStats(engine: Engine): Stats {
  const store = createStore<StatsState>(() => ({ filter: WHOLE, ...EMPTY }));
  let worker: Worker | null = null;
  let turn = 0;
  const send = (request: StatsRequest) => worker?.postMessage(request);
  const hear = (reply: StatsReply) => {
    // An answer to a filter that was changed since is of no use.
    if ('turn' in reply && reply.turn !== turn) return;
    if (reply.kind === 'failed') store.setState({ failed: { detail: reply.detail } });
    else if (reply.kind === 'cards') store.setState({ cards: reply.cards });
    else if (reply.kind === 'history') store.setState({ history: reply.history });
    else if (reply.kind === 'labels') store.setState({ labels: reply.labels });
    else store.setState({ added: reply.added });
  };
  return {
    store,
    open() {
      const loaded = engine.loaded();
      const input = inputOf(loaded);
      worker?.terminate();
      worker = new Worker(new URL('../workers/stats.ts', import.meta.url), { type: 'module' });
      worker.onmessage = (event: MessageEvent<StatsReply>) => hear(event.data);
      worker.onerror = (event) => store.setState({ failed: { detail: event.message } });
      store.setState({ ...EMPTY, today: input.now.day });
      turn += 1;
      send({ kind: 'open', turn, input, filter: store.getState().filter });
    },
    filter(change) {
      const filter = { ...store.getState().filter, ...change };
      store.setState({ filter });
      turn += 1;
      send({ kind: 'filter', turn, filter });
    },
    close() {
      worker?.terminate();
      worker = null;
      store.setState(EMPTY);
    },
  };
}

function inputOf(loaded: Loaded): StatsInput {
  const { decks, deck, note } = loaded.catalogue;
  return {
    database: loaded.db.name,
    model: packModel(loaded.live.model),
    catalogue: { decks, deck, note },
    presets: presetsByDeck(loaded).map(({ weights, newPerDay }) => ({ weights, newPerDay })),
    now: moment(loaded),
    clock: dayClock(loaded),
  };
}
