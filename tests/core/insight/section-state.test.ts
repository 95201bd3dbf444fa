import { describe, expect, it } from 'vitest';
import { type CardState, summarizeSection } from '../../../src/core/insight/section-state.ts';

const card = (recall: number | null, ask: CardState['ask'], isLeech = false): CardState => ({ recall, ask, isLeech });

describe('the state of a section', () => {
  it('[PAGE-4] is the mean recall of the cards that were answered, suspended ones aside, and its counts', () => {
    const cards = [
      card(0.9, 'later'),
      card(0.5, 'due', true),
      card(0.1, 'suspended'),
      card(null, 'new'),
      card(null, 'new'),
    ];
    expect(summarizeSection(cards)).toEqual({ cards: 5, fresh: 2, due: 1, suspended: 1, leeches: 1, recall: 0.7 });
  });

  it('[PAGE-4] no recall is told where nothing was answered', () => {
    expect(summarizeSection([card(null, 'new')]).recall).toBeNull();
    expect(summarizeSection([])).toEqual({ cards: 0, fresh: 0, due: 0, suspended: 0, leeches: 0, recall: null });
  });
});
