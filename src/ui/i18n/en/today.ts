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
  recall: {
    above: (days, rate, target) =>
      `You remembered ${rate} of the cards asked in the last ${days} days: more than the ${target} you wanted.`,
    near: (days, rate, target) =>
      `You remembered ${rate} of the cards asked in the last ${days} days: about the ${target} you wanted.`,
    below: (days, rate, target) =>
      `You remembered ${rate} of the cards asked in the last ${days} days: less than the ${target} you wanted.`,
  },
  recallLater: (more) => `After ${more} more reviews of cards that are a day old or more, your retention shows here.`,
  toStats: 'Show statistics',
  streak: (days) => `${days} study days in a row.`,
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
