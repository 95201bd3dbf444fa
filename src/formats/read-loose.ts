import type { DeckFile, FileNote } from '../core/content/deck-file.ts';
import { deckId } from '../core/kernel/ids.ts';
import { deriveDeckId, deriveNoteId, nameDecks } from './derive-id.ts';
import type { Path, Report } from './issue.ts';
import { checkSourceIds, guessLanguage, listSources, readAbout, readSources } from './read-deck.ts';
import { readExtras, readNoteBody, type Sources } from './read-note.ts';
import { isBlank, isObject, type JsonObject, readId, readOptionalText, readText, warnUnknown } from './read-values.ts';

type Card = {
  readonly note: Omit<FileNote, 'id'>;
  readonly id: string | undefined;
  readonly deck: string;
  readonly path: Path;
};
type About = {
  readonly id?: string;
  readonly name: string;
  readonly language: string | undefined;
  readonly description: string;
};

const DECK_KEYS = new Set([
  'id',
  'name',
  'deck',
  'title',
  'language',
  'description',
  'sources',
  'cards',
  'notes',
  'version',
]);
const NO_SOURCES: Sources = { known: new Map(), isFaulty: () => false };
const CARD_KEYS = new Set(['id', 'question', 'answer', 'front', 'back', 'tags', 'deck', 'from', 'checked']);
const SIDED_KEYS = new Set([...CARD_KEYS, 'kind']);

/** Whether an object is a card, whatever else it holds. */
export function isCard(value: JsonObject): boolean {
  return Object.keys(value).some((key) => /^(?:question|answer|front|back|kind)$/i.test(key));
}

/** Whether an object without a format looks like a deck: it has a list of cards or notes. */
export function isLooseDeck(value: unknown): value is JsonObject {
  return isObject(value) && (Array.isArray(value.cards) || Array.isArray(value.notes));
}

/** `{ name, cards: [...] }` or `{ name, notes: [...] }`: decks by the cards' own `deck`, else one. */
export function readLooseDeck(report: Report, deck: JsonObject, path: Path, fallback: string): readonly DeckFile[] {
  warnUnknown(report, deck, path, DECK_KEYS);
  const key = Array.isArray(deck.cards) ? 'cards' : 'notes';
  const nameKey = ['name', 'deck', 'title'].find((candidate) => !isUnnamed(deck[candidate])) ?? 'name';
  const name = readName(report, deck, nameKey, path) ?? fallback;
  const id = deck.id === undefined || deck.id === null ? undefined : readLooseId(report, deck, path);
  const about = { ...readAbout(report, deck, path), name, ...(id === undefined ? {} : { id }) };
  const list = deck[key];
  return readLooseCards(
    report,
    Array.isArray(list) ? list : [],
    [...path, key],
    about,
    readSources(report, deck, path),
  );
}

/** A list of `{question, answer}` or `{front, back}` objects, or of notes with a `kind`. */
export function readLooseCards(
  report: Report,
  list: readonly unknown[],
  path: Path,
  about: About,
  sources: Sources = NO_SOURCES,
): readonly DeckFile[] {
  if (list.length === 0) report.error('empty-deck', path);
  const groups = new Map<string, Card[]>();
  const seen = new Set<string>();
  list.forEach((value, index) => {
    const card = readCard(report, value, [...path, index], about.name, sources);
    if (card === undefined) return;
    const same = JSON.stringify([card.deck, card.note.fields]).normalize();
    if (seen.has(same)) {
      report.warn('duplicate-note', card.path);
      return;
    }
    seen.add(same);
    const group = groups.get(card.deck);
    if (group === undefined) groups.set(card.deck, [card]);
    else group.push(card);
  });
  const ids = nameDecks([...groups.keys()], about);
  return [...groups].map(([name, cards]) => {
    const id = deckId(ids.get(name) ?? deriveDeckId(name));
    checkSourceIds(report, sources, id);
    const notes = nameCards(report, cards);
    const { description } = about;
    const language = about.language ?? guessLanguage(name, notes);
    return { id, name, language, description, sources: listSources(sources), notes };
  });
}

