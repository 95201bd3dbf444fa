import { deckId } from '../core/kernel/ids.ts';
import type { StarterDeck } from './app.ts';

type DeckIndex = { readonly decks: readonly (Omit<StarterDeck, 'id'> & { readonly id: string })[] };

/** The decks that come with the app. Files of this build, so their shape is known. */
export async function readShippedDecks(): Promise<readonly StarterDeck[]> {
  const response = await fetch(new URL('decks/index.json', document.baseURI));
  if (!response.ok) return [];
  const index: DeckIndex = await response.json();
  return index.decks.map((deck) => ({ ...deck, id: deckId(deck.id) }));
}

export async function readShippedDeck({ file }: StarterDeck): Promise<File> {
  const response = await fetch(new URL(`decks/${file}`, document.baseURI));
  if (!response.ok) throw new Error(`The deck ${file} could not be read: ${response.status}`);
  return new File([await response.blob()], file, { type: 'application/json' });
}
