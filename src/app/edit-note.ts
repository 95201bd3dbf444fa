import { templatesOf } from '../core/content/cards.ts';
import type { Fields, Note } from '../core/content/note.ts';
import type { DeckId, NoteId } from '../core/kernel/ids.ts';
import { readRun } from '../db/content.ts';
import type { Engine } from './engine.ts';
import type { Loaded } from './loaded.ts';
import { nextStamp } from './stamp.ts';

/** A note as it is stored now, with the deck it is in. */
export async function findNote(loaded: Loaded, id: NoteId): Promise<{ deck: DeckId; note: Note } | undefined> {
  const { live, catalogue } = loaded;
  const row = live.model.ids.findIndex((card, index) => card.startsWith(`${id}/`) && catalogue.deck[index] !== -1);
  const run = await readRun(loaded.db, catalogue.runs[catalogue.run[row] ?? -1] ?? '');
  const note = run?.notes.find((one) => one.id === id);
  return run === undefined || note === undefined ? undefined : { deck: run.deck, note };
}

/** Writes new text. The note keeps its id, so its cards keep their memory. */
export async function editNote(engine: Engine, id: NoteId, fields: Fields): Promise<Note | undefined> {
  const loaded = engine.loaded();
  const found = await findNote(loaded, id);
  if (found === undefined) return undefined;
  const note: Note = { ...found.note, fields, stamp: nextStamp(loaded) };
  const change = { notes: [{ deck: found.deck, put: [note] }] };
  const sameCards = templatesOf(fields).join() === templatesOf(found.note.fields).join();
  await (sameCards ? engine.changeText(change) : engine.changeContent(change));
  return note;
}
