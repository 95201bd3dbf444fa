import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AddedDay } from '../core/insight/added.ts';
import type { CardStats, HistoryStats, StatsFilter, StatsLabels } from '../core/insight/stats.ts';
import type { CardId, StudyDay } from '../core/kernel/ids.ts';
import { copyColumns } from '../core/memory/columns.ts';
import { packTexts } from '../core/memory/packed-texts.ts';
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
      worker?.terminate();
      const own = new Worker(new URL('../workers/stats.ts', import.meta.url), { type: 'module' });
      worker = own;
      own.onmessage = (event: MessageEvent<StatsReply>) => hear(event.data);
      own.onerror = (event) => store.setState({ failed: { detail: event.message } });
      const loaded = engine.loaded();
      const count = loaded.live.model.ids.length;
      store.setState({ ...EMPTY, today: moment(loaded).day });
      void sendCards(own, loaded.live.model.ids, count).then(() => {
        // Closed or opened anew meanwhile.
        if (worker !== own) return;
        turn += 1;
        // Not before: with the first drawing of the page, copying all columns would hold up a frame.
        const input = inputOf(loaded, count);
        const request: StatsRequest = { kind: 'open', turn, input, filter: store.getState().filter };
        own.postMessage(request, buffersOf(input));
      });
    },
    filter(change) {
      const filter = { ...store.getState().filter, ...change };
      store.setState({ filter });
      turn += 1;
      const request: StatsRequest = { kind: 'filter', turn, filter };
      worker?.postMessage(request);
    },
    close() {
      worker?.terminate();
      worker = null;
      store.setState(EMPTY);
    },
  };
}

/** Ids at a time. All at once would hold up a frame. */
const STRETCH = 10_000;

async function sendCards(worker: Worker, ids: readonly CardId[], count: number): Promise<void> {
  for (let from = 0; from < count; from += STRETCH) {
    const request: StatsRequest = { kind: 'cards', ids: packTexts(ids.slice(from, Math.min(count, from + STRETCH))) };
    worker.postMessage(request);
    await new Promise((done) => setTimeout(done));
  }
}

/** What is handed over rather than copied. */
function buffersOf({ columns, catalogue }: StatsInput): Transferable[] {
  return [...Object.values(columns), catalogue.deck, catalogue.note].map(({ buffer }) => buffer);
}

/** `count` is how many cards the worker knows: one may have been added since. */
function inputOf(loaded: Loaded, count: number): StatsInput {
  const { decks, deck, note } = loaded.catalogue;
  const { columns } = loaded.live.model;
  return {
    database: loaded.db.name,
    columns: copyColumns(columns, count),
    catalogue: { decks, deck: deck.slice(), note: note.slice() },
    presets: presetsByDeck(loaded).map(({ weights, newPerDay }) => ({ weights, newPerDay })),
    now: moment(loaded),
    clock: dayClock(loaded),
  };
}
