import type { Catalogue } from '../core/content/catalogue.ts';
import { type AddedDay, countAdded } from '../core/insight/added.ts';
import type { Answers } from '../core/insight/answer-columns.ts';
import { collectAnswers } from '../core/insight/answers.ts';
import {
  type CardStats,
  cardStats,
  type HistoryStats,
  historyStats,
  type StatsFilter,
  type StatsLabels,
} from '../core/insight/stats.ts';
import { type CardId, type Millis, millis, noteOf, type StudyDay } from '../core/kernel/ids.ts';
import { type DayClock, studyDayAt } from '../core/kernel/study-day.ts';
import { compareEntries } from '../core/memory/entries.ts';
import { columnsOf } from '../core/memory/log-columns.ts';
import type { MemoryColumns, Model } from '../core/memory/model.ts';
import { type PackedTexts, unpackTexts } from '../core/memory/packed-texts.ts';
import { Database } from '../db/database.ts';
import { readSegments, readTail } from '../db/log.ts';
import { decodeSegment } from '../formats/segment.ts';
import { type Notes, pickRows, readLabels, readNotes } from './stats-notes.ts';

/** What the statistics are made from, besides the log and the notes, which are read here. */
export type StatsInput = {
  readonly database: string;
  readonly columns: MemoryColumns;
  readonly catalogue: Pick<Catalogue, 'decks' | 'deck' | 'note'>;
  /** By the catalogue's decks. */
  readonly presets: readonly { readonly weights: readonly number[]; readonly newPerDay: number }[];
  readonly now: { readonly at: Millis; readonly day: StudyDay; readonly nextDayAt: Millis };
  readonly clock: DayClock;
};

/** `turn` counts the questions, so that answers to an earlier one can be told from those to the newest. */
type Question = { readonly turn: number; readonly filter: StatsFilter };
export type StatsRequest =
  /** The next of the model's cards, in the order of its rows: all of them come before the rest. */
  | { readonly kind: 'cards'; readonly ids: PackedTexts }
  | ({ readonly kind: 'open'; readonly input: StatsInput } & Question)
  | ({ readonly kind: 'filter' } & Question);

/** In parts, as soon as each is known: the cards need no log, labels and what was added need every note. */
export type StatsReply =
  | { readonly kind: 'cards'; readonly turn: number; readonly cards: CardStats }
  | { readonly kind: 'history'; readonly turn: number; readonly history: HistoryStats }
  | { readonly kind: 'labels'; readonly labels: StatsLabels }
  | { readonly kind: 'added'; readonly turn: number; readonly added: readonly AddedDay[] }
  | { readonly kind: 'failed'; readonly detail: string };

/** Read once, and kept for the next filter. */
type Desk = {
  readonly input: StatsInput;
  readonly model: Model;
  readonly answers: () => Promise<Answers>;
  readonly notes: () => Promise<Notes>;
};

const ids: CardId[] = [];
let desk: Desk | null = null;

self.onmessage = (event: MessageEvent<StatsRequest>) => {
  const request = event.data;
  if (request.kind === 'cards') {
    for (const id of unpackTexts<CardId>(request.ids)) ids.push(id);
    return;
  }
  if (request.kind === 'open') desk = openDesk(request.input);
  // A rejection would go unheard on the other side.
  if (desk !== null) reply(desk, request).catch((error: unknown) => tell({ kind: 'failed', detail: `${error}` }));
};

function tell(message: StatsReply): void {
  self.postMessage(message);
}

function openDesk(input: StatsInput): Desk {
  const db = new Database(input.database);
  const model: Model = { ids, rows: new Map(ids.map((id, row) => [id, row])), columns: input.columns };
  return {
    input,
    model,
    answers: once(() => readAnswers(db, model)),
    notes: once(async () => {
      const notes = await readNotes(db);
      tell({ kind: 'labels', labels: await readLabels(db, notes) });
      return notes;
    }),
  };
}

async function reply({ input, model, answers, notes }: Desk, { turn, filter }: Question): Promise<void> {
  const { catalogue, presets, now } = input;
  const isLabelled = filter.tag !== null || filter.source !== null;
  const { rows, mask } = pickRows(model, catalogue, filter, isLabelled ? await notes() : null);
  const cards = cardStats(model.columns, {
    rows,
    now,
    deckOf: (row) => catalogue.deck[row] ?? -1,
    noteOf: (row) => catalogue.note[row] ?? -1,
    weightsOf: (deck) => presets[deck]?.weights ?? [],
    newPerDay: (deck) => presets[deck]?.newPerDay ?? 0,
  });
  tell({ kind: 'cards', turn, cards });
  const history = historyStats(await answers(), mask, filter.range, now.day, utcOffset);
  tell({ kind: 'history', turn, history });
  const known = await notes();
  const writtenOn = (row: number) => {
    const id = model.ids[row];
    const note = id === undefined ? undefined : known.get(noteOf(id));
    return note === undefined ? null : studyDayAt(millis(note.written), input.clock);
  };
  tell({ kind: 'added', turn, added: countAdded(rows, writtenOn, model.columns.introducedDay) });
}

/** The whole log, sealed and not. A damaged segment is told, not skipped: half a log would give wrong numbers. */
async function readAnswers(db: Database, model: Model): Promise<Answers> {
  const [stored, tail] = await db.transaction('r', db.segments, db.log, () =>
    Promise.all([readSegments(db), readTail(db)]),
  );
  const segments = stored.map(({ segment }) => {
    const columns = decodeSegment(segment);
    if (!columns.ok) throw new Error('A sealed part of the log is damaged.');
    return columns.value;
  });
  return collectAnswers([...segments, columnsOf(tail.sort(compareEntries))], model.rows);
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => {
    result ??= work();
    return result;
  };
}

/** A worker is told no environment: the place it is in is the device's, as for the page. */
function utcOffset(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
