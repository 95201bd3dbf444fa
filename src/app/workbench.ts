import { createStore } from 'zustand/vanilla';
import { ok } from '../core/kernel/result.ts';
import { kindOfFile } from '../formats/notes/note-files.ts';
import type { askModel as AskModel } from './ask-model.ts';
import type { Engine } from './engine.ts';
import type { Import } from './import-state.ts';
import { inTurns } from './in-turns.ts';
import type { findKnown as FindKnown } from './known-notes.ts';
import type { ModelSettings } from './model-endpoint.ts';
import { type NoteFile, type NoteProblem, type ReadNotes, readNotes } from './read-notes.ts';
import {
  acceptAll,
  addCard,
  addSuggestions,
  type BenchNote,
  currentCard,
  type Decision,
  decide,
  editCard,
  moveBy,
  openNote,
  reopenNote,
  tally,
} from './triage.ts';
import type { Choosing, Workbench, WorkbenchState } from './workbench-state.ts';

const EMPTY: WorkbenchState = { view: 'empty', problems: [] };

/** Why reading ended that was given up on purpose. */
const STOPPED = new Error('stopped');

/** What needs a worker, the library or the network. */
type Tools = {
  readonly readNotes: typeof readNotes;
  readonly findKnown: typeof FindKnown;
  readonly askModel: typeof AskModel;
};

const tools: Tools = {
  readNotes,
  findKnown: async (...given) => (await import('./known-notes.ts')).findKnown(...given),
  askModel: async (...given) => (await import('./ask-model.ts')).askModel(...given),
};

/** The workbench on this library: reads notes, keeps what is decided about their cards, hands them to the import. */
export function createWorkbench(
  engine: Pick<Engine, 'loaded'>,
  ready: Promise<unknown>,
  imports: Pick<Import, 'store' | 'planNotes'>,
  model: Pick<ModelSettings, 'read'>,
  { readNotes: read, findKnown, askModel }: Tools = tools,
): Workbench {
  const store = createStore<WorkbenchState>(() => EMPTY);
  let reading: AbortController | null = null;
  /** What is on the workbench while more is being read. */
  let before: WorkbenchState = EMPTY;
  let isSent = false;

  imports.store.subscribe(({ view }) => {
    // The import that it handed over is done: there is nothing left to choose. Cancelled, the choosing goes on.
    if (isSent && view === 'done') store.setState(EMPTY, true);
    if (view === 'done' || view === 'empty') isSent = false;
  });

  const start = async (files: readonly NoteFile[]) => {
    if (reading === null) before = store.getState();
    reading?.abort(STOPPED);
    const own = new AbortController();
    reading = own;
    store.setState({ view: 'reading', done: 0, total: files.length, file: files[0]?.path ?? '' }, true);
    try {
      await ready;
      const others = files.filter(({ path }) => kindOfFile(path) === 'other');
      const notes = files.filter((file) => !others.includes(file));
      const found = await read(notes, {
        signal: own.signal,
        onProgress: (done, total, file) => {
          if (reading === own) store.setState({ view: 'reading', done, total, file }, true);
        },
      });
      const known = await findKnown(engine.loaded(), found.readings);
      const opened = await inTurns(found.readings, (each, index) => {
        const one = known[index];
        return one === undefined ? [] : [openNote(each, one)];
      });
      if (reading !== own) return;
      const refused = others.map(({ path }): NoteProblem => ({ file: path, code: 'not-a-note', path: '' }));
      store.setState(withNotes(before, opened.flat(), { ...found, problems: [...refused, ...found.problems] }), true);
      reading = null;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error === STOPPED || reading !== own) return;
      store.setState({ view: 'failed', detail: error.message }, true);
      reading = null;
    }
  };

  const choosing = (change: (state: Choosing) => Partial<Choosing>) => {
    const state = store.getState();
    if (state.view === 'choosing' && !state.saving) store.setState({ ...state, ...change(state) }, true);
  };
  /** Changes the note that is looked at. */
  const look = (change: (note: BenchNote) => BenchNote) =>
    choosing((state) => ({ notes: state.notes.map((note, index) => (index === state.at ? change(note) : note)) }));
  /** The same as a step that can be undone. */
  const triage = (change: (note: BenchNote) => BenchNote) =>
    choosing(({ notes, at, past }) => {
      const changed = notes.map((note, index) => (index === at ? change(note) : note));
      return { notes: changed, past: [...past, { notes, at }] };
    });
  const toggle = (decision: Decision) =>
    triage((note) => {
      const card = currentCard(note);
      if (card === undefined) return note;
      return decide(note, card.candidate.key, card.decision === decision ? 'pending' : decision);
    });
  const noteHere = () => {
    const state = store.getState();
    return state.view === 'choosing' ? state.notes[state.at] : undefined;
  };

  return {
    store,
    read: start,
    readText: (text) => start([{ path: '', file: new Blob([text]) }]),
    cancel() {
      reading?.abort(STOPPED);
      reading = null;
      store.setState(before, true);
    },
    open: (at) => choosing(({ notes }) => (notes[at] === undefined ? {} : { at })),
    move: (step) => look((note) => moveBy(note, step)),
    moveTo: (key) => look((note) => ({ ...note, current: key })),
    accept: () => toggle('accepted'),
    discard: () => toggle('discarded'),
    acceptAll() {
      const note = noteHere();
      if (note !== undefined && tally(note).pending > 0) triage(acceptAll);
    },
    edit: (key, fields) => triage((note) => editCard(note, key, fields)),
    async draft(kind, selected) {
      const note = noteHere();
      const { answerOf, clozeOf } = await import('../formats/notes/by-hand.ts');
      return note === undefined ? null : (kind === 'cloze' ? clozeOf : answerOf)(note.reading.text, selected);
    },
    async add({ span, fields }) {
      const { candidateByHand } = await import('../formats/notes/by-hand.ts');
      triage((note) => {
        return addCard(note, candidateByHand(note.reading, span, fields, keysOf(note)));
      });
    },
    async ask(span, signal) {
      const note = noteHere();
      if (note === undefined) return ok(0);
      const { reading } = note;
      const question = { reading, span: span ?? { start: 0, end: reading.text.length }, signal };
      const answer = await askModel(await model.read(), { ...question, taken: keysOf(note) });
      if (!answer.ok) return answer;
      choosing(({ notes, at, past }) => ({
        notes: notes.map((each) => (each.reading === reading ? addSuggestions(each, answer.value) : each)),
        past: [...past, { notes, at }],
      }));
      return ok(answer.value.filter(({ key }) => !note.known.discarded.has(key)).length);
    },
    undo: () =>
      choosing(({ past }) => {
        const last = past.at(-1);
        return last === undefined ? {} : { ...last, past: past.slice(0, -1) };
      }),
    showFurther: () => look((note) => ({ ...note, showsFurther: true })),
    chooseDeck: (deckName) => choosing(() => ({ deckName })),
    async save() {
      const state = store.getState();
      if (state.view !== 'choosing' || state.saving) return;
      store.setState({ ...state, saving: true }, true);
      isSent = true;
      // How it went is the import's to show; should it come to nothing, all that was chosen is still here.
      await imports.planNotes(state.notes.filter(hasCards).map(chosenOf), state.deckName, state.pictures);
      const now = store.getState();
      if (now.view === 'choosing') store.setState({ ...now, saving: false }, true);
    },
    reset: () => store.setState(EMPTY, true),
  };
}

