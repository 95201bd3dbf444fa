import { createStore, type StoreApi } from 'zustand/vanilla';
import { type DeckId, millis } from '../core/kernel/ids.ts';
import type { Database } from '../db/database.ts';
import { describeError } from '../db/log.ts';
import type { App, CollectionState, StarterDeck, UpdateState } from './app.ts';
import { openChannel } from './channel.ts';
import { describeCollection, startersLeft } from './collection.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Env } from './env.ts';
import { createFolders } from './folders.ts';
import { createImport } from './imports.ts';
import { createLibrary } from './library.ts';
import { createMemoryTools } from './memory-tools.ts';
import { createModelSettings } from './model-endpoint.ts';
import { countAnswers, createPreferences, keepForFirstPaint } from './preferences.ts';
import { readFileInWorker } from './read-file.ts';
import { createReview } from './review.ts';
import { readShippedDeck, readShippedDecks } from './starters.ts';
import { createStats } from './stats.ts';
import { clearWitness, readWitness, writeWitness } from './witness.ts';
import { createWorkbench } from './workbench.ts';

type Collection = StoreApi<CollectionState>;

/** Everything behind the screens, opened on this database. The stores are there at once; what they show follows. */
export function createApp(db: Database, env: Env, update: StoreApi<UpdateState>, applyUpdate: () => void): App {
  const collection: Collection = createStore<CollectionState>(() => ({ status: 'opening' }));
  const channel = openChannel(db.name, (message) => {
    if (collection.getState().status !== 'ready') return;
    void (message.kind === 'appended' ? engine.hear(message.entry) : reload());
  });
  const engine = createEngine(db, env, channel);
  let shipped: readonly StarterDeck[] = [];
  const publish = () => {
    const state = describeCollection(engine.loaded(), shipped);
    collection.setState(state, true);
    showBadge(state.today.counts.new + state.today.counts.learning + state.today.counts.review);
  };
  const reload = async () => {
    const loaded = await engine.load();
    if (loaded.ok) publish();
    else collection.setState({ status: 'failed', reason: 'damaged', detail: '' }, true);
  };
  const ready = open(engine, collection, publish);
  const review = createReview(engine, ready, () => afterAnswer(engine));
  engine.onChange(() => {
    // The lists are not on screen during a review; they are described anew when it closes.
    if (review.store.getState().view === 'closed') publish();
  });
  void ready.then(async () => {
    shipped = await readShippedDecks();
    // A loss stays on the screen until the person has chosen.
    const state = collection.getState();
    if (state.status === 'ready') collection.setState({ ...state, starters: startersLeft(engine.loaded(), shipped) });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && collection.getState().status === 'ready') void engine.catchUp();
  });
  const imports = createImport(engine, env, ready);
  const model = createModelSettings(engine, ready);

  return {
    collection,
    review: {
      ...review,
      close() {
        review.close();
        if (collection.getState().status !== 'ready') return;
        publish();
        void engine.tidy();
      },
    },
    imports,
    folders: createFolders(db, env, ready),
    workbench: createWorkbench(engine, ready, imports, model),
    library: createLibrary(engine, (ids) => addStarters(engine, shipped, ids)),
    preferences: createPreferences(engine),
    stats: createStats(engine),
    memory: createMemoryTools(engine),
    model,
    update,
    applyUpdate,
    now: env.now,
    acceptLoss() {
      clearWitness(localStorage);
      publish();
    },
  };
}

async function open(engine: Engine, collection: Collection, publish: () => void): Promise<void> {
  try {
    const loaded = await engine.load();
    if (!loaded.ok) {
      collection.setState({ status: 'failed', reason: loaded.error, detail: '' }, true);
      return waitForEver();
    }
  } catch (error) {
    collection.setState({ status: 'failed', reason: failureOf(error), detail: describeError(error) }, true);
    return waitForEver();
  }
  keepForFirstPaint(engine.loaded().settings);
  const witness = readWitness(localStorage);
  if (witness !== null && isEmpty(engine)) {
    collection.setState({ status: 'lost', answers: witness.answers, lastAt: witness.lastAt }, true);
    return;
  }
  publish();
  void engine.tidy();
}

/** What waits for the collection waits on: the failure is on the screen, and nothing else may happen. */
function waitForEver(): Promise<never> {
  return new Promise(() => {});
}

function isEmpty(engine: Engine): boolean {
  return countAnswers(engine.loaded()) === 0;
}

function failureOf(error: unknown): 'blocked' | 'newer-version' | 'unavailable' {
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return 'newer-version';
  return name === 'BlockedError' ? 'blocked' : 'unavailable';
}

/** After the first answer the browser is asked to keep what is stored; after each, the second witness is told. */
function afterAnswer(engine: Engine): void {
  const loaded = engine.loaded();
  const answers = countAnswers(loaded);
  writeWitness(localStorage, { answers, lastAt: millis(loaded.lastAt) });
  if (answers === 1) void navigator.storage.persist();
}

async function addStarters(engine: Engine, shipped: readonly StarterDeck[], ids: readonly DeckId[]): Promise<void> {
  const wanted = shipped.filter(({ id }) => ids.includes(id));
  const files = await Promise.all(
    wanted.map(async (starter) => {
      const read = await readFileInWorker({ file: await readShippedDeck(starter), lintOn: null });
      if (!read.ok || read.value.kind !== 'decks') throw new Error(`The deck ${starter.file} is not readable.`);
      return { file: starter.file, decks: read.value.decks };
    }),
  );
  const [{ planDecks }, { applyDecks }] = await Promise.all([
    import('./import-preview.ts'),
    import('./import-apply.ts'),
  ]);
  await applyDecks(engine, await planDecks(engine.loaded(), files), false);
}

/** Today's count on the app's icon, where there is such a thing. */
function showBadge(count: number): void {
  if (!('setAppBadge' in navigator)) return;
  // Refused where the app is not installed or badges are switched off: then there is nothing to show it on.
  void navigator.setAppBadge(count).catch(() => undefined);
}