function readCard(report: Report, value: unknown, path: Path, fallback: string, sources: Sources): Card | undefined {
  if (!isObject(value)) return report.error('wrong-type', path, 'object');
  return readLowered(report, lowerKeys(value), path, fallback, sources);
}

/** Strangers also write `Question` and `Front`. */
function lowerKeys(card: JsonObject): JsonObject {
  const lowered = Object.entries(card).map(([key, value]): [string, unknown] => {
    const lower = key.toLowerCase();
    return [CARD_KEYS.has(lower) && card[lower] === undefined ? lower : key, value];
  });
  return Object.fromEntries(lowered);
}

function readLowered(report: Report, value: JsonObject, path: Path, fallback: string, sources: Sources) {
  const hasId = value.id !== undefined && value.id !== null && value.id !== '';
  const id = hasId ? readLooseId(report, value, path) : undefined;
  const deck = readName(report, value, 'deck', path) ?? fallback;
  const kind = value.kind ?? 'basic';
  const listed = splitTags(value);
  const note =
    kind === 'basic' || kind === 'reversible'
      ? readSides(report, listed, path, sources, kind)
      : readNoteBody(report, listed, path, sources, ['deck']);
  return note === undefined ? undefined : { note, id, deck, path };
}

type TwoSided = 'basic' | 'reversible';

function readSides(
  report: Report,
  card: JsonObject,
  path: Path,
  sources: Sources,
  kind: TwoSided,
): Omit<FileNote, 'id'> | undefined {
  warnUnknown(report, card, path, SIDED_KEYS);
  const question = readSide(report, card, 'question', 'front', path);
  const answer = readSide(report, card, 'answer', 'back', path);
  const extras = readExtras(report, card, path, sources);
  return question === undefined || answer === undefined ? undefined : { fields: { kind, question, answer }, ...extras };
}

/** Strangers write tags as one text, too. */
function splitTags(card: JsonObject): JsonObject {
  const { tags } = card;
  return typeof tags === 'string' ? { ...card, tags: tags.split(/[\s,]+/).filter((tag) => tag !== '') } : card;
}

function isUnnamed(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && isBlank(value));
}

/** A deck's name in Unicode NFC, so that one name is one deck. Blank is none, and a number is a text. */
function readName(report: Report, object: JsonObject, key: string, path: Path): string | undefined {
  const value = object[key];
  if (isUnnamed(value)) return undefined;
  const named = { [key]: numberAsText(value) };
  return readOptionalText(report, named, key, path)?.normalize().trim();
}

/** A side under either of its names; a number is a text. */
function readSide(report: Report, card: JsonObject, key: string, alias: string, path: Path): string | undefined {
  const used = card[key] === undefined && card[alias] !== undefined ? alias : key;
  const value = card[used];
  return readText(report, { [used]: numberAsText(value) }, used, path);
}

/** A number that JSON could not hold as written stays a number, and so is refused: as a text it would be another one. */
function numberAsText(value: unknown): unknown {
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : value;
}

/** Strangers' ids may be numbers, and a slash in them is no deck of ours. */
function readLooseId(report: Report, object: JsonObject, path: Path): string | undefined {
  const value = object.id;
  const text = numberAsText(value);
  return readId(report, { id: typeof text === 'string' ? text.trim().replaceAll('/', ':') : text }, path, 'no-slash');
}

function nameCards(report: Report, cards: readonly Card[]): readonly FileNote[] {
  const used = new Set<string>();
  for (const { id, path } of cards) {
    if (id === undefined) continue;
    if (used.has(id)) report.error('duplicate-id', [...path, 'id'], id);
    used.add(id);
  }
  const counts = new Map<string, number>();
  return cards.map(({ note, id }) => {
    if (id !== undefined) return { id, ...note };
    const base = deriveNoteId(keyText(note.fields));
    let count = counts.get(base) ?? 1;
    const numbered = () => (count === 1 ? base : `${base}-${count}`);
    while (used.has(numbered())) count += 1;
    counts.set(base, count + 1);
    return { id: numbered(), ...note };
  });
}

function keyText(fields: FileNote['fields']): string {
  if (fields.kind === 'cloze') return fields.text;
  return fields.kind === 'contrast' ? fields.title : fields.question;
}
