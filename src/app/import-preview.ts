import { globalId, localPart } from '../core/content/deck-file.ts';
import { type ImportPlan, planImport } from '../core/content/import-plan.ts';
import type { LintFinding } from '../core/content/lint.ts';
import type { Deck, Fields, Note } from '../core/content/note.ts';
import { type DeckId, type NoteId, noteId, noteOf } from '../core/kernel/ids.ts';
import { readRunsOf, readSourcesOf } from '../db/content.ts';
import type { StoredSource } from '../db/database.ts';
import type { ParsedDeck } from '../formats/deck-json.ts';
import type { FormatIssue } from '../formats/issue.ts';
import type { DeckPlan, ImportProblem, LintedNote } from './import-state.ts';
import type { Loaded } from './loaded.ts';

export type StoredNote = { readonly deck: DeckId; readonly note: Note };

/** What is to be written of one deck, and what is needed to take it back. */
export type WritableDeck = {
  readonly parsed: Pick<ParsedDeck, 'id' | 'name' | 'language' | 'description'>;
  readonly plan: ImportPlan;
  /** What is stored now of the notes that the plan names. */
  readonly stored: ReadonlyMap<NoteId, StoredNote>;
  /** The notes of the deck as they stand now. */
  readonly order: readonly NoteId[];
  /** Sources that are new or differ, with what is stored now. */
  readonly sources: readonly { readonly source: StoredSource; readonly before: StoredSource | null }[];
};

/** One deck of a file, compared with what is stored. */
export type PlannedDeck = WritableDeck & { readonly file: string; readonly parsed: ParsedDeck };

/** Compares the decks with the library. Reads only; a removed deck counts as not there. */
export function planDecks(
  loaded: Loaded,
  files: readonly { readonly file: string; readonly decks: readonly ParsedDeck[] }[],
): Promise<readonly PlannedDeck[]> {
  return Promise.all(files.flatMap(({ file, decks }) => decks.map((parsed) => planDeck(loaded, file, parsed))));
}

async function planDeck(loaded: Loaded, file: string, parsed: ParsedDeck): Promise<PlannedDeck> {
  const deck = parsed.id;
  const here = (await readRunsOf(loaded.db, deck)).flatMap((run) => run.notes);
  const elsewhere = await readElsewhere(loaded, parsed, new Set(here.map((note) => note.id)));
  const removed = loaded.decks.get(deck)?.removed === true;
  const existing = removed ? here.map((note): Note => ({ ...note, removed: true })) : here;
  const findElsewhere = (local: string) => (elsewhere.get(local) ?? []).map(({ note }) => note);
  const stored = new Map(here.map((note): [NoteId, StoredNote] => [note.id, { deck, note }]));
  for (const one of [...elsewhere.values()].flat()) stored.set(one.note.id, one);
  const plan = planImport({ deck: parsed, existing, findElsewhere });
  return {
    file,
    parsed,
    plan,
    stored,
    order: here.map((note) => note.id),
    sources: await changedSources(loaded, deck, plan),
  };
}

async function changedSources({ db }: Loaded, deck: DeckId, plan: ImportPlan): Promise<PlannedDeck['sources']> {
  const before = new Map((await readSourcesOf(db, deck)).map((source) => [source.id, source]));
  return plan.sources
    .map((source) => withBefore({ ...source, deck }, before.get(source.id) ?? null))
    .filter(({ source, before: known }) => !sameSource(source, known));
}

export function sameSource(a: StoredSource, b: StoredSource | null): boolean {
  if (b === null || JSON.stringify(a.pictures) !== JSON.stringify(b.pictures)) return false;
  return a.title === b.title && a.markdown === b.markdown && a.url === b.url && a.deck === b.deck;
}

/** A deck file holds no pictures: those that are here stay. */
function withBefore(source: StoredSource, before: StoredSource | null): PlannedDeck['sources'][number] {
  const pictures = before?.pictures;
  return { source: pictures === undefined ? source : { ...source, pictures }, before };
}

/** Notes of other decks that share a local id with a note that is not here: candidates for having moved. */
async function readElsewhere(
  { db, live, catalogue }: Loaded,
  parsed: ParsedDeck,
  here: ReadonlySet<NoteId>,
): Promise<ReadonlyMap<string, readonly StoredNote[]>> {
  const wanted = new Set<string>();
  for (const { id } of parsed.notes) if (!here.has(noteId(globalId(parsed.id, id)))) wanted.add(localPart(id));
  const home = catalogue.decks.indexOf(parsed.id);
  const runs = new Set<string>();
  const { ids } = live.model;
  for (let row = 0; row < ids.length; row += 1) {
    const card = ids[row];
    if (card === undefined || catalogue.deck[row] === -1 || catalogue.deck[row] === home) continue;
    if (wanted.has(localPart(noteOf(card)))) runs.add(catalogue.runs[catalogue.run[row] ?? -1] ?? '');
  }
  const found = new Map<string, StoredNote[]>();
  for (const run of await db.notes.bulkGet([...runs])) {
    for (const note of run?.notes ?? []) {
      const local = localPart(note.id);
      if (run !== undefined && wanted.has(local))
        found.set(local, [...(found.get(local) ?? []), { deck: run.deck, note }]);
    }
  }
  return found;
}

/** The plan as the screen shows it, with what the lint finds in the file's deck. */
export function showPlan(
  planned: PlannedDeck,
  findings: readonly LintFinding[],
  loaded: Pick<Loaded, 'decks'>,
): DeckPlan {
  const { file, parsed, plan, sources } = planned;
  const known = loaded.decks.get(parsed.id);
  return {
    file,
    deck: parsed.id,
    name: parsed.name,
    exists: known !== undefined && known.removed !== true,
    added: plan.added.map((note) => note.fields),
    changed: plan.changed.map(({ before, after }) => ({ id: after.id, before: before.fields, after: after.fields })),
    unchanged: plan.unchanged.length,
    moved: plan.moved.length,
    detailsChanged: known !== undefined && (sources.length > 0 || !sameDetails(known, parsed)),
    gone: plan.gone.map(({ id, fields }) => ({ id, fields })),
    warnings: parsed.warnings.map((issue) => problemOf(file, issue)),
    lint: lintedNotes(parsed.notes, plan, findings),
  };
}

/** The findings about notes that the import brings or changes; what is here already is left alone. */
function lintedNotes(
  notes: ParsedDeck['notes'],
  plan: ImportPlan,
  findings: readonly LintFinding[],
): readonly LintedNote[] {
  const brought = new Map<NoteId, Fields>();
  for (const note of [...plan.added, ...plan.changed.map(({ after }) => after)]) brought.set(note.id, note.fields);
  const places = new Map(notes.map(({ id }, index) => [id, index]));
  return findings.flatMap(({ note, rule, detail }) => {
    const id = plan.order[places.get(note) ?? -1];
    const fields = id === undefined ? undefined : brought.get(id);
    const other = rule === 'near-duplicate' ? notes[places.get(detail ?? '') ?? -1]?.fields : undefined;
    return id === undefined || fields === undefined ? [] : [{ id, rule, fields, other: other ?? null }];
  });
}

function sameDetails(deck: Deck, parsed: ParsedDeck): boolean {
  const { name, description, language } = deck;
  return name === parsed.name && description === parsed.description && language === parsed.language;
}

function problemOf(file: string, issue: FormatIssue): ImportProblem {
  return { file, ...issue };
}
