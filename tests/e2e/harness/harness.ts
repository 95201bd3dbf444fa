import type { App } from '../../../src/app/app.ts';
import { exportEverything, mergeBackup } from '../../../src/app/backup.ts';
import type { Channel, TabMessage } from '../../../src/app/channel.ts';
import { openChannel } from '../../../src/app/channel.ts';
import { createEngine, type Engine } from '../../../src/app/engine.ts';
import { systemEnv } from '../../../src/app/env.ts';
import { createFolders, type Folders } from '../../../src/app/folders.ts';
import { applyDecks, undoImport } from '../../../src/app/import-apply.ts';
import { planDecks } from '../../../src/app/import-preview.ts';
import { createImport } from '../../../src/app/imports.ts';
import { findKnown } from '../../../src/app/known-notes.ts';
import { createLibrary } from '../../../src/app/library.ts';
import type { Loaded } from '../../../src/app/loaded.ts';
import { createMemoryTools } from '../../../src/app/memory-tools.ts';
import type { ChosenNote } from '../../../src/app/plan-cards.ts';
import { readNotes } from '../../../src/app/read-notes.ts';
import { grantButtons, readReviewCard, signatureOf } from '../../../src/app/review-card.ts';
import { type CardId, cardId, deckId, noteId, presetId, sourceId } from '../../../src/core/kernel/ids.ts';
import type { LogEntry, Rating } from '../../../src/core/memory/log.ts';
import { entriesOf } from '../../../src/core/memory/log-columns.ts';
import { packModel } from '../../../src/core/memory/model-pack.ts';
import { undoFact } from '../../../src/core/review/undo.ts';
import { Database } from '../../../src/db/database.ts';
import { readSegments, readTail } from '../../../src/db/log.ts';
import { readBackup } from '../../../src/formats/backup.ts';
import { readDeckFile } from '../../../src/formats/deck-json.ts';
import { decodeSegment } from '../../../src/formats/segment.ts';

/** One tab's view of a database: the real engine on the real IndexedDB, without the screens. */
export type Tab = {
  readonly db: Database;
  readonly engine: Engine;
  readonly library: App['library'];
  readonly imports: App['imports'];
  readonly folders: Folders;
};

async function openTab(name: string): Promise<Tab> {
  const db = new Database(name);
  const holder: { engine?: Engine } = {};
  const channel: Channel = openChannel(name, (message: TabMessage) => {
    void (message.kind === 'appended' ? holder.engine?.hear(message.entry) : holder.engine?.load());
  });
  const engine = createEngine(db, systemEnv, channel);
  holder.engine = engine;
  const read = await engine.load();
  if (!read.ok) throw new Error(read.error);
  const imports = createImport(engine, systemEnv, Promise.resolve());
  const folders = createFolders(db, systemEnv, Promise.resolve());
  return { db, engine, library: createLibrary(engine, async () => {}), imports, folders };
}

function makeDeck(id: string, notes: number): string {
  return JSON.stringify({
    format: 'saegim-deck',
    version: 1,
    id,
    name: id,
    language: 'ko',
    description: '',
    notes: Array.from({ length: notes }, (_, n) => ({
      id: `n${n}`,
      kind: 'basic',
      question: `질문 ${n}`,
      answer: `답 ${n}`,
    })),
  });
}

async function planText(tab: Tab, text: string) {
  const read = readDeckFile(text, 'deck.json');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return planDecks(tab.engine.loaded(), [{ file: 'deck.json', decks: read.value }]);
}

async function importText(tab: Tab, text: string, removeGone = false) {
  return applyDecks(tab.engine, await planText(tab, text), removeGone);
}

async function undoLastImport(tab: Tab, id: string): Promise<void> {
  const record = await tab.db.imports.get(id);
  if (record !== undefined) await undoImport(tab.engine, record);
}

/** Answers a card as the review does: grants first, then one append that holds only while the card is as it was. */
async function answer(tab: Tab, card: string, rating: Rating): Promise<'written' | 'stale' | 'write-failed'> {
  const loaded = () => tab.engine.loaded();
  const row = loaded().live.model.rows.get(cardId(card)) ?? -1;
  const shown = await readReviewCard(loaded(), row, 'new');
  if (shown === null) throw new Error(`No card ${card}`);
  const grant = grantButtons(loaded(), shown).find((button) => button.rating === rating)?.grant;
  if (grant === undefined) throw new Error('No grant');
  const before = signatureOf(loaded(), shown);
  const fact = { kind: 'review', rating, took: 1000, grant } as const;
  const written = await tab.engine.record(cardId(card), fact, () => signatureOf(loaded(), shown) === before);
  return written.ok ? 'written' : written.error.kind;
}

async function undo(tab: Tab): Promise<boolean> {
  const { live, device } = tab.engine.loaded();
  const found = undoFact(live.tail, device);
  if (found === null) return false;
  return (await tab.engine.record(found.card, found.fact, () => true)).ok;
}

/** Every entry on disk, sealed and not, in the order it lies there. */
async function readLog(tab: Tab): Promise<LogEntry[]> {
  const sealed = (await readSegments(tab.db)).flatMap(({ segment }) => {
    const columns = decodeSegment(segment);
    return columns.ok ? entriesOf(columns.value) : [];
  });
  return [...sealed, ...(await readTail(tab.db))];
}

/** Every field of the model for every card, by card id: what two loads must agree on. */
function readModel(tab: Tab): Record<string, Record<string, number>> {
  const { model } = (tab.engine.loaded() as Loaded).live;
  const packed = packModel(model);
  const cards: Record<string, Record<string, number>> = {};
  model.ids.forEach((id: CardId, row) => {
    cards[id] = Object.fromEntries(Object.entries(packed.columns).map(([name, column]) => [name, column[row] ?? -1]));
  });
  return cards;
}

/** Reads notes and takes every card written in them, as a person would who accepts all; `texts` by path. */
async function chooseNotes(tab: Tab, texts: Readonly<Record<string, string>>): Promise<ChosenNote[]> {
  const files = Object.entries(texts).map(([path, text]) => ({ path, file: new Blob([text]) }));
  const { readings } = await readNotes(files);
  const known = await findKnown(tab.engine.loaded(), readings);
  return readings.flatMap((reading, index): ChosenNote[] => {
    const one = known[index];
    if (one === undefined) return [];
    const cards = reading.explicit.map((card) => {
      const existing = one.cards.get(card.key)?.note;
      return existing === undefined ? { card } : { card, existing };
    });
    return [{ reading, known: one, cards, discarded: [] }];
  });
}

async function exportText(tab: Tab): Promise<string> {
  return (await exportEverything(tab.engine.loaded())).text();
}

async function importBackup(tab: Tab, text: string) {
  const read = readBackup(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return mergeBackup(tab.engine, read.value);
}

const harness = {
  openTab,
  makeDeck,
  planText,
  importText,
  undoLastImport,
  answer,
  undo,
  readLog,
  readModel,
  chooseNotes,
  exportText,
  importBackup,
  createMemoryTools,
  deckId,
  noteId,
  presetId,
  sourceId,
};

export type Harness = typeof harness;

declare global {
  interface Window {
    harness: Harness;
    tab: Tab;
  }
}

window.harness = harness;
