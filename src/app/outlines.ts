import { buildCatalogue } from '../core/content/build-catalogue.ts';
import { templatesOf } from '../core/content/cards.ts';
import type { Catalogue } from '../core/content/catalogue.ts';
import type { Deck } from '../core/content/note.ts';
import type { DeckId, NoteId } from '../core/kernel/ids.ts';
import type { Model } from '../core/memory/model.ts';
import type { RunsChange } from '../db/content.ts';
import type { Database, Run } from '../db/database.ts';

type Outline = {
  readonly id: string;
  readonly deck: DeckId;
  readonly position: number;
  readonly notes: readonly { readonly id: NoteId; readonly templates: readonly string[]; readonly removed: boolean }[];
};

/** Which cards each run of notes makes: all that a catalogue needs, without the texts. */
export type Outlines = ReadonlyMap<string, Outline>;

export async function readOutlines(db: Database): Promise<Outlines> {
  return new Map((await db.notes.toArray()).map((run) => [run.id, outlineOf(run)]));
}

export function changeOutlines(outlines: Outlines, { put, remove }: RunsChange): Outlines {
  const changed = new Map(outlines);
  for (const id of remove) changed.delete(id);
  for (const run of put) changed.set(run.id, outlineOf(run));
  return changed;
}

/** Which cards exist. New cards get rows in the model. */
export function catalogueOf(outlines: Outlines, decks: ReadonlyMap<DeckId, Deck>, model: Model): Catalogue {
  const runsOf = new Map<DeckId, Outline[]>();
  for (const outline of outlines.values()) {
    const runs = runsOf.get(outline.deck) ?? [];
    runs.push(outline);
    runsOf.set(outline.deck, runs);
  }
  const present = [...decks.values()].filter((deck) => deck.removed !== true);
  return buildCatalogue(
    present.map(({ id }) => ({ id, runs: (runsOf.get(id) ?? []).sort((a, b) => a.position - b.position) })),
    model,
  );
}

function outlineOf({ id, deck, position, notes }: Run): Outline {
  return {
    id,
    deck,
    position,
    notes: notes.map((note) => ({
      id: note.id,
      templates: templatesOf(note.fields),
      removed: note.removed === true,
    })),
  };
}
