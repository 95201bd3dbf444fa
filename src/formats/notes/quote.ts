import type { FoundCard } from './found-card.ts';
import { splitSentences } from './sentences.ts';

/** A longer passage is shown by the sentence that matters. */
const LONGEST_QUOTE = 300;

/** The passage of a card word for word, cut to whole sentences or lines when it is long; undefined when it is blank. */
export function quoteOf(text: string, card: Pick<FoundCard, 'start' | 'end' | 'fields'>): string | undefined {
  const passage = text.slice(card.start, card.end).trim();
  if (passage.length <= LONGEST_QUOTE) return passage === '' ? undefined : passage;
  const pieces = splitSentences(passage, passage, 0, null).flatMap((piece) => piece.text.split(/\n\s*\n/));
  const wanted = wordsOf(textOf(card.fields));
  const [best] = pieces
    .map((piece, order) => ({ piece: clip(piece.trim()), order, score: share(wordsOf(piece), wanted) }))
    .filter(({ piece }) => piece.length > 1)
    .sort((a, b) => b.score - a.score || a.order - b.order);
  return best?.piece ?? clip(passage);
}

/** How much of the answer a piece holds: a long piece of which little matters counts less than a short one. */
function share(piece: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  const held = [...piece].filter((word) => wanted.has(word)).length;
  return held === 0 ? 0 : (held * held) / piece.size;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

function textOf(fields: FoundCard['fields']): string {
  if (fields.kind === 'cloze') return fields.text;
  if (fields.kind === 'contrast') return fields.aspects.flatMap(({ values }) => values).join(' ');
  return fields.answer;
}

/** Cut at the last space, so that no word and no pair of surrogates is torn. */
function clip(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const head = text.slice(0, LONGEST_QUOTE);
  const space = head.search(/\s\S*$/);
  return (space > 0 ? head.slice(0, space) : [...head].slice(0, -1).join('')).trim();
}
