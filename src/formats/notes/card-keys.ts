import type { Fields } from '../../core/content/note.ts';
import { deriveNoteId } from '../derive-id.ts';
import type { FoundCard } from './found-card.ts';

/** Ids for a card, from its question alone to all that it holds: the first that is free is its own. */
export function* idsOf({ fields, path }: Pick<FoundCard, 'fields' | 'path'>): Generator<string, void> {
  const asked = askedIn(fields);
  yield deriveNoteId(asked);
  yield deriveNoteId([asked, ...path].join('\n'));
  yield deriveNoteId([asked, ...path, JSON.stringify(fields)].join('\n'));
}

/** A key for each card of a note. What is written as a card comes first, so that suggestions never change its key. */
export function keyCards(
  explicit: readonly FoundCard[],
  suggested: readonly FoundCard[],
): ReadonlyMap<FoundCard, string> {
  const keys = new Map<FoundCard, string>();
  const taken = new Map<string, number>();
  const inOrder = [...suggested].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const card of [...explicit, ...inOrder]) {
    const key = card.id !== undefined && !taken.has(card.id) ? card.id : firstFree(card, taken);
    taken.set(key, 1);
    keys.set(card, key);
  }
  return keys;
}

function firstFree(card: FoundCard, taken: Map<string, number>): string {
  let last = '';
  for (const id of idsOf(card)) {
    if (!taken.has(id)) return id;
    last = id;
  }
  return numbered(last, taken);
}

/** The very same card under the very same headings again. `taken` counts how often, so that many of them are no burden. */
function numbered(id: string, taken: Map<string, number>): string {
  let number = taken.get(id) ?? 1;
  do number += 1;
  while (taken.has(`${id}-${number}`));
  taken.set(id, number);
  return `${id}-${number}`;
}

function askedIn(fields: Fields): string {
  if (fields.kind === 'cloze') return fields.text;
  return fields.kind === 'contrast' ? [fields.title, ...fields.subjects].join('\n') : fields.question;
}
