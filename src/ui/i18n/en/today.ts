import type { today as ko } from '../ko/today.ts';

export const today: typeof ko = {
  title: 'Today',
  start: 'Study now',
  minutes: (minutes) => `About ${minutes}`,
  answered: (count) => (count === '1' ? '1 answer today' : `${count} answers today`),
  decks: 'Decks',
  reviewDeck: (name) => `Study ${name}`,
  nothingTitle: 'Done for today',
  nothingLeft: 'There is nothing left to see today.',
  nextLearning: (time) => `The next learning card comes at ${time}.`,
  tomorrow: (fresh, review) => `Tomorrow: ${fresh} new, ${review} to review.`,
  tomorrowNothing: 'Nothing is due tomorrow.',
  firstTitle: 'Keep what you have learned',
  firstBody:
    'Questions from your notes, asked again just before you would forget. Everything stays on this device and works without a network.',
  starters: 'Decks to begin with',
  begin: 'Begin',
  beginDeck: (name) => `Begin ${name}`,
  beginning: 'Adding the deck',
  added: 'Deck added',
  addFailed: (detail) => `The deck could not be added. ${detail}`,
  fromNotes: 'Make cards from my notes',
  importOwn: 'Import a deck',
};