/** The notes beside those that are here. One that is here already, by its path, takes its own place. */
function withNotes(before: WorkbenchState, notes: readonly BenchNote[], found: ReadNotes): WorkbenchState {
  const { problems, pictures } = found;
  if (before.view !== 'choosing') {
    if (notes.length === 0) return { view: 'empty', problems };
    return { view: 'choosing', notes, at: 0, deckName: null, pictures, problems, past: [], saving: false };
  }
  const isSame = (a: BenchNote, b: BenchNote) => a.reading.path !== '' && a.reading.path === b.reading.path;
  const kept = before.notes.map((old) => {
    const again = notes.find((note) => isSame(note, old));
    return again === undefined ? old : reopenNote(old, again);
  });
  const added = notes.filter((note) => !before.notes.some((old) => isSame(note, old)));
  const all = [...kept, ...added];
  const first = all.findIndex((note) => notes.some((one) => one.reading === note.reading));
  const replaced = before.pictures.filter(({ path }) => !pictures.some((picture) => picture.path === path));
  return {
    ...before,
    notes: all,
    at: first === -1 ? before.at : first,
    pictures: [...replaced, ...pictures],
    problems,
    // The steps before were made on other notes than these.
    past: kept.length === before.notes.length && notes.length === added.length ? before.past : [],
  };
}

/** Whether there is anything to say to the import about a note. */
function hasCards({ cards, known }: BenchNote): boolean {
  return known.source !== null || cards.some(({ decision }) => decision !== 'pending');
}

function keysOf({ cards }: BenchNote): ReadonlySet<string> {
  return new Set(cards.map(({ candidate }) => candidate.key));
}

function chosenOf({ reading, known, cards }: BenchNote) {
  return {
    reading,
    known,
    cards: cards
      .filter(({ decision }) => decision === 'accepted')
      .map(({ candidate }) => {
        const existing = known.cards.get(candidate.key)?.note;
        return existing === undefined ? { card: candidate } : { card: candidate, existing };
      }),
    discarded: cards.filter(({ decision }) => decision === 'discarded').map(({ candidate }) => candidate.key),
  };
}
