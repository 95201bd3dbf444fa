/** What is known now of a card that stands in a section of a note. */
export type CardState = {
  /** The chance that it is recalled now; null before its first answer. */
  readonly recall: number | null;
  readonly ask: 'new' | 'due' | 'later' | 'suspended';
  readonly isLeech: boolean;
};

export type SectionState = {
  readonly cards: number;
  readonly fresh: number;
  readonly due: number;
  readonly suspended: number;
  readonly leeches: number;
  /** The mean over the cards that were answered and are not suspended; null when there are none. */
  readonly recall: number | null;
};

/** How well a section is known: the mean recall of its cards, and how many of them ask for something. */
export function summarizeSection(cards: readonly CardState[]): SectionState {
  const count = (wanted: CardState['ask']) => cards.filter(({ ask }) => ask === wanted).length;
  const known = cards.flatMap(({ recall, ask }) => (recall === null || ask === 'suspended' ? [] : [recall]));
  return {
    cards: cards.length,
    fresh: count('new'),
    due: count('due'),
    suspended: count('suspended'),
    leeches: cards.filter(({ isLeech }) => isLeech).length,
    recall: known.length === 0 ? null : known.reduce((sum, recall) => sum + recall, 0) / known.length,
  };
}
