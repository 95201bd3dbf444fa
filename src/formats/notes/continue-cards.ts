import { localPart } from '../../core/content/deck-file.ts';
import { sameFields } from '../../core/content/import-plan.ts';
import { matchNotes, type NoteMatch } from '../../core/content/match-notes.ts';
import type { Matchable } from '../../core/content/match-profile.ts';
import type { Note } from '../../core/content/note.ts';
import type { NoteId } from '../../core/kernel/ids.ts';
import type { Candidate, NoteReading } from './note-reading.ts';
import { quoteOf } from './quote.ts';

/** The stored note that a candidate continues, why we think so, and whether there is anything to decide. */
export type Continued = {
  readonly note: NoteId;
  readonly by: NoteMatch['by'];
  readonly score: number;
  /** What the note says has changed since the card was stored. */
  readonly changed: boolean;
  /** The stored text is the person's own: no reader gave it. */
  readonly isOwn: boolean;
  /** Its passage was missing from the text as it was stored: the note has it again. */
  readonly isBack: boolean;
};

/** By candidate key, and the stored notes whose passage is there no more. */
export type ContinuedCards = { readonly cards: ReadonlyMap<string, Continued>; readonly gone: readonly Note[] };

/**
 * Matches the stored notes of a source with what a reading of it finds now. `before` is the reading of the text as it
 * was stored: what the readers give of it shows which texts are the person's own, and which suggestions were there and
 * not wanted.
 */
export function continueCards(stored: readonly Note[], before: NoteReading, now: NoteReading): ContinuedCards {
  const notes = stored.map(storedMatchable);
  const old = candidatesOf(before);
  const origins = new Map(
    matchNotes(
      notes,
      old.map((candidate) => candidateMatchable(candidate, before)),
    ).flatMap((match) => {
      const candidate = old[match.after];
      return candidate === undefined ? [] : [[match.before, candidate] as const];
    }),
  );
  const wanted = new Set([...origins.values()].map(({ key }) => key));
  const unwanted = new Set(old.filter(({ key }) => !wanted.has(key)).map(textKey));
  const found = candidatesOf(now).filter((candidate) => !unwanted.has(textKey(candidate)));
  const matches = matchNotes(
    notes,
    found.map((candidate) => candidateMatchable(candidate, now)),
  );
  const cards = new Map(
    matches.flatMap(({ before: place, after, by, score }) => {
      const [note, candidate] = [stored[place], found[after]];
      if (note === undefined || candidate === undefined) return [];
      const origin = origins.get(place);
      const quotes = [
        origin === undefined ? note.from?.quote : quoteOf(before.text, origin),
        quoteOf(now.text, candidate),
      ] as const;
      return [[candidate.key, { note: note.id, by, score, ...compare(note, candidate, origin, quotes) }] as const];
    }),
  );
  const kept = new Set(matches.map((match) => match.before));
  return { cards, gone: stored.filter((note, place) => !kept.has(place) && isGone(note, now, origins.has(place))) };
}

export function candidatesOf({ explicit, suggested, further }: NoteReading): readonly Candidate[] {
  return [...explicit, ...suggested, ...further];
}

function compare(
  note: Note,
  candidate: Candidate,
  origin: Candidate | undefined,
  [before, now]: readonly [string | undefined, string | undefined],
) {
  const isOwn = origin !== undefined && !sameFields(note.fields, origin.fields);
  const said = isOwn ? origin.fields : note.fields;
  const isReworded = before !== undefined && now !== undefined && before !== now;
  return {
    isOwn,
    isBack: origin === undefined,
    changed: !sameFields(said, candidate.fields) || (isReworded && !isOwn),
  };
}

/** A card made by hand is found by no reader: it stays as long as its passage does. */
function isGone({ from }: Note, { text }: NoteReading, wasFound: boolean): boolean {
  return from?.quote === undefined ? wasFound : !text.includes(from.quote);
}

function storedMatchable({ id, fields, from }: Note): Matchable {
  const { heading, quote } = from ?? {};
  return {
    id: localPart(id),
    fields,
    path: heading === undefined ? [] : [heading],
    ...(quote === undefined ? {} : { quote }),
  };
}

/** Stored notes know the nearest heading only. */
function candidateMatchable(candidate: Candidate, { text }: NoteReading): Matchable {
  const { id, fields, path } = candidate;
  const heading = path.at(-1)?.trim() ?? '';
  const quote = quoteOf(text, candidate);
  return {
    fields,
    path: heading === '' ? [] : [heading],
    ...(id === undefined ? {} : { id }),
    ...(quote === undefined ? {} : { quote }),
  };
}

function textKey({ key, fields }: Candidate): string {
  return `${key} ${JSON.stringify(fields)}`;
}
