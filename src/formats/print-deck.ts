import type { DeckFile, FileNote } from '../core/content/deck-file.ts';
import { DECK_FORMAT, DECK_VERSION } from './read-deck.ts';

/** A deck as the published JSON, with keys in one order and two spaces of indent, so that files compare well. */
export function printDeck(deck: DeckFile): string {
  const { id, name, language, description } = deck;
  const sources = deck.sources.map(({ id, title, markdown, url }) => ({ id, title, markdown, url }));
  const notes = deck.notes.map(arrangeNote);
  const file = { format: DECK_FORMAT, version: DECK_VERSION, id, name, language, description, sources, notes };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Keys whose value is undefined are left out by JSON. */
function arrangeNote({ id, fields, tags, from, checked }: FileNote) {
  return {
    id,
    ...arrangeFields(fields),
    tags: tags.length === 0 ? undefined : tags,
    from: from && { source: from.source, heading: from.heading, quote: from.quote },
    checked: checked && { subject: checked.subject, version: checked.version, date: checked.date },
  };
}

function arrangeFields(fields: FileNote['fields']) {
  if (fields.kind === 'cloze') return { kind: fields.kind, text: fields.text };
  if (fields.kind === 'contrast') {
    const aspects = fields.aspects.map(({ name, values }) => ({ name, values }));
    return { kind: fields.kind, title: fields.title, subjects: fields.subjects, aspects };
  }
  return { kind: fields.kind, question: fields.question, answer: fields.answer };
}
